package fr.vigie.streaming.patient;

import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.Appointment;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.PatientAgenda;
import fr.vigie.streaming.patient.PatientRule.Judgement;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.RuntimeContext;

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
    private final TreeSet<LocalDate> touched = new TreeSet<>();
    private final List<SpecificRecordBase> bearing = new ArrayList<>();

    CareDesk(RuntimeContext context, List<PatientRule> rules, int horizonDays) {
        this.rules = rules;
        this.horizonDays = horizonDays;
        days = new PatientDays(context);
        records = new PatientRecords(context);
        agendas = AvroMap.of(context, "care-agenda", PatientAgenda.SCHEMA$);
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
    Insured insured() throws Exception {
        List<Patient> versions = FileOfOneClose.versions(records);
        return day -> FileOfOneClose.latest(versions, day);
    }

    /** Judges what asks for it and says what has changed; answers when to be called again at the latest. */
    Optional<LocalDate> judge(String patient, Known known, long close, Consumer<Envelope> out) throws Exception {
        Optional<PatientAgenda> before = agendas.get(AGENDA);
        TreeMap<LocalDate, LocalDate> appointments = new TreeMap<>();
        before.map(PatientAgenda::getAppointments)
                .orElse(List.of())
                .forEach(one -> appointments.put(one.getCareDate(), one.getOn()));
        TreeSet<LocalDate> due = due(appointments, known.today());
        Map<PatientRule, PatientFile> files = due.isEmpty() ? Map.of() : files(patient);
        for (LocalDate day : due) {
            appointments.remove(day);
            judge(day, files, known, sent(day, patient, close, out))
                    .filter(again -> again.isAfter(known.today()))
                    .ifPresent(again -> appointments.put(day, again));
        }
        days.write();
        Optional<LocalDate> forgetOn =
                forget(before.flatMap(PatientAgenda::getForgetOn), due, known.today(), appointments);
        touched.clear();
        bearing.clear();
        records.close();
        return remember(forgetOn, appointments);
    }

    private TreeSet<LocalDate> due(TreeMap<LocalDate, LocalDate> appointments, LocalDate today) throws Exception {
        TreeSet<LocalDate> due = new TreeSet<>(touched);
        appointments.forEach((day, on) -> {
            if (!on.isAfter(today)) {
                due.add(day);
            }
        });
        List<PatientRule.Days> stretches = new ArrayList<>();
        for (PatientRule rule : rules) {
            bearing.forEach(record -> rule.bearsOn(record).ifPresent(stretches::add));
            touched.forEach(day -> stretches.add(rule.concerns(day)));
        }
        // Most often a day concerns itself only, and the days that are kept need not be listed.
        stretches.removeIf(stretch -> stretch.last().isBefore(stretch.first())
                || stretch.first().equals(stretch.last()) && due.contains(stretch.first()));
        if (!stretches.isEmpty()) {
            TreeSet<LocalDate> dates = days.dates();
            stretches.forEach(stretch -> due.addAll(dates.subSet(stretch.first(), true, stretch.last(), true)));
        }
        return due;
    }

    private Map<PatientRule, PatientFile> files(String patient) throws Exception {
        Map<PatientRule, PatientFile> files = new LinkedHashMap<>();
        for (PatientRule rule : rules) {
            files.put(rule, new FileOfOneClose(patient, rule, days, records));
        }
        return files;
    }

    private Optional<LocalDate> judge(
            LocalDate day, Map<PatientRule, PatientFile> files, Known known, SentSuspicions sent) throws Exception {
        TreeSet<LocalDate> again = new TreeSet<>();
        for (Map.Entry<PatientRule, PatientFile> file : files.entrySet()) {
            if (!file.getValue().care(day).isEmpty()) {
                Judgement judgement = file.getKey().judge(day, file.getValue(), known);
                judgement.suspicions().forEach(sent::say);
                judgement.again().ifPresent(again::add);
            }
        }
        days.sent(day, sent.finish());
        return again.stream().findFirst();
    }

    private SentSuspicions sent(LocalDate day, String patient, long close, Consumer<Envelope> out) throws Exception {
        return new SentSuspicions(days.sent(day), patient, close, out);
    }

    private Optional<LocalDate> forget(
            Optional<LocalDate> on, TreeSet<LocalDate> due, LocalDate today, TreeMap<LocalDate, LocalDate> appointments)
            throws Exception {
        Optional<LocalDate> first = due.stream().findFirst();
        Optional<LocalDate> next = on;
        if (on.filter(day -> !day.isAfter(today)).isPresent()) {
            LocalDate kept = kept(today);
            days.forgetBefore(kept);
            appointments.headMap(kept).clear();
            records.keepOnly(record -> rules.stream()
                    .flatMap(rule -> rule.bearsOn(record).stream())
                    .anyMatch(stretch -> !stretch.last().isBefore(kept)));
            next = Optional.empty();
            first = days.dates().stream().findFirst();
        }
        Optional<LocalDate> oldest =
                first.map(day -> YearMonth.from(day).atEndOfMonth().plusDays(horizonDays + 1L));
        return oldest.isPresent()
                        && next.filter(day -> !day.isAfter(oldest.get())).isEmpty()
                ? oldest
                : next;
    }

    /** Writes the agenda; answers the first day that is in it. */
    private Optional<LocalDate> remember(Optional<LocalDate> forgetOn, TreeMap<LocalDate, LocalDate> appointments)
            throws Exception {
        if (forgetOn.isEmpty() && appointments.isEmpty()) {
            agendas.remove(AGENDA);
            return Optional.empty();
        }
        List<Appointment> stored = new ArrayList<>(appointments.size());
        appointments.forEach((day, on) -> stored.add(new Appointment(on, day)));
        agendas.put(AGENDA, new PatientAgenda(forgetOn.orElse(null), stored));
        return java.util.stream.Stream.concat(appointments.values().stream(), forgetOn.stream())
                .min(LocalDate::compareTo);
    }
}
