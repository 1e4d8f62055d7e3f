package dev.kontor.kit.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands behind the check of the token: so many requests a second of one subject. */
final class CallerRate extends OncePerRequestFilter {

    private final Buckets callers;
    private final Refusals refusals;

    CallerRate(Buckets callers, Refusals refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Limits.holdFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        long wait = caller == null ? 0 : callers.take(caller.getName());
        if (wait > 0) {
            refusals.caller(response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }
}
