package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hearing aids: what is planted, and what is due. */
class HearingAidStoriesTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void undueAidsShareASerialAndOnlyThey() throws Exception {
        CareWorld world = CareWorld.generate(folder, CareWorld.settings(2_000, LocalDate.of(2021, 11, 1)));
        List<WrittenLabel> frauds = WrittenLabel.planted(world.world(), "hearing-aids");
        assertThat(frauds).hasSize(3);
        Map<String, Integer> uses = new HashMap<>();
        for (BillingLine line : world.acts("PAZ")) {
            uses.merge(line.getDeviceSerial().orElseThrow(), 1, Integer::sum);
        }
        Set<String> suspects = new HashSet<>();
        for (WrittenLabel fraud : frauds) {
            suspects.addAll(fraud.subjects(SubjectKind.BILLER, Role.SUSPECT));
            assertThat(fraud.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM)).hasSize(1);
            for (Map.Entry<String, Long> undue : fraud.undue().entrySet()) {
                BillingLine line = world.lines().get(undue.getKey());
                assertThat(line.getActCode()).isEqualTo("PAZ");
                assertThat(undue.getValue()).isEqualTo(line.getReimbursedCents());
                assertThat(uses.get(line.getDeviceSerial().orElseThrow())).isGreaterThanOrEqualTo(2);
                assertThat(line.getPrescriberId())
                        .contains(fraud.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM)
                                .get(0));
            }
            assertThat(fraud.undueCents()).isEqualTo(fraud.totalCents());
        }
        assertThat(world.acts("PAZ").stream().filter(line -> !suspects.contains(line.getBillerId())))
                .isNotEmpty()
                .allMatch(line -> uses.get(line.getDeviceSerial().orElseThrow()) == 1
                        || line.getRectifies().isPresent());
        lookAlikesAreDue(world);
    }

    private static void lookAlikesAreDue(CareWorld world) throws Exception {
        for (String name : List.of("new-hearing-shop", "lost-hearing-aids", "deaf-children")) {
            assertThat(WrittenLabel.lookAlikes(world.world(), name)).hasSize(1).allMatch(label -> label.undue()
                    .isEmpty());
        }
        Set<String> children = patients(
                world, WrittenLabel.lookAlikes(world.world(), "deaf-children").get(0), "PAZ");
        assertThat(children).hasSizeGreaterThan(3);
        assertThat(patients(
                        world,
                        WrittenLabel.lookAlikes(world.world(), "deaf-children").get(0),
                        "SUI"))
                .isNotEmpty()
                .isSubsetOf(children);
        renewalsAreJustified(
                world,
                WrittenLabel.lookAlikes(world.world(), "lost-hearing-aids").get(0));
    }

    private static void renewalsAreJustified(CareWorld world, WrittenLabel label) {
        Map<String, Set<LocalDate>> days = new TreeMap<>();
        for (String id : label.evidenceIds()) {
            BillingLine line = world.lines().get(id);
            if (line.getActCode().equals("PAZ")) {
                Set<LocalDate> known = days.computeIfAbsent(line.getPatientId().orElseThrow(), key -> new HashSet<>());
                boolean again = !known.contains(line.getCareDate()) && !known.isEmpty();
                boolean before = known.stream().anyMatch(day -> day.isBefore(line.getCareDate()));
                assertThat(!again && !before || line.getDerogation().isPresent())
                        .isTrue();
                known.add(line.getCareDate());
            }
        }
        assertThat(days.values()).anyMatch(dates -> dates.size() > 1);
    }

    private static Set<String> patients(CareWorld world, WrittenLabel label, String act) {
        Set<String> patients = new HashSet<>();
        for (String id : label.evidenceIds()) {
            BillingLine line = world.lines().get(id);
            if (line != null && line.getActCode().equals(act)) {
                patients.add(line.getPatientId().orElseThrow());
            }
        }
        return patients;
    }
}
