package pareto.testing;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/// How Spring Authorization Server is put together, as its guide has it: one client, which must use PKCE. Not
/// marked as a configuration, or our own application would find it.
@EnableWebSecurity
class OpenIdProviderProgram {

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(withDefaults()))
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(OpenIdProviderSettings settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                .clientId(OpenIdProvider.CLIENT)
                .clientSecret("{noop}" + OpenIdProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.home() + "/sign-in/provider/back")
                .postLogoutRedirectUri(settings.home() + "/sign-in")
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build());
    }

    @Bean
    AuthorizationServerSettings places(OpenIdProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    UserDetailsService people(OpenIdProviderSettings settings) {
        return login -> {
            if (!settings.accounts().containsKey(login)) {
                throw new UsernameNotFoundException(login);
            }
            return User.withUsername(login)
                    .password("{noop}" + OpenIdProvider.PASSWORD)
                    .build();
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(OpenIdProviderSettings settings) {
        return token -> {
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                Authentication who = Objects.requireNonNull(token.getPrincipal());
                var said = settings.accounts().getOrDefault(who.getName(), Map.of());
                token.getClaims().claims(all -> all.putAll(said));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
