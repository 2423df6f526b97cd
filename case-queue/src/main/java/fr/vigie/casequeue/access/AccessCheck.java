package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before each method of each controller: nobody passes unless {@link Allowed} or {@link Open} says so. Roles are read from
 * the account each time: who loses one loses it at once.
 */
@Component
class AccessCheck implements HandlerInterceptor {
    private final AccountStore accounts;
    private final AccessLog log;

    AccessCheck(AccountStore accounts, AccessLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // a file: the security rules say whose
        }
        Rule rule = Rule.of(method);
        if (rule.open()) {
            return true; // asks the database nothing: the page of errors shows that it is lost
        }
        Optional<Actor> actor = actor(request);
        if (actor.isEmpty()) {
            endSession(request, response);
            return false;
        }
        CurrentActor.set(request, actor.get());
        check(actor.get(), rule);
        log(actor.get(), method, request);
        return true;
    }

    private Optional<Actor> actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof SignedIn he
                ? accounts.byLogin(he.getName())
                        .filter(account -> account.active() && account.generation() == he.generation())
                        .map(Account::actor)
                : Optional.empty();
    }

    private static void check(Actor actor, Rule rule) {
        List<Permission> permissions = rule.permissions();
        if (!permissions.isEmpty() && permissions.stream().noneMatch(actor::may)) {
            throw new NotAllowed(actor.login(), permissions.get(0));
        }
    }

    private void log(Actor actor, HandlerMethod method, HttpServletRequest request) {
        Optional.ofNullable(method.getMethodAnnotation(Logged.class))
                .ifPresent(logged -> log.write(actor, logged.value(), logged.kind(), id(logged, request), ""));
    }

    private static String id(Logged logged, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(logged.id()))
                        .map(Object::toString)
                        .orElse("")
                : "";
    }

    /** The account was closed, or has a new password, since the login. */
    private static void endSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        if (Problem.wantedBy(request)) {
            Problem.write(response, HttpStatus.UNAUTHORIZED, "this login is no longer valid");
        } else {
            response.sendRedirect(LoginEnds.PAGE + "?expire");
        }
    }
}
