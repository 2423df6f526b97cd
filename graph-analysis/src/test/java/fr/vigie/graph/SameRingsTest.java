package fr.vigie.graph;

import static fr.vigie.graph.SceneRecords.account;
import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.disposition;
import static fr.vigie.graph.SceneRecords.kits;
import static fr.vigie.graph.SceneRecords.leave;
import static fr.vigie.graph.SceneRecords.medicine;
import static fr.vigie.graph.SceneRecords.test;
import static fr.vigie.graph.SceneRecords.use;
import static fr.vigie.graph.SceneRecords.work;
import static fr.vigie.graph.SceneReferences.LA_ROCHELLE;
import static fr.vigie.graph.SceneReferences.MARSEILLE;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.employer;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingAnalysis;
import fr.vigie.graph.ring.RingDetector;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A ring of every kind in one scene: the same rings, to the last id, in whatever order the records come. */
class SameRingsTest {
    private static final SceneBuilder SCENE = scene();
    private static final List<Ring> RINGS = rings(SCENE, RingCatalogue.all());

    private static List<Ring> rings(SceneBuilder scene, List<RingDetector> detectors) {
        return new RingAnalysis(detectors).at(scene.at(364));
    }

    private static SceneBuilder scene() {
        SceneBuilder scene = new SceneBuilder();
        for (int i = 0; i < 6; i++) {
            account(scene, "ac" + i);
            shell(scene, "sh" + i);
            sold(scene, "so" + i, i);
            mule(scene, "mu" + i, i);
            listed(scene, i);
            reader(scene, "re" + i, i);
            circle(scene, "ci" + i);
            twice(scene, "tw" + i);
        }
        scene.add(employer("shell", 60));
        for (String nurse : List.of("n1", "n2", "n3", "n4")) {
            scene.add(professional(nurse, Profession.NURSE)).add(biller("of " + nurse, BillerKind.CABINET, nurse));
        }
        for (int i = 0; i < 60; i++) {
            ordinary(scene, i);
        }
        confirmed(scene);
        return scene;
    }

    private static void account(SceneBuilder scene, String id) {
        scene.add(patient(id))
                .add(SceneRecords.account("B" + id, "shared", id, BankChannel.ONLINE, 30))
                .add(leave("A" + id, "g", id, 40, 15))
                .add(allowance("IJ" + id, "A" + id, id, "shared", 55));
    }

    private static void shell(SceneBuilder scene, String id) {
        scene.add(patient(id))
                .add(work(scene.id(), "shell", id, YearMonth.of(2022, 3)), one -> one.setContributionsPaid(false))
                .add(leave("A" + id, "g", id, 90, 60), one -> one.setEmployerId("shell"))
                .add(allowance("IJ" + id, "A" + id, id, "i" + id, 110), one -> {
                    one.setEmployerId("shell");
                    one.setDeclaredWagesCents(840_000L);
                });
    }

    private static void sold(SceneBuilder scene, String id, int i) {
        scene.add(patient(id), one -> one.setReferringPhysicianId("elsewhere"))
                .add(leave("A" + id, "usurped", id, 100 + i, 10), one -> one.setScan(true))
                .add(allowance("IJ" + id, "A" + id, id, "i" + id, 120));
    }

    private static void mule(SceneBuilder scene, String id, int i) {
        scene.add(patient(id));
        for (int stop = 0; stop < 3; stop++) {
            scene.add(medicine(scene.id(), "named", "ph" + (i + stop) % 8, id, "OZ" + stop, 100 + stop));
        }
    }

    private static void listed(SceneBuilder scene, int i) {
        scene.add(professional("idle" + i, Profession.NURSE)).add(patient("li" + i));
        for (int pharmacy = 0; pharmacy < 3; pharmacy++) {
            scene.add(kits(scene.id(), "kits" + pharmacy, "idle" + i, 100, i));
        }
        for (int day = 0; day < 60; day++) {
            scene.add(test(scene.id(), "tests" + day % 3, "tester", "li" + i, day));
        }
    }

    private static void reader(SceneBuilder scene, String id, int i) {
        scene.add(professional(id, Profession.NURSE)).add(biller("of " + id, BillerKind.CABINET, id));
        for (int day = 10; day < 14; day++) {
            scene.add(use(scene.id(), "card " + id, id, "home" + i, LA_ROCHELLE, day))
                    .add(use(scene.id(), "card " + id, id, "strange", MARSEILLE, day))
                    .add(use(scene.id(), "card " + id, id, "strange", MARSEILLE, day));
        }
    }

