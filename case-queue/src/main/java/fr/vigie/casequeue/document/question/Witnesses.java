package fr.vigie.casequeue.document.question;

import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFile;
import java.util.List;
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
    private final int named;

    Witnesses(JdbcClient database, CaseBook book, AlertItems items, @Value("${" + NAMED + ":10}") int named) {
        this.database = database;
        this.book = book;
        this.items = items;
        this.named = named;
    }

    /** Those of a case as it stands, the first of them. */
    public Questions of(CaseFile file) {
        return of(file, named);
    }

    /** The one of a case who has this reference, be he among the first or not. */
    public Optional<Witness> find(CaseFile file, String reference) {
        Questions all = of(file, Integer.MAX_VALUE);
        return Stream.concat(all.patients().stream(), all.recipients().stream())
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    private Questions of(CaseFile file, int most) {
        List<String> alerts = book.alertIds(file);
        return WitnessRanking.of(
                file.number(), file.subjectId(), items.byPatient(alerts), recipients(file, alerts, most), most);
    }

    /**
     * The professionals to whom kits are said to have been delivered, as rings of kit lists name them: those of a ring of this
     * case, or those linked to its pharmacy. Lines of deliveries themselves name nobody.
     */
    private List<Witness> recipients(CaseFile file, List<String> alerts, int most) {
        return database.sql(
                        """
                        select m.id, cast(sum(e.weight) as bigint) as deliveries
                        from alert_edge e
                        join alert a on a.alert_id = e.alert_id and a.status = 'ACTIVE'
                        join alert_member m on m.alert_id = e.alert_id and m.kind = 'PROFESSIONAL' and m.id in (e.from_id, e.to_id)
                        where e.kind = 'KITS' and (e.alert_id in (:alerts) or :subject in (e.from_id, e.to_id))
                          and m.id <> :subject
                        group by m.id order by 2 desc, 1 limit :most""")
                .param("alerts", alerts.isEmpty() ? List.of("") : alerts)
                .param("subject", file.subjectId())
                .param("most", most)
                .query((row, i) -> Witness.of(
                        file.number(), Witness.Kind.RECIPIENT, row.getString("id"), 0, row.getLong("deliveries")))
                .list();
    }
}
