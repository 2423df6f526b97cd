package fr.vigie.casequeue;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who may know whom: the queue knows the domain, and meets the jobs at the topics only. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.vigie.casequeue");

    @Test
    void knowsNeitherTheJobsNorTheSimulator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.vigie.streaming..", "fr.vigie.sample..", "fr.vigie.cli..", "org.apache.flink..")
                .check(CLASSES);
    }

    @Test
    void knowsOfRingsOnlyHowTheyAreDrawn() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("fr.vigie.graph..").and(not(resideInAPackage("fr.vigie.graph.picture.."))))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("fr.vigie.casequeue.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void alertsAreKeptWithoutKnowingKafkaOrTheWeb() {
        noClasses()
                .that()
                .resideInAPackage("..alert..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.web..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void timeComesWithTheData() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockSettings")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }
}
