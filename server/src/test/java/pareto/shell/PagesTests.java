package pareto.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.access.Role;

class PagesTests {

    private final Actors actors = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portfolio");
    private Pages pages;

    @BeforeEach
    void openForAReader() throws Exception {
        when(actors.find()).thenReturn(Optional.of(new Actor(IdentityId.next(), "林知夏", Role.READER, false)));
        var companies = mock(Companies.class);
        when(companies.current()).thenReturn(new Company("衡川通信", true));
        var places = new StaticListableBeanFactory();
        places.addBean("b", new NavigationEntry("shell.find.short", "users", "/users", 2, Right.KEEP_PEOPLE));
        places.addBean("a", new NavigationEntry("shell.find.label", "chart-scatter", "/portfolio", 1));
        pages = new Pages(new Screens(
                new Messages(true),
                new LanguageChoice(),
                actors,
                companies,
                new Assets(),
                Clock.systemUTC(),
                places.getBeanProvider(NavigationEntry.class)));
    }

    @Test
    void speakChineseToAChineseBrowser() throws Exception {
        request.addHeader("Accept-Language", "zh-HK,zh;q=0.9,en;q=0.5");
        request.addPreferredLocale(Locale.forLanguageTag("zh-HK"));
        assertThat(rendered()).contains("<html lang=\"zh-CN\">").contains("没有这个页面");
    }

    @Test
    void speakTheLanguageOnceChosen() throws Exception {
        request.setCookies(new Cookie("pareto-language", "en"));
        assertThat(rendered())
                .contains("<html lang=\"en\">")
                .contains("No such page")
                .contains("<b translate=\"no\">衡川通信</b> is a sample company");
    }

    @Test
    void stateTheirContentType() throws Exception {
        var response = new MockHttpServletResponse();
        show(response);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void showOnlyThePlacesOfTheRoleAndMarkTheCurrentOne() throws Exception {
        assertThat(rendered())
                .contains("<a href=\"/portfolio\" aria-current=\"page\">")
                .doesNotContain("href=\"/users\"");
    }

    @Test
    void escapeWhatPeopleTyped() throws Exception {
        when(actors.find()).thenReturn(Optional.of(new Actor(IdentityId.next(), "<b>\"x", null, false)));
        assertThat(rendered()).contains("&lt;b").doesNotContain("<b>\"x");
    }

    @Test
    void hideTheFrameFromStrangers() throws Exception {
        when(actors.find()).thenReturn(Optional.empty());
        assertThat(rendered()).contains("class=\"plain\"").doesNotContain("class=\"side\"");
    }

    @Test
    void carryNoScriptOfTheirOwn() throws Exception {
        assertThat(rendered()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void leaveUnknownNamesToOthers() {
        assertThat(pages.resolveViewName("no/such", Locale.ENGLISH)).isNull();
    }

    private String rendered() throws Exception {
        var response = new MockHttpServletResponse();
        show(response);
        return response.getContentAsString();
    }

    private void show(MockHttpServletResponse response) throws Exception {
        var page = Objects.requireNonNull(pages.resolveViewName("shell/failure", Locale.ENGLISH));
        page.render(Map.of("page", Failure.notFound("/nowhere")), request, response);
    }
}
