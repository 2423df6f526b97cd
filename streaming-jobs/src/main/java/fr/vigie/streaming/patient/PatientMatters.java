package fr.vigie.streaming.patient;

import fr.vigie.streaming.fact.Appointment;
import fr.vigie.streaming.fact.PatientAgenda;
import fr.vigie.streaming.fact.RuleDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is still to be done for one patient: when days are to be judged again, when the oldest are to be forgotten, and, of
 * each rule that looks beyond a day, which days it judges at all, so that the others need not be read.
 */
final class PatientMatters {
    private final TreeMap<LocalDate, LocalDate> appointments = new TreeMap<>();
    private final TreeMap<String, TreeSet<LocalDate>> wide = new TreeMap<>();
    private Optional<LocalDate> forgetOn;
    private boolean changed;

    /** The matters as they were kept. */
    PatientMatters(Optional<PatientAgenda> stored) {
        forgetOn = stored.flatMap(PatientAgenda::getForgetOn);
        stored.map(PatientAgenda::getAppointments)
                .orElse(List.of())
                .forEach(one -> appointments.put(one.getCareDate(), one.getOn()));
        stored.map(PatientAgenda::getWide)
                .orElse(List.of())
                .forEach(rule -> wide.put(rule.getCode(), new TreeSet<>(rule.getDays())));
    }

    /** The days that are to be judged at a close. */
    List<LocalDate> due(LocalDate today) {
        List<LocalDate> due = new ArrayList<>();
        appointments.forEach((day, on) -> {
            if (!on.isAfter(today)) {
                due.add(day);
            }
        });
        return due;
    }

    /** Sets when a day is to be judged again, if at all; what was set before is void. */
    void setAppointment(LocalDate day, Optional<LocalDate> on) {
        LocalDate before = on.isPresent() ? appointments.put(day, on.get()) : appointments.remove(day);
        changed |= !Objects.equals(before, on.orElse(null));
    }

    /** A day is to be judged again on a day; sooner, if that was set before. */
    void addAppointment(LocalDate day, LocalDate on) {
        LocalDate before = appointments.get(day);
        if (before == null || on.isBefore(before)) {
            appointments.put(day, on);
            changed = true;
        }
    }

    /** The days that a rule which looks beyond a day judges. */
    TreeSet<LocalDate> judgedBy(PatientRule rule) {
        return wide.computeIfAbsent(rule.code(), any -> new TreeSet<>());
    }

    /** Notes whether a rule which looks beyond a day judges one. */
    void setJudged(PatientRule rule, LocalDate day, boolean judged) {
        changed |= judged ? judgedBy(rule).add(day) : judgedBy(rule).remove(day);
    }

    /** When the oldest month is to be forgotten. */
    Optional<LocalDate> forgetOn() {
        return forgetOn;
    }

    /** Sets when the oldest month is to be forgotten. */
    void setForgetOn(Optional<LocalDate> on) {
        changed |= !forgetOn.equals(on);
        forgetOn = on;
    }

    /** Forgets what is to be done for the days before one. */
    void forgetBefore(LocalDate first) {
        appointments.headMap(first).clear();
        wide.values().forEach(days -> days.headSet(first).clear());
        changed = true;
    }

    /** Whether anything is not as it was kept. */
    boolean isChanged() {
        return changed;
    }

    /** The matters as they are kept; empty where there are none. */
    Optional<PatientAgenda> stored() {
        wide.values().removeIf(TreeSet::isEmpty);
        if (forgetOn.isEmpty() && appointments.isEmpty() && wide.isEmpty()) {
            return Optional.empty();
        }
        List<Appointment> kept = new ArrayList<>(appointments.size());
        appointments.forEach((day, on) -> kept.add(new Appointment(on, day)));
        List<RuleDays> rules = new ArrayList<>(wide.size());
        wide.forEach((code, days) -> rules.add(new RuleDays(code, List.copyOf(days))));
        return Optional.of(new PatientAgenda(forgetOn.orElse(null), kept, rules));
    }

    /** When there is something to be done next. */
    Optional<LocalDate> next() {
        return Stream.concat(appointments.values().stream(), forgetOn.stream()).min(LocalDate::compareTo);
    }
}