    private static void circle(SceneBuilder scene, String id) {
        for (int day = 0; day < 40; day++) {
            String nurse = day / 10 % 2 == 0 ? "n1" : "n2";
            scene.add(care(scene.id(), nurse, "of " + nurse, id, 40 + day), line -> line.setPrescriberId("in it"));
        }
    }

    private static void twice(SceneBuilder scene, String id) {
        for (int day = 40; day < 45; day++) {
            for (String nurse : List.of("n3", "n4")) {
                scene.add(care(scene.id(), nurse, "of " + nurse, id, day), line -> {
                    line.setPassage(1);
                    line.setPrescriberId("of all");
                });
            }
        }
    }

    private static void confirmed(SceneBuilder scene) {
        scene.add(professional("guilty", Profession.PHYSICIAN))
                .add(professional("helper", Profession.PHYSIOTHERAPIST))
                .add(disposition("D", SubjectKind.PROFESSIONAL, "guilty", Outcome.FRAUD, 150));
        for (int i = 0; i < 20; i++) {
            String id = "gu" + i;
            scene.add(patient(id)).add(care(scene.id(), "guilty", "of guilty", id, 20));
            scene.add(care(scene.id(), "helper", "of helper", id, 50));
        }
        for (int i = 0; i < 300; i++) {
            scene.add(patient("go" + i))
                    .add(professional("gp" + i % 10, Profession.PHYSICIAN))
                    .add(professional("pt" + i / 30, Profession.PHYSIOTHERAPIST))
                    .add(care(scene.id(), "gp" + i % 10, "of gp" + i % 10, "go" + i, 20))
                    .add(care(scene.id(), "pt" + i / 30, "of pt" + i / 30, "go" + i, 50));
        }
    }

    private static void ordinary(SceneBuilder scene, int i) {
        String id = "o" + i;
        String nurse = "n" + (1 + i % 4);
        scene.add(patient(id), one -> one.setReferringPhysicianId("g" + i % 5))
                .add(leave("A" + id, "g" + i % 3, id, i, 3 + i % 7))
                .add(work(scene.id(), "firm" + i % 4, id, YearMonth.of(2022, 3)))
                .add(medicine(scene.id(), "g", "ph" + i % 8, id, "A", i))
                .add(test(scene.id(), "ph" + i % 8, "tester", id, i))
                .add(kits(scene.id(), "ph" + i % 8, "late" + i % 20, 20, i));
        for (int day = 10; day < 14; day++) {
            scene.add(care(scene.id(), nurse, "of " + nurse, id, day), line -> line.setPrescriberId("g" + i % 3));
        }
    }

    @Test
    void everyDetectorSeesItsRing() {
        assertThat(RINGS)
                .extracting(Ring::code)
                .containsExactlyInAnyOrderElementsOf(
                        RingCatalogue.all().stream().map(RingDetector::code).toList());
    }

    @Property(tries = 20)
    void theOrderOfRecordsAndDetectorsDoesNotMatter(@ForAll long seed) {
        List<RingDetector> detectors = new ArrayList<>(RingCatalogue.all());
        Collections.shuffle(detectors, new Random(seed));
        assertThat(rings(SCENE.shuffled(seed), detectors)).isEqualTo(RINGS);
    }

    @Property(tries = 20)
    void recordsThatComeTwiceChangeNothing(@ForAll long seed) {
        assertThat(rings(new SceneBuilder().addAll(SCENE).addAll(SCENE).shuffled(seed), RingCatalogue.all()))
                .isEqualTo(RINGS);
    }

    @Property(tries = 10)
    void whatComesLaterChangesNothingAtAnEarlierClose(@ForAll @IntRange(min = 0, max = 130) int day) {
        RingAnalysis analysis = new RingAnalysis(RingCatalogue.all());
        assertThat(analysis.at(SCENE.at(day)))
                .isEqualTo(analysis.at(SCENE.knownBy(day).at(day)));
    }

    @Test
    void aSceneIsLookedAtAgainAtALaterClose() {
        var early = SCENE.at(20);
        var again = early.at(SCENE.at(364).actors());
        assertThat(new RingAnalysis(RingCatalogue.all()).at(again)).isEqualTo(RINGS);
        assertThat(new RingAnalysis(RingCatalogue.all()).at(early).size()).isLessThan(RINGS.size());
    }
}
