package fr.vigie.casequeue.document.question;

import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.extraction.Delivery;
import fr.vigie.casequeue.extraction.ExtractedDeliveries;
import fr.vigie.casequeue.person.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The persons whose answers would settle a case. */
@Component
public class Witnesses {
    /** How many of them a case names: {@code --vigie.questions.named}. */
    public static final String NAMED = "vigie.questions.named";

    private final JdbcClient database;
    private final CaseBook book;
    private final AlertItems items;
    private final ExtractedDeliveries deliveries;
    private final int named;

    Witnesses(
            JdbcClient database,
            CaseBook book,
            AlertItems items,
            ExtractedDeliveries deliveries,
            @Value("${" + NAMED + ":10}") int named) {
        this.database = database;
        this.book = book;
        this.items = items;
        this.deliveries = deliveries;
        this.named = named;
    }

    /** Those of a case as it stands, the first of them; recipients also as one's own extraction of a pharmacy's lines names them. */
    public Questions of(Actor actor, CaseFile file) {
        return of(actor, file, named);
    }

    /** The one of a case who has this reference, be he among the first or not. */
    public Optional<Witness> find(Actor actor, CaseFile file, String reference) {
        Questions all = of(actor, file, Integer.MAX_VALUE);
        return Stream.concat(all.patients().stream(), all.recipients().stream())
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    /** What was delivered to a recipient, as far as lines that were extracted say it; of a patient nothing. */
    public List<Delivery> deliveries(Actor actor, CaseFile file, Witness witness) {
        return witness.kind() == Witness.Kind.RECIPIENT
                ? deliveries.to(actor, file.subjectId(), witness.id())
                : List.of();
    }

    private Questions of(Actor actor, CaseFile file, int most) {
        List<String> alerts = book.alertIds(file);
        return WitnessRanking.of(
                file.number(), file.subjectId(), items.byPatient(alerts), recipients(actor, file, alerts, most), most);
    }

    /** Lines that were extracted count deliveries one by one: they win over the links of a ring, which name more people. */
    private List<Witness> recipients(Actor actor, CaseFile file, List<String> alerts, int most) {
        Map<String, Witness> byId = new LinkedHashMap<>();
        linked(file, alerts).forEach(one -> byId.put(one.id(), one));
        deliveries
                .received(actor, file.subjectId())
                .forEach(one -> byId.put(
                        one.professionalId(),
                        Witness.of(
                                file.number(),
                                Witness.Kind.RECIPIENT,
                                one.professionalId(),
                                one.cents(),
                                one.deliveries())));
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Witness::count)
                        .thenComparingLong(Witness::cents)
                        .reversed()
                        .thenComparing(Witness::id))
                .limit(most)
                .toList();
    }

    /**
     * The professionals to whom kits are said to have been delivered, as rings of kit lists name them: those of a ring of this
     * case, or those linked to its pharmacy.
     */
    private List<Witness> linked(CaseFile file, List<String> alerts) {
        return database.sql(
                        """
                        select m.id, cast(sum(e.weight) as bigint) as deliveries
                        from alert_edge e
                        join alert a on a.alert_id = e.alert_id and a.status = 'ACTIVE'
                        join alert_member m on m.alert_id = e.alert_id and m.kind = 'PROFESSIONAL' and m.id in (e.from_id, e.to_id)
                        where e.kind = 'KITS' and (e.alert_id in (:alerts) or :subject in (e.from_id, e.to_id))
                          and m.id <> :subject
                        group by m.id""")
                .param("alerts", alerts.isEmpty() ? List.of("") : alerts)
                .param("subject", file.subjectId())
                .query((row, i) -> Witness.of(
                        file.number(), Witness.Kind.RECIPIENT, row.getString("id"), 0, row.getLong("deliveries")))
                .list();
    }
}
