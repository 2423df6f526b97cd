package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.streaming.fact.AlertBasis;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.AlertKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the alert of an episode from what the detectors say of it and from its euros. Pure. */
final class AlertWriter {
    private final Comparator<Finding> heaviestFirst = Comparator.comparing(this::probability)
            .reversed()
            .thenComparing(Finding::getCode)
            .thenComparing(Finding::getSource);

    private final FusionSettings settings;
    private final AlertKey key;
    private final LocalDate close;

    AlertWriter(FusionSettings settings, AlertKey key, LocalDate close) {
        this.settings = settings;
        this.key = key;
        this.close = close;
    }

    /** The alert of an episode, whose revision is still to be set. */
    Alert write(Episode episode, Ledger ledger) {
        List<Finding> standing = standing(episode);
        List<Finding> told = standing.isEmpty()
                ? episode.getFindings().stream().sorted(heaviestFirst).toList()
                : standing;
        Alert alert = new Alert();
        alert.setSchemaVersion(1);
        alert.setAlertId(AlertIds.of(settings.salt(), key, episode.getNumber()));
        alert.setStatus(standing.isEmpty() ? AlertStatus.WITHDRAWN : AlertStatus.ACTIVE);
        if (standing.isEmpty()) {
            alert.setStatusReason(told.get(0).getWithdrawnBecause().orElseThrow());
        }
        alert.setScheme(key.scheme());
        alert.setDetail(told.get(0).getCode());
        alert.setSubject(subject(told));
        alert.setDetectedAt(episode.getDetectedAt());
        setEvidence(alert, told);
        setMoney(alert, ledger);
        setWeight(alert, standing, ledger);
        alert.setReasons(reasons(told));
        alert.setRuleVersions(told.stream()
                .collect(Collectors.toMap(Finding::getCode, Finding::getVersion, (a, b) -> a, TreeMap::new)));
        return alert;
    }

    private BigDecimal probability(Finding finding) {
        return settings.calibration().probability(key.scheme(), finding.getCode(), finding.getProbability());
    }

    private AlertSubject subject(List<Finding> findings) {
        boolean victim = findings.stream().anyMatch(Finding::getVictim);
        return new AlertSubject(key.kind(), key.id(), victim ? Boolean.TRUE : null);
    }

    private static void setEvidence(Alert alert, List<Finding> findings) {
        alert.setFirstEvidenceAt(findings.stream()
                .map(Finding::getFirstEvidenceAt)
                .min(Instant::compareTo)
                .orElseThrow());
        alert.setLastEvidenceAt(findings.stream()
                .map(Finding::getLastEvidenceAt)
                .max(Instant::compareTo)
                .orElseThrow());
    }

    private void setMoney(Alert alert, Ledger ledger) {
        alert.setSufferedCents(ledger.suffered());
        alert.setAvoidableCents(ledger.avoidable());
        alert.setForecastCents(alert.getStatus() == AlertStatus.ACTIVE ? ledger.forecast(close) : 0);
        Optional<LocalDate> paid = ledger.oldestPayment();
        alert.setLimitationOn(paid.map(day -> Limitation.on(key.kind(), day)).orElse(null));
        alert.setLimitationIfFraudOn(paid.map(Limitation::ifFraud).orElse(null));
    }

    private void setWeight(Alert alert, List<Finding> standing, Ledger ledger) {
        BigDecimal probability =
                Priority.probability(standing.stream().map(this::probability).toList());
        alert.setProbability(probability);
        alert.setPriority(
                Priority.priority(probability, recoverable(ledger), harm(standing), settings.hours(key.scheme())));
    }

    private long recoverable(Ledger ledger) {
        return ledger.suffered() + ledger.avoidable() - ledger.lapsed(key.kind(), close);
    }

    private static long harm(List<Finding> standing) {
        return standing.stream().mapToLong(Finding::getHarmCents).sum();
    }

    /** What the probability and priority of the alert rest on. */
    AlertBasis basis(Episode episode, Ledger ledger) {
        List<Finding> standing = standing(episode);
        List<BigDecimal> breaches = standing.stream()
                .filter(finding -> finding.getKind() == FindingKind.BREACH)
                .map(this::probability)
                .toList();
        return new AlertBasis(
                AlertIds.of(settings.salt(), key, episode.getNumber()),
                recoverable(ledger),
                harm(standing),
                Priority.probability(breaches));
    }

    private List<Finding> standing(Episode episode) {
        return episode.getFindings().stream()
                .filter(finding -> finding.getWithdrawnBecause().isEmpty())
                .sorted(heaviestFirst)
                .toList();
    }

    private List<Reason> reasons(List<Finding> findings) {
        BigDecimal total = findings.stream().map(this::probability).reduce(BigDecimal.ZERO, BigDecimal::add);
        return findings.stream().map(finding -> reason(finding, total)).toList();
    }

    private Reason reason(Finding finding, BigDecimal total) {
        BigDecimal weight = total.signum() == 0
                ? BigDecimal.ZERO.setScale(4)
                : probability(finding).divide(total, 4, RoundingMode.HALF_UP);
        return new Reason(
                finding.getCode(),
                finding.getText(),
                finding.getLegalBasis(),
                weight,
                ReasonKind.valueOf(finding.getKind().name()),
                finding.getObserved(),
                finding.getExpected(),
                finding.getSilentIf(),
                finding.getEvidenceIds());
    }

    /** The alert's item for a line, from the claim that counts and the codes of all of them. */
    static AlertItem item(String alertId, FindingItem decisive, List<String> codes) {
        AlertItem item = new AlertItem();
        item.setAlertId(alertId);
        item.setLineId(decisive.getLineId().orElse(null));
        item.setPaymentId(decisive.getPaymentId().orElse(null));
        item.setInvoiceId(decisive.getInvoiceId());
        item.setPatientId(decisive.getPatientId().orElse(null));
        item.setCareDate(decisive.getCareDate());
        item.setPaidOn(decisive.getPaidOn().orElse(null));
        item.setActCode(decisive.getActCode());
        item.setCoefficient(decisive.getCoefficient());
        item.setQuantity(decisive.getQuantity());
        item.setBilledCents(decisive.getBilledCents());
        item.setDueCents(decisive.getDueCents());
        item.setUndueCents(Ledger.undue(decisive));
        item.setReasonCodes(codes);
        item.setHome(decisive.getHome());
        return item;
    }

    /** The figures of a finding, those beside the peers' last. */
    static List<AlertFigure> figures(String alertId, Finding finding) {
        Stream<AlertFigure> own = finding.getFigures().stream()
                .map(one -> new AlertFigure(alertId, one.getName(), one.getValue(), one.getUnit(), null, null));
        Stream<AlertFigure> beside = finding.getPeerFigures().stream()
                .flatMap(List::stream)
                .map(one -> new AlertFigure(
                        alertId,
                        one.getName(),
                        one.getValue(),
                        one.getUnit(),
                        one.getPeerGroup(),
                        one.getPeerQuantiles()));
        return Stream.concat(own, beside).toList();
    }
}
