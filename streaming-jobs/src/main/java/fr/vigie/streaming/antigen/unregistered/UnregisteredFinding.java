package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.JudgedTest;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.fact.TestLine;
import fr.vigie.streaming.fact.TestStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words the finding of unregistered tests, in French, and itemises it. */
final class UnregisteredFinding {
    /** Too many tests of a period are missing in SI-DEP. */
    static final String CODE = "TEST_NOT_REGISTERED";

    private static final int EVIDENCE = 20;

    private final UnregisteredSettings settings;

    UnregisteredFinding(UnregisteredSettings settings) {
        this.settings = settings;
    }

    /** The lines of the missing tests: nothing is due for a test that was never registered. */
    static List<FindingItem> items(List<JudgedTest> tests) {
        List<FindingItem> items = new ArrayList<>();
        for (JudgedTest test : tests) {
            if (test.getStatus() == TestStatus.MISSING) {
                test.getLines().stream()
                        .filter(line -> line.getReimbursedCents() > 0)
                        .forEach(line -> items.add(item(line)));
            }
        }
        return items;
    }

    private static FindingItem item(TestLine line) {
        FindingItem item = new FindingItem();
        item.setCode(CODE);
        item.setReasonCodes(List.of());
        item.setLineId(line.getLineId());
        item.setInvoiceId(line.getInvoiceId());
        item.setPatientId(line.getPatientId());
        item.setCareDate(line.getCareDate());
        item.setReceivedAt(line.getReceivedAt());
        item.setActCode(line.getActCode());
        item.setCoefficient(line.getCoefficient());
        item.setQuantity(line.getQuantity());
        item.setBilledCents(line.getReimbursedCents());
        item.setDueCents(0);
        item.setSettlement(Settlement.BY_INVOICE);
        item.setAlertKey("");
        return item;
    }

    /** The finding; none where no period is held. */
    Optional<Finding> finding(MissingRateRule.Held held, List<FindingItem> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<FindingItem> sorted = items.stream()
                .sorted(Comparator.comparing(FindingItem::getCareDate)
                        .thenComparing(item -> item.getLineId().orElseThrow()))
                .toList();
        String percent = percent(held);
        Finding finding = new Finding();
        finding.setCode(CODE);
        finding.setVersion(MissingRateFunction.VERSION);
        finding.setKind(FindingKind.BREACH);
        finding.setText(held.missing() + " tests antigéniques facturés sur " + held.judged() + " (" + percent
                + " %) n'ont aucun enregistrement dans SI-DEP alors que la saisie conditionne la prise en charge, soit "
                + new Cents(items.stream()
                                .mapToLong(FindingItem::getBilledCents)
                                .sum())
                        .toFrench()
                + " facturés sans être dus (arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés ; art. L133-4 CSS).");
        finding.setLegalBasis(
                "Arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés (saisie SI-DEP, condition de prise en charge depuis le 16/11/2020) ;"
                        + " art. L133-4 CSS");
        finding.setObserved(
                percent + " % de tests sans enregistrement (" + held.missing() + " sur " + held.judged() + ")");
        finding.setExpected("au plus " + Math.round(settings.maxMissingShare() * 100)
                + " %, jours d'interruption de SI-DEP exclus (" + held.outageDays() + " ici)");
        finding.setSilentIf("les tests ont été saisis sous une autre identité, ou une interruption de SI-DEP n'a été ni"
                + " déclarée ni ressentie par les autres facturants");
        finding.setEvidenceIds(sorted.stream()
                .limit(EVIDENCE)
                .map(item -> item.getLineId().orElseThrow())
                .toList());
        finding.setFirstEvidenceAt(start(sorted.get(0).getCareDate()));
        finding.setLastEvidenceAt(start(sorted.get(sorted.size() - 1).getCareDate()));
        finding.setProbability(BigDecimal.valueOf(settings.probability()).setScale(4, RoundingMode.HALF_UP));
        finding.setFigures(List.of(
                figure("tests jugés", held.judged(), "tests"),
                figure("tests sans enregistrement", held.missing(), "tests"),
                figure("jours d'interruption exclus", held.outageDays(), "jours")));
        return Optional.of(finding);
    }

    private static NamedFigure figure(String name, long value, String unit) {
        return new NamedFigure(name, BigDecimal.valueOf(value).setScale(4), unit);
    }

    private static String percent(MissingRateRule.Held held) {
        return BigDecimal.valueOf(100L * held.missing())
                .divide(BigDecimal.valueOf(held.judged()), 1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ParisDay.ZONE).toInstant();
    }
}
