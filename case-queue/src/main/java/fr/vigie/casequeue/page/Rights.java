package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.CurrentActor;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What whoever has logged in may do, for the pages to show no button that would be refused. */
@ControllerAdvice(basePackages = "fr.vigie.casequeue", annotations = Controller.class)
class Rights {
    @ModelAttribute("may")
    Set<String> may(HttpServletRequest request) {
        return CurrentActor.of(request).stream()
                .flatMap(actor -> Arrays.stream(Permission.values()).filter(actor::may))
                .map(Permission::name)
                .collect(Collectors.toSet());
    }
}
