package dev.kontor.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Tells the layout who is logged in: a bean, because pages about an error have no controller's model. */
@Component("signedIn")
class SignedIn {

    /** The name the issuer gives, else the pseudonym; null for nobody. */
    public @Nullable String person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        return user.getFullName() == null ? user.getName() : user.getFullName();
    }
}
