package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.Subject;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.output.Compression;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A world in which only pharmacies and testers work, with one instance of each of some stories. */
final class AntigenWorld {
    private final WrittenWorld world;
    private final Map<String, Instance> told = new TreeMap<>();
    private final Map<String, BillingLine> lines;
    private final Set<String> entered = new HashSet<>();

    AntigenWorld(Path folder, WorldSettings settings, List<Story> stories) throws Exception {
        try (Outbox outbox = new Outbox(folder, Compression.NONE, settings.from(), settings.lastDay(), World.STREAMS)) {
            Stage stage = new WorldBuilder(settings, outbox).stage();
            stories.forEach(story -> story.cast(stage, 1));
            for (LocalDate day = settings.from(); !day.isAfter(settings.lastDay()); day = day.plusDays(1)) {
                play(stage, stories, day);
                outbox.close(day);
            }
            stage.labels().planted().forEach(one -> told.put(one.name(), one));
            stage.labels().lookAlikes().forEach(one -> told.put(one.name(), one));
        }
        world = new WrittenWorld(folder);
        lines = world.linesById();
        for (TestRegistration entry : world.read(Stream.TEST_REGISTRATIONS, TestRegistration.class)) {
            entered.add(entry.getPatientId() + entry.getPerformedOn());
        }
    }

    private static void play(Stage stage, List<Story> stories, LocalDate day) {
        stage.pharmacies().play(day);
        stage.screening().play(day);
        stage.agenda().play(day);
        stories.forEach(story -> story.play(stage, day));
    }

    WrittenWorld written() {
        return world;
    }

    /** Labels by name. */
    Map<String, Instance> told() {
        return told;
    }

    /** Lines by id, each once. */
    Map<String, BillingLine> lines() {
        return lines;
    }

    /** Subjects of a kind in a role. */
    Set<String> subjects(String name, SubjectKind kind, Role role) {
        return told.get(name).subjects().stream()
                .filter(subject -> subject.kind() == kind && subject.role() == role)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    /** The lines that bear witness of a story. */
    List<BillingLine> evidence(String name) {
        return told.get(name).evidenceIds().stream().map(lines::get).toList();
    }

    /** Those of them that are tests. */
    List<BillingLine> tests(String name) {
        return evidence(name).stream()
                .filter(line -> isFor(line, Purpose.ANTIGEN_TEST))
                .toList();
    }

    /** Whether a line is for a purpose. */
    static boolean isFor(BillingLine line, Purpose purpose) {
        return line.getPurpose().filter(purpose::equals).isPresent();
    }

    /** Share of a story's tests that are in SI-DEP for their patient and day. */
    double shareEntered(String name) {
        List<BillingLine> tests = tests(name);
        long found = tests.stream()
                .filter(line -> entered.contains(line.getPatientId().orElseThrow() + line.getCareDate()))
                .count();
        return (double) found / tests.size();
    }

    /** Kits that some pharmacies billed, with tests or delivered. */
    double kitsBilled(Set<String> billers) {
        return lines.values().stream()
                .filter(line -> billers.contains(line.getBillerId()) && isFor(line, Purpose.ANTIGEN_KIT))
                .mapToInt(BillingLine::getQuantity)
                .sum();
    }

    /** Kits that some pharmacies bought. */
    double kitsBought(Set<String> billers) throws Exception {
        return world.read(Stream.KIT_PURCHASES, KitPurchase.class).stream()
                .filter(purchase -> billers.contains(purchase.getBillerId()))
                .mapToInt(KitPurchase::getTests)
                .sum();
    }
}
