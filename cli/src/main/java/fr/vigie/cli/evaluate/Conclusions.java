package fr.vigie.cli.evaluate;

import fr.vigie.cli.drawn.DrawnCase;
import fr.vigie.cli.drawn.Stratum;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Simulated: what investigators who knew the labels would conclude of the first alerts. They never err, and hear
 * everybody; real ones do neither.
 */
public final class Conclusions {
    /** Of accounts nothing can be concluded, and a usurped card is not the one to blame. */
    private static final Set<String> KINDS =
            EnumSet.of(SubjectKind.PROFESSIONAL, SubjectKind.BILLER, SubjectKind.PATIENT, SubjectKind.EMPLOYER).stream()
                    .map(Enum::name)
                    .collect(Collectors.toSet());

    private final Judgement judgement;
    /** Alerts, and subjects without one, of whom something was concluded before. */
    private final Set<String> before;

    private final LocalDate on;
    private final Instant at;
    private final List<Disposition> dispositions = new ArrayList<>();
    private final List<DrawnCase> drawn = new ArrayList<>();

    private Conclusions(Judgement judgement, Set<String> before, LocalDate on) {
        this.judgement = judgement;
        this.before = before;
        this.on = on;
        this.at = ParisDay.close(on);
    }

    /**
     * What was concluded, and which of it chance had brought about.
     *
     * @param dispositions in the order in which they were concluded: by rank, then as drawn
     */
    public record Concluded(List<Disposition> dispositions, List<DrawnCase> drawn) {}

    /**
     * Concludes the first alerts.
     *
     * @param first how many active alerts have been worked through, in rank order
     * @param on the day at whose close everything is concluded
     */
    public static Concluded of(Evaluation evaluation, int first, LocalDate on) {
        return of(evaluation.judgement(), first, on);
    }

    /**
     * Concludes the first alerts that are not concluded yet, and what is drawn week by week: alerts beyond them, and subjects
     * without any alert.
     *
     * @param streams directory of the reference streams, which name the subjects
     * @param before what was concluded before
     * @throws IOException if the streams cannot be read
     */
    public static Concluded of(
            Evaluation evaluation, int first, LocalDate on, DrawSettings draw, Path streams, List<Disposition> before)
            throws IOException {
        return of(evaluation.judgement(), first, on, draw, Practising.in(streams), before);
    }

    /** Dispositions as {@link #write} writes them. */
    public static List<Disposition> read(Path file) throws IOException {
        return RecordFile.readAll(fr.vigie.domain.stream.Stream.DISPOSITIONS, file).stream()
                .map(Disposition.class::cast)
                .toList();
    }

    /** Writes the dispositions, as the stream of that name. */
    public static void write(List<Disposition> dispositions, Path file) throws IOException {
        try (JsonLinesWriter out = new JsonLinesWriter(file)) {
            for (Disposition one : dispositions) {
                out.write(one);
            }
        }
    }

    static Concluded of(Judgement judgement, int first, LocalDate on) {
        Conclusions all = new Conclusions(judgement, Set.of(), on);
        all.left().limit(first).forEach(all::conclude);
        return all.concluded();
    }

    static Concluded of(
            Judgement judgement,
            int first,
            LocalDate on,
            DrawSettings draw,
            List<Practising> practising,
            List<Disposition> before) {
        Set<String> names = before.stream()
                .flatMap(one -> one.getAlertIds().isEmpty()
                        ? Stream.of(one.getSubject().getKind() + " "
                                + one.getSubject().getId())
                        : one.getAlertIds().stream())
                .collect(Collectors.toSet());
        Conclusions all = new Conclusions(judgement, names, on);
        all.left().limit(first).forEach(all::conclude);
        all.draw(first, draw, practising);
        return all.concluded();
    }

    /** The alerts that were there by the day and that nothing was concluded of, in the order of their ranks. */
    private Stream<JudgedAlert> left() {
        return judgement.alerts().stream()
                .filter(alert -> !alert.detectedOn().isAfter(on))
                .filter(alert -> !before.contains(alert.alertId()));
    }

    private Concluded concluded() {
        return new Concluded(List.copyOf(dispositions), List.copyOf(drawn));
    }

