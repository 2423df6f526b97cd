package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.PatientAgenda;
import fr.vigie.streaming.fact.SentSuspicion;
import fr.vigie.streaming.patient.PatientRule.Judgement;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A patient's days of care and what bears on them, put to the rules on a patient's file. A day is judged when its lines
 * change, when a record comes that bears on it, and when a rule asked for it again; of what is found only changes travel.
 */
final class CareDesk {
    private static final String AGENDA = "agenda";

    private final List<PatientRule> rules;
    private final int horizonDays;
    private final PatientDays days;
    private final PatientRecords records;
    private final AvroMap<PatientAgenda> agendas;
    /** Ranks of the rules that look beyond a day. */
    private final BitSet wide;

    private final TreeSet<LocalDate> touched = new TreeSet<>();
    private final List<SpecificRecordBase> bearing = new ArrayList<>();

    CareDesk(SubjectState state, List<PatientRule> rules, int horizonDays) {
        this.rules = rules;
        this.horizonDays = horizonDays;
        days = new PatientDays(state);
        records = new PatientRecords(state);
        agendas = AvroMap.of(state, "care-agenda", PatientAgenda.SCHEMA$);
        LocalDate day = LocalDate.EPOCH;
        wide = new BitSet(rules.size());
        for (int rank = 0; rank < rules.size(); rank++) {
            wide.set(rank, !rules.get(rank).concerns(day).equals(new PatientRule.Days(day, day)));
        }
    }

    /** Whether the records of a stream are kept here. */
    static boolean reads(Stream stream) {
        return stream == Stream.HOSPITAL_STAYS
                || stream == Stream.CARE_PACKAGES
                || stream == Stream.PRESCRIPTIONS
                || stream == Stream.PATIENTS;
    }

    /** Takes in what a biller changed of a day; a day that is beyond the horizon is let pass. */
    void take(CareBatch batch, LocalDate today) throws Exception {
        if (!batch.getCareDate().isBefore(kept(today))) {
            days.take(batch);
            touched.add(batch.getCareDate());
        }
    }

    private LocalDate kept(LocalDate today) {
        return today.minusDays(horizonDays).withDayOfMonth(1);
    }

    /** Takes in the latest version of a record, or a version of the patient as a reference. */
    void take(Envelope envelope) throws Exception {
        if (!rules.isEmpty() || envelope.stream() == Stream.PATIENTS) {
            bearing.addAll(records.take(envelope));
        }
    }

    /** The insured as known at this close. */
    Insured insured() {
        List<Patient> versions = records.versions();
        return day -> PatientRecords.latest(versions, day);
    }

    /** Judges what asks for it and says what has changed; answers when to be called again, if that is news. */
    Optional<LocalDate> judge(String patient, Known known, long close, Consumer<Envelope> out) throws Exception {
        PatientMatters matters = new PatientMatters(agendas.get(AGENDA));
        DueDays due = due(matters, known.today());
        if (!due.isEmpty()) {
            List<FileOfOneClose> files = rules.stream()
                    .map(rule -> new FileOfOneClose(patient, rule, days, records))
                    .toList();
            for (Map.Entry<LocalDate, BitSet> day : due.entries()) {
                judge(day.getKey(), day.getValue(), files, known, matters, sent(day, patient, close, out));
            }
        }
        days.write();
        forget(due, known.today(), matters);
        touched.clear();
        bearing.clear();
        records.close();
        return remember(matters);
    }

    private DueDays due(PatientMatters matters, LocalDate today) throws Exception {
        DueDays due = new DueDays(rules.size());
        touched.forEach(due::addForAll);
        matters.due(today).forEach(due::addForAll);
        for (int rank = 0; rank < rules.size(); rank++) {
            PatientRule rule = rules.get(rank);
            for (SpecificRecordBase record : bearing) {
                Optional<PatientRule.Days> stretch = rule.bearsOn(record);
                if (stretch.isPresent()) {
                    due.add(rank, stretch.get(), wide.get(rank) ? matters.judgedBy(rule) : days.dates());
                }
            }
        }
        for (int rank = wide.nextSetBit(0); rank >= 0; rank = wide.nextSetBit(rank + 1)) {
            PatientRule rule = rules.get(rank);
            for (LocalDate day : touched) {
                matters.setJudged(rule, day, any(days.lines(day), one -> rule.reads(one) && rule.judges(one)));
                if (any(days.moved(day), rule::reads)) {
                    due.add(rank, rule.concerns(day), matters.judgedBy(rule));
                }
            }
        }
        return due;
    }

    // Asked of every line of every touched day: a pipeline each would cost more than the answer.
    private static boolean any(List<BillingLine> lines, Predicate<BillingLine> wanted) {
        for (BillingLine line : lines) {
            if (wanted.test(line)) {
                return true;
            }
        }
        return false;
    }

    private SentSuspicions sent(Map.Entry<LocalDate, BitSet> day, String patient, long close, Consumer<Envelope> out)
            throws Exception {
        List<SentSuspicion> before = days.sent(day.getKey());
        return new SentSuspicions(before, before.isEmpty() ? Set.of() : codes(day.getValue()), patient, close, out);
    }

    private Set<String> codes(BitSet by) {
        return by.stream().mapToObj(rank -> rules.get(rank).code()).collect(Collectors.toUnmodifiableSet());
    }

    private void judge(
            LocalDate day,
            BitSet by,
            List<FileOfOneClose> files,
            Known known,
            PatientMatters matters,
            SentSuspicions sent)
            throws Exception {
        TreeSet<LocalDate> again = new TreeSet<>();
        for (int rank = by.nextSetBit(0); rank >= 0; rank = by.nextSetBit(rank + 1)) {
            if (files.get(rank).isJudged(day)) {
                Judgement judgement = rules.get(rank).judge(day, files.get(rank), known);
                judgement.suspicions().forEach(sent::say);
                judgement.again().filter(on -> on.isAfter(known.today())).ifPresent(again::add);
            }
        }
        days.sent(day, sent.finish());
        if (by.cardinality() == rules.size()) {
            matters.setAppointment(day, again.stream().findFirst());
        } else {
            again.forEach(on -> matters.addAppointment(day, on));
        }
    }

    private void forget(DueDays due, LocalDate today, PatientMatters matters) throws Exception {
        Optional<LocalDate> first = due.isEmpty() ? Optional.empty() : Optional.of(due.first());
        if (matters.forgetOn().filter(day -> !day.isAfter(today)).isPresent()) {
            LocalDate kept = kept(today);
            days.forgetBefore(kept);
            matters.forgetBefore(kept);
            records.keepOnly(record -> rules.stream()
                    .flatMap(rule -> rule.bearsOn(record).stream())
                    .anyMatch(stretch -> !stretch.last().isBefore(kept)));
            matters.setForgetOn(Optional.empty());
            first = days.dates().stream().findFirst();
        }
        Optional<LocalDate> oldest =
                first.map(day -> YearMonth.from(day).atEndOfMonth().plusDays(horizonDays + 1L));
        if (oldest.isPresent()
                && matters.forgetOn().filter(day -> !day.isAfter(oldest.get())).isEmpty()) {
            matters.setForgetOn(oldest);
        }
    }

    /** Writes what is to be done, if it has changed; answers when there is something next. */
    private Optional<LocalDate> remember(PatientMatters matters) throws Exception {
        if (!matters.isChanged()) {
            return Optional.empty();
        }
        Optional<PatientAgenda> stored = matters.stored();
        if (stored.isPresent()) {
            agendas.put(AGENDA, stored.get());
        } else {
            agendas.remove(AGENDA);
        }
        return matters.next();
    }
}
