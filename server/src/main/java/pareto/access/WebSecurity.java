package pareto.access;

import static pareto.access.SignedInToken.OWES_SECOND_FACTOR;
import static pareto.access.SignedInToken.SIGNED_IN;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Which request gets through.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Sessions sessions,
            Actors actors,
            IdentityRepository identities,
            Postponement postponement) {
        Refusals refusals = new Refusals();
        FreshActor fresh = new FreshActor(actors, identities, sessions, postponement);
        return http.authorizeHttpRequests(WebSecurity::rules)
                .securityContext(context -> context.securityContextRepository(sessions.contexts))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(sessions.tokens).ignoringRequestMatchers(PublicPaths.LEAVE_NOTICES))
                .requestCache(cache -> cache.requestCache(sessions.wanted))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(fresh, AuthorizationFilter.class)
                .build();
    }

    /// Who may change nothing else changes what is their own, and takes in what customers complain about.
    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry on) {
        on.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        on.requestMatchers(PublicPaths.ALL).permitAll();
        on.requestMatchers("/second-factor/**", "/sign-out").hasAnyAuthority(OWES_SECOND_FACTOR, SIGNED_IN);
        on.requestMatchers("/me/**", "/accounts/*/complaints").hasAuthority(SIGNED_IN);
        on.requestMatchers(HttpMethod.GET).hasAuthority(SIGNED_IN);
        on.anyRequest()
                .access((who, request) -> new AuthorizationDecision(ActingAs.signedIn()
                        .map(SignedIn::actor)
                        .filter(actor -> actor.may(Right.CHANGE))
                        .isPresent()));
    }
}
