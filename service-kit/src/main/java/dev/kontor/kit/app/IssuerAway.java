package dev.kontor.kit.app;

import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** A token that cannot be checked because the issuer's keys cannot be had is not a wrong token: 503, not 401 or 500. */
final class IssuerAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(IssuerAway.class);

    private final JsonMapper json;

    IssuerAway(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            log.warn("the keys of the issuer cannot be had: {}", e.toString());
            Problems.write(response, json, KitProblem.UNAVAILABLE, "The issuer of the tokens cannot be reached.");
        }
    }
}
