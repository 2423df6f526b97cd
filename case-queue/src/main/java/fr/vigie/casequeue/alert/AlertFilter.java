package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which alerts are wanted: all that meet each of its criteria. An absent criterion lets all pass. */
public final class AlertFilter {
    private static final Set<String> COARSE = Set.of("status", "scheme");
    private static final AlertFilter ALL = new AlertFilter(Map.of(), Map.of());

    private final Map<String, String> conditions;
    private final Map<String, Object> parameters;

    private AlertFilter(Map<String, String> conditions, Map<String, Object> parameters) {
        this.conditions = conditions;
        this.parameters = parameters;
    }

    /** Every alert. */
    public static AlertFilter all() {
        return ALL;
    }

    /** Every alert about a subject. */
    public static AlertFilter ofSubject(String subjectId) {
        return ALL.with("subjectId", "a.subject_id = :subjectId", Optional.of(subjectId));
    }

    /** Active or withdrawn. */
    public AlertFilter status(Optional<AlertStatus> wanted) {
        return with("status", "a.status = :status", wanted.map(Enum::name));
    }

    /** Of a scheme. */
    public AlertFilter scheme(Optional<Scheme> wanted) {
        return with("scheme", "a.scheme = :scheme", wanted.map(Enum::name));
    }

    /** Suffered and avoidable cents of that sum or more. */
    public AlertFilter leastCents(Optional<Long> cents) {
        return with("cents", "a.suffered_cents + a.avoidable_cents >= :cents", cents);
    }

    /** First raised at the close of that day or before. */
    public AlertFilter detectedBy(Optional<LocalDate> day) {
        return with(
                "detected",
                "a.detected_at <= :detected",
                day.map(ParisDay::close).map(close -> close.atOffset(ZoneOffset.UTC)));
    }

    /** Recovery of the oldest line lapses that day or before. */
    public AlertFilter limitationBy(Optional<LocalDate> day) {
        return with("limitation", "a.limitation_on <= :limitation", day);
    }

    /** About a presumed victim, or not. */
    public AlertFilter victim(Optional<Boolean> wanted) {
        return with("victim", "a.victim = :victim", wanted);
    }

    /**
     * Of a professional or biller who practises there.
     *
     * @param place INSEE code of a commune or a département: what it begins with
     */
    public AlertFilter place(Optional<String> place) {
        return with(
                "place",
                "a.subject_id in (select p.subject_id from subject_place p where p.commune like :place)",
                place.map(code -> code + "%"));
    }

    /** Free to be taken on a day. */
    public AlertFilter toTake(LocalDate today) {
        return with("today", Free.ON_DAY, Optional.of(today));
    }

    /** One of these. */
    public AlertFilter among(List<String> alertIds) {
        return with("among", "a.alert_id = any(:among)", Optional.of(alertIds.toArray(String[]::new)));
    }

    /** Whether it asks for no more than a status and a scheme. */
    boolean isCoarse() {
        return COARSE.containsAll(parameters.keySet());
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions.values()) + "\n";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private AlertFilter with(String name, String condition, Optional<?> value) {
        Map<String, String> allConditions = new LinkedHashMap<>(conditions);
        Map<String, Object> allParameters = new HashMap<>(parameters);
        allConditions.remove(name);
        allParameters.remove(name);
        value.ifPresent(wanted -> {
            allConditions.put(name, condition);
            allParameters.put(name, wanted);
        });
        return new AlertFilter(allConditions, allParameters);
    }
}
