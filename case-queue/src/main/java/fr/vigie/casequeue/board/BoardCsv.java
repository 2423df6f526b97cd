package fr.vigie.casequeue.board;

import static fr.vigie.casequeue.table.CsvTable.euros;

import fr.vigie.casequeue.ledger.Entry;
import fr.vigie.casequeue.table.CsvTable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tables of the board and the entries of the ledger, as the page shows them. Motives stay in: people write them freely. */
final class BoardCsv {
    private final UnaryOperator<String> french;

    BoardCsv(UnaryOperator<String> french) {
        this.french = french;
    }

    CsvTable entries(List<Entry> entries) {
        CsvTable table = CsvTable.of(
                "ecriture",
                "ligne",
                "operation",
                "jour",
                "compte",
                "debit_eur",
                "credit_eur",
                "dossier",
                "issue",
                "alerte",
                "motif",
                "regle",
                "version_regle",
                "version_modele",
                "schema",
                "sujet",
                "categorie",
                "agent",
                "contrepasse");
        for (Entry entry : entries) {
            table.row(
                    entry.transactionId(),
                    entry.position(),
                    entry.kind(),
                    entry.onDay(),
                    entry.account(),
                    euros(entry.debit()),
                    euros(entry.credit()),
                    or(entry.caseNumber()),
                    or(entry.outcome()),
                    or(entry.trace().alertId()),
                    or(entry.trace().reasonCode()),
                    or(entry.trace().ruleCode()),
                    or(entry.trace().ruleVersion()),
                    or(entry.trace().modelVersion()),
                    or(entry.trace().scheme()),
                    or(entry.trace().subjectKind()),
                    french.apply("board.category." + entry.category()),
                    entry.login(),
                    or(entry.counters()));
        }
        return table;
    }

    CsvTable summary(BoardYear year) {
        return CsvTable.of("chiffre", "valeur", "unite")
                .row("annee", year.year(), "")
                .row("arrete_au", year.asOf(), "")
                .row("objectif", or(year.objective().map(CsvTable::euros)), "EUR")
                .row("subi", euros(year.total().subi()), "EUR")
                .row("evite", euros(year.total().evite()), "EUR")
                .row("stoppe", euros(year.total().stoppe()), "EUR")
                .row("recouvre", euros(year.total().recouvre()), "EUR")
                .row("reste_a_recouvrer", euros(year.owedCents()), "EUR")
                .row("en_instance", euros(year.pendingCents()), "EUR")
                .row("indus_sur_erreur", euros(year.total().erreur()), "EUR")
                .row("penalites_hors_prejudice", euros(year.total().penalites()), "EUR")
                .row("part_objectif_stoppe", or(year.reached()), "%")
                .row("part_objectif_subi", or(year.reachedBySubi()), "%")
                .row("prevision_fin_annee", or(year.forecast().map(end -> euros(end.cents()))), "EUR")
                .row("dossiers_conclus", year.concluded(), "")
                .row("delai_median", or(year.medianDays()), "jours");
    }

    CsvTable groups(String column, List<BoardYear.Group> groups) {
        CsvTable table = CsvTable.of(column, "subi_eur", "evite_eur", "stoppe_eur", "recouvre_eur");
        groups.forEach(group -> table.row(
                french.apply(group.key()),
                euros(group.sums().subi()),
                euros(group.sums().evite()),
                euros(group.sums().stoppe()),
                euros(group.sums().recouvre())));
        return table;
    }

    CsvTable months(BoardYear year) {
        CsvTable table = CsvTable.of(
                "mois",
                "subi_eur",
                "evite_eur",
                "stoppe_eur",
                "recouvre_eur",
                "stoppe_cumule_eur",
                "part_objectif_pct");
        year.months()
                .forEach(month -> table.row(
                        "%d-%02d".formatted(year.year(), month.month()),
                        euros(month.sums().subi()),
                        euros(month.sums().evite()),
                        euros(month.sums().stoppe()),
                        euros(month.sums().recouvre()),
                        euros(month.stoppeSoFar()),
                        or(year.objective().map(cents -> Sums.percent(month.stoppeSoFar(), cents)))));
        return table;
    }

    CsvTable rules(List<RuleFigures> rules) {
        CsvTable table = CsvTable.of(
                "regle",
                "alertes",
                "dossiers_conclus",
                "confirmes",
                "part_confirmee_pct",
                "subi_eur",
                "evite_eur",
                "stoppe_eur");
        rules.forEach(rule -> table.row(
                rule.rule(),
                rule.alerts(),
                rule.concluded(),
                rule.confirmed(),
                rule.concluded() == 0 ? "" : rule.confirmedPercent(),
                euros(rule.subiCents()),
                euros(rule.eviteCents()),
                euros(rule.stoppeCents())));
        return table;
    }

    private static Object or(Optional<?> value) {
        return value.<Object>map(present -> present).orElse("");
    }
}
