package dev.kontor.console.login;

import dev.kontor.console.ConsoleSettings;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who may see which page, and what a browser is told about them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class LoginSecurity {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, ConsoleSettings settings, ClientRegistrationRepository issuers, RequestCache wanted) {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/actuator/health/**",
                                "/actuator/prometheus",
                                "/console.css",
                                "/favicon.svg",
                                "/favicon.ico",
                                LoginPages.LOGGED_OUT,
                                LoginPages.LOGIN_FAILED,
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(login -> login.loginPage(LoginPages.LOGIN).failureUrl(LoginPages.LOGIN_FAILED))
                .logout(logout -> logout.logoutSuccessHandler(atTheIssuerToo(issuers)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(settings)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** After the login the user is where he wanted to go, if that was a page and not one of its parts. */
    @Bean
    RequestCache wanted() {
        PathPatternRequestMatcher.Builder get = PathPatternRequestMatcher.withDefaults();
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                new OrRequestMatcher(get.matcher(HttpMethod.GET, "/"), get.matcher(HttpMethod.GET, "/documents/**")));
        return cache;
    }

    private static OidcClientInitiatedLogoutSuccessHandler atTheIssuerToo(ClientRegistrationRepository issuers) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        handler.setPostLogoutRedirectUri("{baseUrl}" + LoginPages.LOGGED_OUT);
        handler.setDefaultTargetUrl(LoginPages.LOGGED_OUT);
        return handler;
    }

    /** The logout form ends at the issuer, and browsers hold a form's redirects against {@code form-action}. */
    private static String policy(ConsoleSettings settings) {
        String issuer = settings.endSessionUri().isEmpty() ? "" : " " + origin(URI.create(settings.endSessionUri()));
        return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + issuer;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
