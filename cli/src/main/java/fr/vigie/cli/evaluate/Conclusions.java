package fr.vigie.cli.evaluate;

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
    private final Instant at;
    private final List<Disposition> dispositions = new ArrayList<>();

    private Conclusions(Judgement judgement, Instant at) {
        this.judgement = judgement;
        this.at = at;
    }

    /**
     * Writes the dispositions on the first alerts, as the stream of that name.
     *
     * @param first how many active alerts have been worked through, in rank order
     * @param on the day at whose close everything is concluded
     * @return how many dispositions
     * @throws IOException if the file cannot be written
     */
    public static int write(Evaluation evaluation, int first, LocalDate on, Path file) throws IOException {
        List<Disposition> concluded = of(evaluation.judgement(), first, on);
        try (JsonLinesWriter out = new JsonLinesWriter(file)) {
            for (Disposition one : concluded) {
                out.write(one);
            }
        }
        return concluded.size();
    }

    static List<Disposition> of(Judgement judgement, int first, LocalDate on) {
        Conclusions all = new Conclusions(judgement, ParisDay.close(on));
        judgement.alerts().stream().limit(first).forEach(all::conclude);
        return all.dispositions;
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
        dispositions.add(Disposition.newBuilder()
                .setAt(at)
                .setDispositionId("simulated-" + alert.alertId() + "-" + subject.kind() + "-" + subject.id())
                .setAlertIds(List.of(alert.alertId()))
                .setSubject(new SubjectRef(SubjectKind.valueOf(subject.kind()), subject.id()))
                .setOutcome(outcome)
                .setScheme(alert.scheme())
                .setSufferedCents(sufferedCents)
                .setAvoidedCents(avoidedCents)
                .build());
    }
}