    private void draw(int first, DrawSettings draw, List<Practising> practising) {
        List<LocalDate> mondays = draw.mondays(on);
        new WeeklyDraw<>(Stratum.BEYOND_RANK, left().skip(first).toList(), JudgedAlert::alertId, draw.seed())
                .draw(mondays, draw.alerts(), (alert, monday) -> alert.detectedOn()
                        .isBefore(monday))
                .forEach(one -> mark(one, () -> conclude(one.what())));
        Set<Subject> alerted =
                judgement.alerts().stream().map(JudgedAlert::subject).collect(Collectors.toSet());
        new WeeklyDraw<>(
                        Stratum.NO_ALERT,
                        practising.stream()
                                .filter(one -> !alerted.contains(one.subject()) && !before.contains(one.name()))
                                .toList(),
                        Practising::name,
                        draw.seed())
                .draw(mondays, draw.subjects(), Practising::on)
                .forEach(one -> mark(one, () -> conclude(one.what())));
    }

    /** The first disposition of a case is that on its subject: those on members of a ring were not drawn. */
    private void mark(WeeklyDraw.Drawn<?> one, Runnable conclusion) {
        int before = dispositions.size();
        conclusion.run();
        drawn.add(new DrawnCase(
                dispositions.get(before).getDispositionId(), one.stratum(), one.monday(), one.pool(), one.count()));
    }

    /** On somebody without an alert: what the labels say of him so far, or that there is nothing under the scheme of his trade. */
    private void conclude(Practising one) {
        Optional<Instance> planted = judgement.rightAlerts().keySet().stream()
                .filter(instance -> !instance.firstOn().isAfter(on))
                .filter(instance -> instance.subjects().getOrDefault(one.subject(), Role.LOOK_ALIKE) != Role.LOOK_ALIKE)
                .filter(instance -> instance.acceptedSchemes().stream().anyMatch(Conclusions::isOfSomebody))
                .findFirst();
        String scheme = planted.flatMap(instance -> instance.acceptedSchemes().stream()
                        .filter(Conclusions::isOfSomebody)
                        .sorted()
                        .findFirst())
                .orElse(one.scheme().name());
        Outcome outcome =
                planted.map(instance -> outcome(instance, one.subject())).orElse(Outcome.NO_ACTION);
        add("drawn", List.of(), one.subject(), scheme, outcome, 0, 0);
    }

    private static boolean isOfSomebody(String scheme) {
        return !scheme.equals(Scheme.RING.name());
    }

    private void conclude(JudgedAlert alert) {
        Optional<Instance> planted = judgement.rightAlerts().entrySet().stream()
                .filter(entry -> entry.getValue().contains(alert))
                .map(Map.Entry::getKey)
                .findFirst();
        if (planted.isEmpty()) {
            add(alert, alert.subject(), Outcome.NO_ACTION, 0, 0);
            return;
        }
        Outcome outcome = alert.victim() ? Outcome.VICTIM : Outcome.FRAUD;
        add(
                alert,
                alert.subject(),
                outcome,
                Math.min(alert.sufferedCents(), planted.get().sufferedCents()),
                Math.min(alert.avoidableCents(), planted.get().avoidableCents()));
        if (alert.isRing()) {
            members(alert, planted.get())
                    .forEach((id, member) -> add(alert, member, outcome(planted.get(), member), 0, 0));
        }
    }

    /** Members of a ring who are labelled: of the others nothing is known, and nothing is concluded. */
    private static Map<String, Subject> members(JudgedAlert alert, Instance planted) {
        Map<String, Subject> members = new TreeMap<>();
        for (Subject subject : planted.subjects().keySet()) {
            if (KINDS.contains(subject.kind()) && alert.members().roles().containsKey(subject)) {
                members.put(subject.kind() + " " + subject.id(), subject);
            }
        }
        return members;
    }

    private static Outcome outcome(Instance planted, Subject member) {
        return planted.subjects().get(member) == Role.VICTIM ? Outcome.VICTIM : Outcome.FRAUD;
    }

    private void add(JudgedAlert alert, Subject subject, Outcome outcome, long sufferedCents, long avoidedCents) {
        add(alert.alertId(), List.of(alert.alertId()), subject, alert.scheme(), outcome, sufferedCents, avoidedCents);
    }

    private void add(
            String name,
            List<String> alerts,
            Subject subject,
            String scheme,
            Outcome outcome,
            long sufferedCents,
            long avoidedCents) {
        dispositions.add(Disposition.newBuilder()
                .setAt(at)
                .setDispositionId("simulated-" + name + "-" + subject.kind() + "-" + subject.id())
                .setAlertIds(alerts)
                .setSubject(new SubjectRef(SubjectKind.valueOf(subject.kind()), subject.id()))
                .setOutcome(outcome)
                .setScheme(scheme)
                .setSufferedCents(sufferedCents)
                .setAvoidedCents(avoidedCents)
                .build());
    }
}
