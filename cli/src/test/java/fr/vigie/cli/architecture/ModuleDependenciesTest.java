package fr.vigie.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.vigie.models.registry.Digest;
import org.junit.jupiter.api.Test;

/** Who may know whom; the Maven modules say the same, these rules say why. */
class ModuleDependenciesTest {
    @Test
    void theDomainKnowsTheJdkAndTheFormsOfItsRecords() {
        classes()
                .that()
                .resideInAPackage("fr.vigie.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.domain..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "org.apache.avro..",
                        "com.fasterxml.jackson.core..",
                        "com.github.luben.zstd..")
                .because("everything else stands on the domain")
                .check(Modules.ALL);
    }

    @Test
    void graphAnalysisKnowsTheDomainAndJGraphT() {
        classes()
                .that()
                .resideInAPackage("fr.vigie.graph..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.graph..",
                        "fr.vigie.domain..",
                        "java..",
                        "javax.imageio..",
                        "org.jspecify..",
                        "org.apache.avro..",
                        "com.fasterxml.jackson.core..",
                        "org.jgrapht..")
                .because("rings are found in links, wherever these come from: no Flink, no Kafka, no files")
                .check(Modules.ALL);
    }

    @Test
    void scorersKnowNothingOfWhatTrainedThem() {
        classes()
                .that()
                .resideInAPackage("fr.vigie.models.scorer..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("fr.vigie.models.scorer..", "java..", "org.jspecify..")
                .because("the jobs score with flat arrays, without Smile or LightGBM on their class path")
                .check(Modules.ALL);
    }

    @Test
    void onlyTrainingKnowsTheLibrariesThatTrain() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie..")
                .and()
                .resideOutsideOfPackage("fr.vigie.models.training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("smile..", "io.github.metarank..", "com.microsoft.ml..")
                .because("a library that trains is changed in one place")
                .check(Modules.ALL);
    }

    @Test
    void theJobsKnowOfModelsWhatScores() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.streaming..")
                .should()
                .dependOnClassesThat(resideInAPackage("fr.vigie.models..")
                        .and(not(resideInAnyPackage(
                                "fr.vigie.models.scorer..",
                                "fr.vigie.models.artefact..",
                                "fr.vigie.models.snapshot..")))
                        .and(not(type(Digest.class))))
                .because("what learns has no business in a job")
                .check(Modules.ALL);
    }

    @Test
    void modelsKnowNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.models..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.streaming..",
                        "fr.vigie.sample..",
                        "fr.vigie.graph..",
                        "fr.vigie.casequeue..",
                        "fr.vigie.cli..",
                        "org.apache.flink..")
                .because("they learn from tables, wherever these come from")
                .check(Modules.ALL);
    }

    @Test
    void sampleWorldsNeverKnowTheDetectors() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.streaming..",
                        "fr.vigie.graph..",
                        "fr.vigie.casequeue..",
                        "fr.vigie.cli..",
                        "org.apache.flink..",
                        "org.apache.kafka..")
                .because("a world made with the detectors in mind would hand them the answers")
                .check(Modules.ALL);
    }

    @Test
    void theDetectorsNeverKnowTheSampleWorlds() {
        noClasses()
                .that()
                .resideInAnyPackage("fr.vigie.streaming..", "fr.vigie.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.sample..", "fr.vigie.casequeue..", "fr.vigie.cli..", "org.springframework..")
                .because("detectors are judged on worlds they know nothing of, and meet the case queue at the alerts")
                .check(Modules.ALL);
    }

    @Test
    void noFeatureKnowsWhoAnInsuredPersonIs() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.streaming.feature..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("fr\\.vigie\\.domain\\.reference\\.(Patient|Address).*")
                .because(
                        "sex, age, cover, nationality, birthplace and address of an insured are no features of a score")
                .check(Modules.ALL);
    }

    @Test
    void onlyTheCommandLineKnowsDuckDb() {
        noClasses()
                .that()
                .resideInAnyPackage("fr.vigie.streaming..", "fr.vigie.domain..", "fr.vigie.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .because("the packaged job goes to clusters, without 80 MB of a database that it does not need")
                .check(Modules.ALL);
    }

    @Test
    void theCaseQueueKnowsOnlyTheAlerts() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.casequeue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.vigie.streaming..", "fr.vigie.sample..", "fr.vigie.cli..", "org.apache.flink..")
                .because("the case queue and the jobs meet at the topics of alerts")
                .check(Modules.ALL);
    }

    @Test
    void theCaseQueueDrawsRingsAndKnowsNothingElseOfThem() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.casequeue..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("fr.vigie.graph..").and(not(resideInAPackage("fr.vigie.graph.picture.."))))
                .because("rings come as alerts, too; only their picture is drawn by the same code")
                .check(Modules.ALL);
    }

    @Test
    void theCommandLineStartsTheCaseQueueAsAProcess() {
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.vigie.casequeue..", "org.springframework..")
                .because("the web application brings its own versions of libraries and runs from its own jar")
                .check(Modules.ALL);
    }
}
