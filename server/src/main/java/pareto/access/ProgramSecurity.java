package pareto.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pareto.shell.ProblemAnswers;
import pareto.shell.Refusal;

/// What lies below `/api/` is for programs with a token and for nobody else: no session, no cookie, hence no form token
/// either. Everything outside of it knows no tokens.
@Configuration(proxyBeanMethods = false)
class ProgramSecurity implements WebMvcConfigurer {

    private static final String[] PLACES = {"/api", "/api/**"};

    @Bean
    @Order(1)
    SecurityFilterChain programFilters(HttpSecurity http, ProgramSignIn signIn, ProblemAnswers problems) {
        return http.securityMatcher(PLACES)
                .authorizeHttpRequests(on -> on.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Program.LET_IN))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ProgramFilter(signIn, problems), AuthorizationFilter.class)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeGuard()).addPathPatterns(PLACES);
    }

    /// Opens an action to tokens made for it; one that names no scope is there for nobody.
    private static final class ScopeGuard implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            NeedsScope needs =
                    handler instanceof HandlerMethod method ? method.getMethodAnnotation(NeedsScope.class) : null;
            if (needs == null) {
                throw Refusal.notFound("shell.failure.notFound", request.getRequestURI());
            }
            if (Program.current().filter(program -> program.may(needs.value())).isEmpty()) {
                throw Refusal.forbidden("access.token.scope", needs.value().code());
            }
            return true;
        }
    }
}
