package dev.kontor.kit.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds {@link RolesAllowed} of a route against the caller before anything of the request is read: whom a route is not
 * for learns nothing of what it would have taken. A route without the annotation is for nobody.
 */
final class RoleFirst implements HandlerInterceptor {

    /** Stands in front of a role among the authorities of a token. */
    static final String ROLE = "ROLE_";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !mayCall(method)) {
            throw new AccessDeniedException("the caller has no role of this route");
        }
        return true;
    }

    private static boolean mayCall(HandlerMethod method) {
        RolesAllowed roles = method.getMethodAnnotation(RolesAllowed.class);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return roles != null
                && caller != null
                && Arrays.stream(roles.value())
                        .anyMatch(role -> caller.getAuthorities().stream()
                                .anyMatch(authority -> (ROLE + role).equals(authority.getAuthority())));
    }
}
