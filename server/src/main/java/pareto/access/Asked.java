package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What a browser was asked to have its device answer; kept in its session and good for one answer.
final class Asked {

    private Asked() {}

    static <T> T keep(T options, HttpServletRequest request) {
        request.getSession().setAttribute(options.getClass().getName(), options);
        return options;
    }

    static <T> Optional<T> take(Class<T> kind, HttpServletRequest request) {
        var session = request.getSession();
        Object options = session.getAttribute(kind.getName());
        session.removeAttribute(kind.getName());
        return kind.isInstance(options) ? Optional.of(kind.cast(options)) : Optional.empty();
    }
}
