package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Permission;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What is asked of whoever calls a method of a controller.
 *
 * @param open strangers may
 * @param permissions one of these is enough; with none, whoever has logged in
 */
public record Rule(boolean open, List<Permission> permissions) {
    private static final Rule STRANGERS = new Rule(true, List.of());
    private static final Rule SIGNED_IN = new Rule(false, List.of());

    /** @throws IllegalStateException if the method says nothing: it is refused to everybody */
    static Rule of(HandlerMethod method) {
        return find(method.getMethod())
                .or(() -> ofOthers(method.getBeanType()))
                .orElseThrow(() -> new IllegalStateException(
                        method.getShortLogMessage() + " does not say who may call it: @Allowed or @Open is missing"));
    }

    /** What a method says. */
    public static Optional<Rule> find(Method method) {
        if (AnnotationUtils.findAnnotation(method, Open.class) != null) {
            return Optional.of(STRANGERS);
        }
        return Optional.ofNullable(AnnotationUtils.findAnnotation(method, Allowed.class))
                .map(allowed -> new Rule(false, List.of(allowed.value())));
    }

    /** Controllers that are not ours: the page of errors, and the description of the REST interface. */
    private static Optional<Rule> ofOthers(Class<?> controller) {
        if (controller.getName().startsWith("org.springframework.boot.")) {
            return Optional.of(STRANGERS);
        }
        return controller.getName().startsWith("org.springdoc.") ? Optional.of(SIGNED_IN) : Optional.empty();
    }
}
