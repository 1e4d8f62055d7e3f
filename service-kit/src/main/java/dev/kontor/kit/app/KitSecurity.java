package dev.kontor.kit.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.kontor.kit.limits.Limits;
import dev.kontor.kit.remote.Remotes;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Description;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * OAuth2 resource server: bearer tokens of the configured issuer, claims {@code roles} and {@code companies}. Routes
 * without a role do not exist (checked by a test); health and metrics are open to the network they are published on.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class KitSecurity implements WebMvcConfigurer {

    private static final String ROLE = RoleFirst.ROLE;

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, JsonMapper json, Limits limits) {
        return http.csrf(csrf -> csrf.disable()) // no cookies, nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, Description.PATH)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter()))
                        .authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            Problems.write(
                                    response, json, KitProblem.UNAUTHENTICATED, "Send a bearer token of the issuer.");
                        }))
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, e) -> Problems.write(
                        response, json, KitProblem.FORBIDDEN, "The token carries no role or company for this.")))
                .addFilterBefore(limits.gate(), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new IssuerAway(json), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits.callerRate(), BearerTokenAuthenticationFilter.class)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties settings, Remotes remotes) {
        OAuth2ResourceServerProperties.Jwt issuer = settings.getJwt();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                        IssuerKeys.at(String.valueOf(issuer.getJwkSetUri()), remotes.named("issuer")))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(String.valueOf(issuer.getIssuerUri())));
        return decoder;
    }

    /** A span for every filter of the chain tells nothing and costs more than most requests. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RoleFirst()).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    private static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(KitSecurity::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(ROLE + role))
                        .toList();
    }

    private static final class CallerResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (!(authentication instanceof JwtAuthenticationToken token)) {
                throw new IllegalStateException("a caller is only known behind the resource server");
            }
            List<String> companies = token.getToken().getClaimAsStringList("companies");
            return new Caller(
                    token.getName(),
                    token.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .filter(authority -> authority != null && authority.startsWith(ROLE))
                            .map(authority -> authority.substring(ROLE.length()))
                            .collect(toUnmodifiableSet()),
                    companies == null ? Set.of() : Set.copyOf(companies));
        }
    }
}
