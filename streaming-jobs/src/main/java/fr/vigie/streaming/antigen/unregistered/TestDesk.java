package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.JudgedTest;
import fr.vigie.streaming.fact.TestLine;
import fr.vigie.streaming.fact.TestStatus;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A patient's antigen tests and entries in SI-DEP, and what was last said of each test to its biller. */
public final class TestDesk {
    private final UnregisteredSettings settings;
    private final AvroMap<TestLine> lines;
    private final AvroMap<TestRegistration> entries;
    private final AvroMap<JudgedTest> said;

    public TestDesk(SubjectState state, UnregisteredSettings settings) {
        this.settings = settings;
        this.lines = AvroMap.of(state, "test-lines", TestLine.SCHEMA$);
        this.entries = AvroMap.of(state, "test-entries", TestRegistration.SCHEMA$);
        this.said = AvroMap.of(state, "tests-judged", JudgedTest.SCHEMA$);
    }

    /** Takes in a test line, replacing the one with the same id. */
    public void put(TestLine line) throws Exception {
        lines.put(line.getLineId(), line);
    }

    /** Forgets a test line that no longer holds. */
    public void remove(String lineId) throws Exception {
        lines.remove(lineId);
    }

    /** Takes in an entry. */
    public void put(TestRegistration entry) throws Exception {
        entries.put(entry.getRegistrationId(), entry);
    }

    /**
     * Judges what can be judged at the close of a day.
     *
     * @param patientKnown whether the caisse knows the patient: otherwise an entry under another identity cannot be ruled
     *     out and the tests stay neutral
     * @param changed is told of every test whose status has changed
     * @return the days at which there will be something to judge again
     */
    public SortedSet<LocalDate> judge(LocalDate day, boolean patientKnown, Consumer<Judged> changed) throws Exception {
        LocalDate first = day.minusDays(settings.horizonDays());
        List<TestLine> known = linesFrom(first);
        List<TestRegistration> registered = entriesFrom(first);
        TreeMap<String, List<TestLine>> tests = new TreeMap<>();
        for (TestLine line : known) {
            tests.computeIfAbsent(line.getBillerId() + '|' + line.getCareDate(), key -> new ArrayList<>())
                    .add(line);
        }
        RegistrationMatch.Match match = new RegistrationMatch(settings.toleranceDays())
                .match(tests.values().stream().map(TestDesk::test).toList(), registered);
        TreeSet<LocalDate> wakes = new TreeSet<>();
        TreeMap<String, JudgedTest> holds = new TreeMap<>();
        for (var test : tests.entrySet()) {
            LocalDate due = judgeableOn(test.getValue());
            if (due.isAfter(day)) {
                wakes.add(due);
            } else {
                holds.put(test.getKey(), judged(test.getValue(), match.missing(), patientKnown));
            }
        }
        if (!patientKnown) {
            match.free().forEach(entry -> unknown(entry).ifPresent(one -> holds.put(entry.getRegistrationId(), one)));
        }
        say(holds, changed);
        known.stream()
                .map(line -> line.getCareDate().plusDays(settings.horizonDays() + 1L))
                .filter(day::isBefore)
                .min(LocalDate::compareTo)
                .ifPresent(wakes::add);
        return wakes;
    }

    private static RegistrationMatch.Test test(List<TestLine> lines) {
        return new RegistrationMatch.Test(
                lines.get(0).getBillerId(),
                lines.get(0).getCareDate(),
                lines.stream().map(TestLine::getExecutantId).collect(Collectors.toUnmodifiableSet()));
    }

    private LocalDate judgeableOn(List<TestLine> lines) {
        return lines.stream()
                .map(line -> ParisDay.of(line.getReceivedAt()).plusDays(settings.delayDays()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static JudgedTest judged(List<TestLine> lines, Set<RegistrationMatch.Test> missing, boolean patientKnown) {
        TestLine first = lines.get(0);
        TestStatus status = status(lines, missing.contains(test(lines)), patientKnown);
        return new JudgedTest(
                first.getBillerId(),
                first.getPatientId(),
                first.getCareDate(),
                status,
                status == TestStatus.MISSING ? lines : List.of());
    }

    // A test that the patient paid uses up its entry, but nothing was reimbursed: it counts on neither side.
    private static TestStatus status(List<TestLine> lines, boolean isMissing, boolean patientKnown) {
        if (lines.stream().allMatch(line -> line.getReimbursedCents() == 0)) {
            return TestStatus.NEUTRAL;
        }
        if (!isMissing) {
            return TestStatus.REGISTERED;
        }
        return patientKnown ? TestStatus.MISSING : TestStatus.NEUTRAL;
    }

    private static Optional<JudgedTest> unknown(TestRegistration entry) {
        return entry.getBillerId()
                .map(biller -> new JudgedTest(
                        biller,
                        entry.getRegistrationId(),
                        entry.getPerformedOn(),
                        TestStatus.UNKNOWN_IDENTITY,
                        List.of()));
    }

    private void say(TreeMap<String, JudgedTest> holds, Consumer<Judged> changed) throws Exception {
        for (String key : said.keys()) {
            if (!holds.containsKey(key)) {
                changed.accept(new Judged(said.get(key).orElseThrow(), true));
                said.remove(key);
            }
        }
        for (var held : holds.entrySet()) {
            if (!said.get(held.getKey()).equals(Optional.of(held.getValue()))) {
                said.put(held.getKey(), held.getValue());
                changed.accept(new Judged(held.getValue(), false));
            }
        }
    }

    // What is beyond the horizon is forgotten here; what was said of it to the biller stands there.
    private List<TestLine> linesFrom(LocalDate day) throws Exception {
        List<TestLine> kept = new ArrayList<>();
        for (TestLine line : lines.values()) {
            if (line.getCareDate().isBefore(day)) {
                lines.remove(line.getLineId());
                said.remove(line.getBillerId() + '|' + line.getCareDate());
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private List<TestRegistration> entriesFrom(LocalDate day) throws Exception {
        List<TestRegistration> kept = new ArrayList<>();
        for (TestRegistration entry : entries.values()) {
            if (entry.getPerformedOn().isBefore(day)) {
                entries.remove(entry.getRegistrationId());
                said.remove(entry.getRegistrationId());
            } else {
                kept.add(entry);
            }
        }
        return kept;
    }

    /**
     * A change for the biller.
     *
     * @param test the test
     * @param gone its lines no longer hold
     */
    public record Judged(JudgedTest test, boolean gone) {
        /** Identity of the test. */
        public String id() {
            return test.getBillerId() + '|' + test.getPatientId() + '|' + test.getCareDate();
        }
    }
}
