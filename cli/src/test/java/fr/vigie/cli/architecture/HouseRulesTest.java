package fr.vigie.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every module keeps to: time and chance are passed in, packages are named by subject, null is marked. */
class HouseRulesTest {
    private static final String[] EDGES = {"fr.vigie.cli..", "fr.vigie.casequeue..", "fr.vigie.streaming.bench.."};

    private static final Set<Class<?>> CLOCKS = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            YearMonth.class);

    private static final Set<String> NAMES_WITHOUT_A_SUBJECT =
            Set.of("utils", "util", "impl", "functions", "sinks", "common", "helper", "helpers", "misc");

    @Test
    void timeAndChanceArePassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EDGES)
                .should()
                .accessTargetWhere(Calls.that("read the clock", HouseRulesTest::readsClock))
                .orShould()
                .accessTargetWhere(Calls.that("draw lots", HouseRulesTest::drawsLots))
                .orShould()
                .accessTargetWhere(Calls.that("sleep", call -> is(call, Thread.class, "sleep")))
                .because("the same records must give the same bytes, and a pause hides a race")
                .check(Modules.ALL);
    }

    @Test
    void packagesAreNamedBySubject() {
        assertThat(packages().stream().filter(HouseRulesTest::hasNoSubject))
                .as("packages named after no subject")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages().stream().filter(name -> !isNullMarked(Modules.ALL.getPackage(name))))
                .as("packages without a package-info annotated @NullMarked")
                .isEmpty();
    }

    private static boolean readsClock(CodeUnitAccessTarget call) {
        return isNow(call)
                || is(call, System.class, "currentTimeMillis")
                || (call.getOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system"));
    }

    private static boolean isNow(CodeUnitAccessTarget call) {
        return CLOCKS.stream().anyMatch(type -> is(call, type, "now"))
                && call.getRawParameterTypes().isEmpty();
    }

    private static boolean drawsLots(CodeUnitAccessTarget call) {
        return is(call, Math.class, "random")
                || is(call, UUID.class, "randomUUID")
                || is(call, ThreadLocalRandom.class, "current")
                || (is(call, Random.class, "<init>")
                        && call.getRawParameterTypes().isEmpty());
    }

    private static boolean is(CodeUnitAccessTarget call, Class<?> owner, String name) {
        return call.getOwner().isEquivalentTo(owner) && call.getName().equals(name);
    }

    private static boolean hasNoSubject(String packageName) {
        return Stream.of(packageName.split("\\.")).anyMatch(NAMES_WITHOUT_A_SUBJECT::contains);
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith("org.jspecify.annotations.NullMarked");
    }

    /** Packages with classes written by hand: those that Avro generates have no package-info. */
    private static Set<String> packages() {
        return Modules.ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated"))
                .map(JavaClass::getPackageName)
                .collect(toCollection(TreeSet::new));
    }
}
