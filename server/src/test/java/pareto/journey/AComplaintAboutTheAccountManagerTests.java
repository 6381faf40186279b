package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.team.Teams;
import pareto.testing.LateClock;

/// A customer complains about their account manager, who sees nothing of it.
@Import(LateClock.Going.class)
@TestPropertySource(properties = "pareto.test=complaint-journey")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AComplaintAboutTheAccountManagerTests extends JourneyTest {

    private final Map<String, WithPassword> people = new HashMap<>();
    private String request = "";

    @BeforeEach
    void oneAccountAndWhoStandsAbove() {
        application().getBean(Actors.class).system("test", () -> {
            Accounts accounts = application().getBean(Accounts.class);
            accounts.ensure(List.of(new FoundAccount("YF", "云帆零售", null)));
            IdentityId director = place("总监", "许峥", Role.DIRECTOR, null);
            IdentityId head = place("部门经理", "沈岩", Role.MANAGER, director);
            IdentityId manager = place("客户经理", "林知夏", Role.MANAGER, head);
            add("服务台", "程禾", Role.DESK);
            application()
                    .getBean(Teams.class)
                    .entrust(accounts.ids(List.of("YF")).values(), manager, LocalDate.now(clock()));
        });
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("投诉客户经理.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("a-complaint-about-the-account-manager.md", View.ENGLISH, steps());
    }

    private Steps steps() {
        return Steps.common()
                .with(
                        "记下这件请求|Keep this request",
                        (screen, found) ->
                                request = URI.create(screen.page().url()).getPath())
                .with("打开记下的请求|Open the kept request", (screen, found) -> screen.open(request))
                .with(
                        "打不开记下的请求|The kept request does not open",
                        (screen, found) -> assertThat(screen.page()
                                        .request()
                                        .get(URI.create(screen.page().url())
                                                .resolve(request)
                                                .toString())
                                        .status())
                                .isEqualTo(404))
                .with(
                        "(?:过 (\\d+) 小时|Let (\\d+) hours pass)",
                        (screen, found) ->
                                pass(Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1))))
                .with(
                        "复核日期填今天|Set the check for today",
                        (screen, found) -> screen.page()
                                .locator("#complaint input[name=day]")
                                .fill(LocalDate.now(clock()).toString()))
                .with(
                        "(?:以|As) ?[「“](.+)[」”](?:登录|, sign in)",
                        (screen, found) -> SignIn.as(
                                screen, Objects.requireNonNull(people.get(found.group(1))), clock().instant()));
    }

    /// Puts the clock forward and has the job look, which it otherwise does every minute.
    private void pass(int hours) {
        clock().set(Duration.ofHours(hours));
        ReflectionTestUtils.invokeMethod(application().getBean("raisingByTime"), "raise");
    }

    private LateClock clock() {
        return application().getBean(LateClock.class);
    }

    private IdentityId place(String who, String name, Role role, @Nullable IdentityId superior) {
        IdentityId id = add(who, name, role).id();
        application().getBean(Colleagues.class).place(id, who, "大客户部", "上海", superior);
        return id;
    }

    private WithPassword add(String who, String name, Role role) {
        WithPassword person = application().getBean(Identities.class).create(name, "staff-" + people.size(), role);
        people.put(who, person);
        return person;
    }
}
