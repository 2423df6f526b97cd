package fr.vigie.casequeue.document;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Subject;
import fr.vigie.casequeue.casework.Attachment;
import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.casework.EventKind;
import fr.vigie.casequeue.casework.InduLines;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.document.dossier.CaseContent;
import fr.vigie.casequeue.ledger.CaseAccounts;
import fr.vigie.casequeue.ledger.Totals;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.casequeue.procedure.Intent;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A case on a nurse made up for tests of documents. Identifiers are simulated. */
public final class SampleCase {
    /** When it is read. */
    public static final Instant READ_AT = Instant.parse("2022-03-02T09:15:30.123Z");
    /** What somebody may type: a formula, a script, signs that a font lacks, letters that run backwards. */
    public static final String HOSTILE =
            "=HYPERLINK(\"http://x\") <script>alert(1)</script> {montant} \u202e\u0007 漢字 1\u202f234,50\u00a0€ \ud83d\ude00";

    private SampleCase() {}

    /** Line number n: paid 12 days after the care, of one of seven patients; 12.60 € undue. */
    public static CountedItem line(int n) {
        LocalDate care = LocalDate.of(2021, 11, 3).plusDays(n % 90);
        return new CountedItem(
                "a-nurse-1",
                Scheme.NURSE_BILLING,
                new Item(
                        Optional.of("line-%05d".formatted(n)),
                        Optional.empty(),
                        "invoice-" + n,
                        Optional.of("p-%08x".formatted(n % 7)),
                        care,
                        Optional.of(care.plusDays(12)),
                        "IK",
                        new BigDecimal("1.000"),
                        56,
                        1_960,
                        700,
                        1_260,
                        List.of("IK_ABOVE_FORMULA"),
                        true));
    }

    /** So many lines. */
    public static List<CountedItem> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleCase::line).toList();
    }

    /** The alert on the nurse. */
    public static AlertDetail alert(boolean victim) {
        return new AlertDetail(
                new RankedAlert(
                        "a-nurse-1",
                        3,
                        AlertStatus.ACTIVE,
                        Optional.empty(),
                        false,
                        Optional.of(1),
                        new BigDecimal("4215.6"),
                        Scheme.NURSE_BILLING,
                        "IK_ABOVE_FORMULA",
                        new Subject(AlertSubjectKind.PROFESSIONAL, "10000000017", victim),
                        new BigDecimal("0.87"),
                        378_000,
                        96_215,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        READ_AT.minusSeconds(9_000_000),
                        READ_AT.minusSeconds(1_000_000),
                        READ_AT.minusSeconds(900_000),
                        Optional.empty()),
                List.of(new AlertDetail.Reason(
                        "IK_ABOVE_FORMULA",
                        "Sur 214 déplacements, 11\u202f842 km ont été facturés pour 4\u202f310 km dus.",
                        "NGAP, art. 13",
                        new BigDecimal("0.82"),
                        ReasonKind.BREACH,
                        "11 842 km facturés",
                        "4 310 km dus au plus",
                        "le dépassement restait sous 15 %",
                        List.of("line-00001"))),
                List.of(),
                List.of(),
                Map.of("mileage", "1.0.0"),
                List.of(new AlertDetail.Figure(
                        "kilomètres facturés par jour",
                        new BigDecimal("128.7000"),
                        "km",
                        Optional.of("infirmiers ruraux"),
                        Optional.of(List.of(8.5, 21.0, 38.2, 57.4, 82.1, 96.0)))));
    }

    /** The case with these lines, all of them claimable. */
    public static CaseContent of(List<CountedItem> lines) {
        return of(lines, Optional.empty(), READ_AT);
    }

    /** The case of a presumed victim. */
    public static CaseContent ofVictim() {
        return of(lines(3), Optional.empty(), READ_AT, true);
    }

    /** The case with these lines, a notification, read at an instant. */
    public static CaseContent of(List<CountedItem> lines, Optional<InduLines.Notified> notified, Instant readAt) {
        return of(lines, notified, readAt, false);
    }

    private static CaseContent of(
            List<CountedItem> lines, Optional<InduLines.Notified> notified, Instant readAt, boolean victim) {
        return new CaseContent(
                new CaseLine(file(Optional.empty()), 1, 378_000, 96_215, Optional.empty()),
                List.of(alert(victim)),
                lines,
                lines,
                notified,
                List.of(),
                Set.of(Step.NOTIFY_INDU, Step.WARN),
                List.of(
                        new CaseEvent(
                                1,
                                READ_AT.minusSeconds(60),
                                "anne",
                                EventKind.NOTE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                HOSTILE),
                        new CaseEvent(
                                2,
                                READ_AT.minusSeconds(50),
                                "anne",
                                EventKind.STEP,
                                Optional.of(Step.OPEN_INSTRUCTION.name()),
                                Optional.of(LocalDate.of(2022, 3, 1)),
                                Optional.empty(),
                                "")),
                List.of(new Attachment(
                        1, "=courrier.pdf", "application/pdf", 12_345, "ab".repeat(32), READ_AT, "anne")),
                new CaseAccounts(new Totals(Map.of()), List.of()),
                List.of(),
                readAt);
    }

    /** The case, open or concluded. */
    public static CaseFile file(Optional<Outcome> outcome) {
        return new CaseFile(
                1,
                "LCF-2022-00001",
                1,
                AlertSubjectKind.PROFESSIONAL,
                "10000000017",
                Scheme.NURSE_BILLING,
                Origin.ALERT,
                CaseState.INSTRUCTION,
                Optional.empty(),
                Optional.of("anne"),
                Optional.of("anne"),
                Intent.NONE,
                false,
                READ_AT.minusSeconds(600),
                "anne",
                outcome,
                outcome.map(one -> "motif"),
                outcome.map(one -> READ_AT),
                outcome.map(one -> "anne"),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
