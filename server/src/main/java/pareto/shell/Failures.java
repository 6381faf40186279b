package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where an exception becomes a sentence for whoever caused it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final FailureViews views;

    Failures(FailureViews views) {
        this.views = views;
    }

    /// Signing in is the business of the filters in front of us.
    @ExceptionHandler
    ModelAndView on(AuthenticationException cause) {
        throw cause;
    }

    @ExceptionHandler
    ModelAndView on(Exception cause, HttpServletRequest request) {
        return views.show(failure(cause, request), request);
    }

    static Failure failure(Exception cause, HttpServletRequest request) {
        var path = request.getRequestURI();
        return switch (cause) {
            case Refusal refusal -> Failure.of(refusal);
            case AccessDeniedException _ -> Failure.forbidden();
            case NoResourceFoundException _ -> Failure.notFound(path);
            case MaxUploadSizeExceededException large -> Failure.tooLarge(large.getMaxUploadSize() >> 20);
            case MultipartException _ -> badInput("file");
            case HttpRequestMethodNotSupportedException wrong -> Failure.method(path, wrong.getMethod());
            case HttpMediaTypeNotAcceptableException _ -> Failure.notAcceptable(path);
            case MissingServletRequestParameterException missing -> badInput(missing.getParameterName());
            case MissingServletRequestPartException missing -> badInput(missing.getRequestPartName());
            case MissingRequestValueException _ -> badInput(path);
            case MethodArgumentTypeMismatchException wrong when isPathPart(wrong) -> Failure.notFound(path);
            case MethodArgumentTypeMismatchException wrong -> badInput(wrong.getName());
            case BindException wrong
            when wrong.getFieldError() != null -> badInput(wrong.getFieldError().getField());
            default -> unexpected(cause, request);
        };
    }

    static Failure unexpected(Throwable cause, HttpServletRequest request) {
        var id = ErrorId.next();
        LOG.error("Error {} at {} {}", id, request.getMethod(), request.getRequestURI(), cause);
        return Failure.unexpected(id);
    }

    private static Failure badInput(String what) {
        return Failure.badInput(HttpStatus.BAD_REQUEST, what);
    }

    private static boolean isPathPart(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
