package dev.kontor.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is logged in. */
@ControllerAdvice
class SignedIn {

    /** The name the issuer gives, else the pseudonym; null for nobody. */
    @ModelAttribute("person")
    @Nullable
    String person(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        return user.getFullName() == null ? user.getName() : user.getFullName();
    }
}
