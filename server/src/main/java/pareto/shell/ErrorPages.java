package pareto.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Failures outside of any controller: in a filter, in a view, in the web server itself.
@Controller
class ErrorPages implements ErrorController {

    private final FailureViews views;

    ErrorPages(FailureViews views) {
        this.views = views;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        return views.show(failure(request), request);
    }

    private static Failure failure(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            return cause instanceof Exception exception
                    ? Failures.failure(exception, request)
                    : Failures.unexpected(cause, request);
        }
        var status = HttpStatus.resolve(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404);
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Failure.forbidden();
            case null -> Failure.notFound(path);
            case HttpStatus known
            when known.is4xxClientError() && known != HttpStatus.NOT_FOUND -> Failure.badInput(known, path);
            case HttpStatus known
            when known.is5xxServerError() ->
                Failures.unexpected(new IllegalStateException("Status " + known.value()), request);
            default -> Failure.notFound(path);
        };
    }
}
