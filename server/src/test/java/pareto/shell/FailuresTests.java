package pareto.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

class FailuresTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders/7");

    @ParameterizedTest
    @MethodSource
    void becomeOneSentence(Exception cause, int status, String key) {
        var failure = Failures.failure(cause, request);
        assertThat(failure.status().value()).isEqualTo(status);
        assertThat(failure.sentence().key()).isEqualTo(key);
    }

    static Stream<Arguments> becomeOneSentence() {
        return Stream.of(
                Arguments.of(Refusal.notFound("shell.job.none"), 404, "shell.job.none"),
                Arguments.of(Refusal.conflict("shell.job.none"), 409, "shell.job.none"),
                Arguments.of(new AccessDeniedException("no"), 403, "shell.failure.forbidden"),
                Arguments.of(new NoResourceFoundException(HttpMethod.GET, "/x", "x"), 404, "shell.failure.notFound"),
                Arguments.of(new MaxUploadSizeExceededException(5 << 20), 413, "shell.failure.tooLarge"),
                Arguments.of(new HttpRequestMethodNotSupportedException("PUT"), 405, "shell.failure.method"),
                Arguments.of(
                        new HttpMediaTypeNotAcceptableException(List.of(MediaType.TEXT_HTML)),
                        406,
                        "shell.failure.notAcceptable"),
                Arguments.of(new MissingServletRequestParameterException("q", "String"), 400, "shell.failure.badInput"),
                Arguments.of(new IllegalStateException("secret"), 500, "shell.failure.unexpected"));
    }

    @Test
    void showAnErrorNumberAndNothingInternal() {
        var failure = Failures.failure(new IllegalStateException("secret"), request);
        assertThat(failure.id()).matches("[0-9A-F]{8}");
        assertThat(failure.toString()).doesNotContain("secret");
    }

    @Test
    void arePagesForReadersAndPartsForFragments() throws Exception {
        assertThat(shown().getViewName()).isEqualTo("shell/failure");
        request.addHeader("HX-Request", "true");
        assertThat(shown().getViewName()).isEqualTo("shell/fail");
        request.addHeader("HX-Boosted", "true");
        assertThat(shown().getViewName()).isEqualTo("shell/failure");
    }

    @Test
    void areProblemDetailsForPrograms() throws Exception {
        request.addHeader("Accept", "application/json");
        var response = new MockHttpServletResponse();
        var shown = shown();
        Objects.requireNonNull(shown.getView()).render(shown.getModel(), request, response);
        assertThat(shown.getStatus()).hasToString("404 NOT_FOUND");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .startsWith(
                        "{\"type\":\"about:blank\",\"title\":\"No such page\",\"status\":404,\"detail\":\"There is no");
    }

    private ModelAndView shown() throws Exception {
        var screen = new Screen(
                new Formats(Language.EN, ZoneOffset.UTC),
                new Messages(true),
                null,
                new Company("", false),
                List.of(),
                "/",
                "/",
                CsrfField.of(request),
                new Assets());
        var screens = mock(Screens.class);
        when(screens.of(request)).thenReturn(screen);
        return new FailureViews(screens).show(Failure.of(Refusal.notFound("shell.job.none")), request);
    }
}
