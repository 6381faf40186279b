package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses text with the character zero, which nobody types and no text of PostgreSQL can hold: pasted out of a damaged
/// file it would otherwise end as an error nobody understands.
@Configuration(proxyBeanMethods = false)
class UsableText implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// @throws Refusal when a parameter has that character
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean zero = request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .anyMatch(value -> value.indexOf('\0') >= 0);
        if (zero) {
            throw Refusal.badInput("shell.failure.zero");
        }
        return true;
    }
}
