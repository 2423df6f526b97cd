package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How logins, logouts and refusals before any page end: what is answered, and what is logged. */
@Component
class LoginEnds {
    static final String PAGE = "/connexion";
    static final String HOME = "/accueil";

    /** The page that tells that a form came too late. */
    static final String EXPIRED = "/formulaire-expire";

    private final AccessLog log;

    LoginEnds(AccessLog log) {
        this.log = log;
    }

    /** Logs who came in, and sends him where he wanted to go. */
    SavedRequestAwareAuthenticationSuccessHandler cameIn(String how) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication who)
                    throws IOException, ServletException {
                log.write(who.getName(), Action.LOGIN, "session", "", how + " depuis " + request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, who);
            }
        };
        handler.setDefaultTargetUrl(HOME);
        return handler;
    }

    /** The form's failures: wait, try later, or try again. */
    void formFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (e instanceof InternalAuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendRedirect(PAGE + "?erreur");
        }
    }

    /** The provider's failures: an identity without account, or an answer that does not hold. */
    void oidcFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean unknown = e instanceof NoSuchAccount;
        String why = unknown ? "identité OIDC sans compte actif" : "réponse OIDC refusée";
        log.write(AccessLog.STRANGER, Action.LOGIN_FAILED, "session", "", why + ", depuis " + request.getRemoteAddr());
        response.sendRedirect(PAGE + (unknown ? "?inconnu" : "?erreur"));
    }

    /** Who needs a login at the REST interface, or gave a wrong one. */
    void apiUnauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            Problem.write(response, HttpStatus.TOO_MANY_REQUESTS, "too many wrong passwords; try again later");
        } else if (e instanceof InternalAuthenticationServiceException) {
            Problem.write(response, HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; try again later");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Vigie\", charset=\"UTF-8\"");
            Problem.write(
                    response, HttpStatus.UNAUTHORIZED, "a login is needed: HTTP basic, or the session of the pages");
        }
    }

    /**
     * A form without its token, mostly: an expired page, or a forged one. Whoever sent it sees what he had typed, once, in the
     * answer: it is kept nowhere.
     */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            String why = e instanceof CsrfException ? " sans jeton valable" : " sans y avoir droit";
            log.write(signedIn.getName(), Action.REFUSED, "request", "", request.getMethod() + why);
        }
        if (Problem.wantedBy(request)) {
            Problem.write(response, HttpStatus.FORBIDDEN, "this request is not allowed, or lacks its CSRF token");
        } else if (e instanceof CsrfException) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher(EXPIRED).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Logs who left. */
    void left(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Optional.ofNullable(who).ifPresent(he -> log.write(he.getName(), Action.LOGOUT, "session", "", ""));
        response.sendRedirect(PAGE + "?deconnecte");
    }
}
