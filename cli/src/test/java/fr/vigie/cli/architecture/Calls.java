package fr.vigie.cli.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.function.Predicate;

/** Calls of methods and constructors, and references to them such as {@code Instant::now}, by what they do. */
final class Calls {
    private Calls() {}

    static DescribedPredicate<JavaAccess<?>> that(String description, Predicate<CodeUnitAccessTarget> predicate) {
        return DescribedPredicate.describe(
                description, access -> access.getTarget() instanceof CodeUnitAccessTarget call && predicate.test(call));
    }
}
