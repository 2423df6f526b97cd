package fr.vigie.casequeue.access;

import fr.vigie.casequeue.CaseQueue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The methods of all our controllers, found without starting anything. */
final class Handlers {
    private Handlers() {}

    /**
     * One of them.
     *
     * @param verb GET, POST, …, or any
     * @param path with its variables
     * @param rule empty if it does not say who may call it
     */
    record Handler(String verb, String path, Optional<Rule> rule) {}

    /** All of them, by path. */
    static List<Handler> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents(CaseQueue.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Handlers.class.getClassLoader()))
                .flatMap(Handlers::of)
                .distinct()
                .sorted(Comparator.comparing(Handler::path).thenComparing(Handler::verb))
                .toList();
    }

    private static Stream<Handler> of(Class<?> controller) {
        String prefix = Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class))
                .map(mapping -> mapping.path()[0])
                .orElse("");
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> of(prefix, method));
    }

    private static Stream<Handler> of(String prefix, Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class)).stream()
                .flatMap(mapping -> verbs(mapping).flatMap(verb -> paths(mapping)
                        .map(path -> new Handler(verb, prefix + path, Rule.find(method)))));
    }

    private static Stream<String> verbs(RequestMapping mapping) {
        return mapping.method().length == 0
                ? Stream.of("any")
                : Arrays.stream(mapping.method()).map(Enum::name);
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
