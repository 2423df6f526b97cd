package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the stories leave in the streams is what their labels say. */
@TestInstance(Lifecycle.PER_CLASS)
class StoriesTest {
    private static final long DAILY_CAP_CENTS = 12_216;
    /** Each line beyond 299 km is rounded half up: at most half a cent more for each. */
    private static final long HALF_CENTS = 10;

    private WrittenWorld world = new WrittenWorld(Path.of("."));

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = new WrittenWorld(SampleWorld.small(folder, 11));
    }

    private Set<String> subjects(String name, SubjectKind kind) throws Exception {
        return WrittenLabel.named(world, name).stream()
                .flatMap(label -> label.subjects(kind).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> evidence(String name) throws Exception {
        return WrittenLabel.planted(world, name).stream()
                .flatMap(label -> label.evidenceIds().stream())
                .collect(Collectors.toSet());
    }

    private double shareRegistered(Set<String> billers) throws Exception {
        Set<String> registered = new HashSet<>();
        for (TestRegistration entry : world.read(Stream.TEST_REGISTRATIONS, TestRegistration.class)) {
            registered.add(entry.getPatientId() + entry.getPerformedOn());
            registered.add(entry.getPatientId() + entry.getPerformedOn().minusDays(1));
        }
        double tests = 0;
        double found = 0;
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            if (line.getPurpose().filter(Purpose.ANTIGEN_TEST::equals).isPresent()
                    && billers.contains(line.getBillerId())) {
                tests++;
                found += registered.contains(line.getPatientId().orElse("") + line.getCareDate()) ? 1 : 0;
            }
        }
        return found / tests;
    }

    @Test
    void testsRegisteredTheNextDayAreRegistered() throws Exception {
        assertThat(shareRegistered(subjects("clock-shift", SubjectKind.BILLER))).isGreaterThan(0.85);
    }

    @Test
    void honestNursesKeepToTheDailyCap() throws Exception {
        Set<String> uncapped = subjects("ignored-mileage-cap", SubjectKind.PROFESSIONAL);
        Map<String, Long> paid = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            if (line.getActCode().equals("IK")
                    && !uncapped.contains(line.getExecutantId())
                    && seen.add(line.getLineId())) {
                paid.merge(line.getExecutantId() + line.getCareDate(), line.getAmountCents(), Long::sum);
            }
        }
        assertThat(paid.values()).isNotEmpty().allMatch(cents -> cents <= DAILY_CAP_CENTS + HALF_CENTS);
    }

    @Test
    void aUsurpedCardIsUsedFarAwayWhileItsHolderWorks() throws Exception {
        Set<String> fraud = evidence("usurped-card");
        Set<String> workdays = new HashSet<>();
        List<CardUse> uses = world.read(Stream.CARD_USES, CardUse.class);
        for (CardUse use : uses) {
            if (!fraud.contains(use.getUseId()) && use.getCommune().orElse("").startsWith("17")) {
                workdays.add(use.getCardId() + ParisDay.of(use.getAt()));
            }
        }
        for (CardUse use : uses) {
            if (fraud.contains(use.getUseId())) {
                assertThat(use.getCommune().orElse("17")).doesNotStartWith("17");
                assertThat(workdays).contains(use.getCardId() + ParisDay.of(use.getAt()));
            }
        }
    }

    @Test
    void overlappingLeavesShareDaysAndAnEmployer() throws Exception {
        Set<String> ids = evidence("overlapping-leaves");
        List<SickLeave> leaves = world.read(Stream.SICK_LEAVES, SickLeave.class).stream()
                .filter(leave -> ids.contains(leave.getLeaveId()))
                .toList();
        assertThat(leaves).hasSize(2);
        assertThat(leaves.get(0).getEmployerId()).isEqualTo(leaves.get(1).getEmployerId());
        assertThat(leaves.get(1).getStartOn()).isBeforeOrEqualTo(leaves.get(0).getEndOn());
    }

    @Test
    void workDuringALeaveIsDeclared() throws Exception {
        Set<String> ids = evidence("work-during-leave");
        assertThat(world.read(Stream.WORK_DECLARATIONS, WorkDeclaration.class).stream()
                        .filter(declaration -> ids.contains(declaration.getDeclarationId())))
                .isNotEmpty()
                .allMatch(declaration -> declaration.getWorkedPeriods().isPresent());
    }

    @Test
    void aRectifiedLeaveIsPaidOnce() throws Exception {
        Set<String> patients = subjects("rectified-leave", SubjectKind.PATIENT);
        List<SickLeave> leaves = world.read(Stream.SICK_LEAVES, SickLeave.class).stream()
                .filter(leave -> patients.contains(leave.getPatientId()))
                .toList();
        assertThat(leaves).hasSize(2);
        assertThat(leaves.get(1).getRectifies()).contains(leaves.get(0).getLeaveId());
    }
}
