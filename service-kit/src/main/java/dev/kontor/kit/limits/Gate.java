package dev.kontor.kit.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the check of the token: lets only so many requests in at once, and does not look at those of an address
 * that keeps sending tokens which are none.
 */
final class Gate extends OncePerRequestFilter {

    private final Semaphore places;
    private final Buckets strangers;
    private final Refusals refusals;

    Gate(int places, Buckets strangers, Refusals refusals) {
        this.places = new Semaphore(places);
        this.strangers = strangers;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Limits.holdFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = strangers.look(request.getRemoteAddr());
        if (wait > 0) {
            refusals.stranger(response, wait);
        } else if (!places.tryAcquire()) {
            refusals.crowd(response);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                strangers.take(request.getRemoteAddr());
            }
        }
    }
}
