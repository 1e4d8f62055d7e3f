package dev.kontor.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is seen around a login. */
@Controller
@ControllerAdvice
class LoginPages {

    /** Sends the browser to the issuer. */
    static final String LOGIN = "/oauth2/authorization/" + IssuerClient.REGISTRATION;

    static final String LOGGED_OUT = "/logged-out";
    static final String LOGIN_FAILED = "/login-failed";

    private final RequestCache wanted;

    LoginPages(RequestCache wanted) {
        this.wanted = wanted;
    }

    @GetMapping(LOGGED_OUT)
    String loggedOut(Model model) {
        return notice(model, "Abgemeldet", "Sie sind abgemeldet.");
    }

    /** Not a redirect to the issuer: a login that fails every time would go round in circles. */
    @GetMapping(LOGIN_FAILED)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String loginFailed(Model model) {
        return notice(
                model,
                "Anmeldung fehlgeschlagen",
                "Die Anmeldung wurde abgebrochen oder nicht angenommen. Bitte versuchen Sie es noch einmal.");
    }

    /** The access token is gone or ran out and cannot be renewed: log in again and come back. */
    @ExceptionHandler
    String logInAgain(ClientAuthorizationException e, HttpServletRequest request, HttpServletResponse response) {
        wanted.saveRequest(request, response);
        return "redirect:" + LOGIN;
    }

    private static String notice(Model model, String title, String text) {
        model.addAttribute("title", title).addAttribute("text", text).addAttribute("login", true);
        return "notice";
    }
}
