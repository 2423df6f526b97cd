package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** What somebody tried without being allowed to: logged, and refused with 403. */
@ControllerAdvice
@Hidden
class Refusals {
    private final AccessLog log;

    Refusals(AccessLog log) {
        this.log = log;
    }

    @ExceptionHandler
    void notAllowed(NotAllowed e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String pattern = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse("");
        log.write(
                CurrentActor.of(request).map(Actor::login).orElse(AccessLog.STRANGER),
                Action.REFUSED,
                "request",
                pattern,
                request.getMethod() + ", " + e.permission());
        if (Problem.wantedBy(request)) {
            Problem.write(response, HttpStatus.FORBIDDEN, "none of your roles has " + e.permission());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
