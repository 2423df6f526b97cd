package fr.vigie.casequeue.testbed;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Alerts made up for the tests, as the detectors would write them. Identifiers are simulated. */
public final class SampleAlerts {
    private SampleAlerts() {}

    /** A nurse who bills more kilometres than the formula gives: a breach and an implausibility. */
    public static Alert mileage() {
        Alert alert = alert("a-nurse-1", Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, "10000000017", 4215.6);
        alert.setSufferedCents(1_284_350L);
        alert.setAvoidableCents(96_215L);
        alert.setForecastCents(210_000L);
        alert.setDetail("IK_ABOVE_FORMULA");
        alert.setReasons(List.of(
                reason(
                        "IK_ABOVE_FORMULA",
                        "Sur 214 déplacements, 11 842 km ont été facturés pour 4 310 km dus selon la distance la plus"
                                + " courte entre le cabinet et le domicile des patients.",
                        "NGAP, art. 13 : indemnité kilométrique, abattement de 4 km en plaine",
                        0.82,
                        ReasonKind.BREACH,
                        "11 842 km facturés en 92 jours (128,7 km par jour)",
                        "4 310 km dus au plus (46,8 km par jour)",
                        "le dépassement restait sous 15 % ou 200 km par mois, marge laissée aux détours de route"),
                reason(
                        "IK_PEERS",
                        "Le kilométrage facturé par jour dépasse celui de 99 % des infirmiers de communes comparables.",
                        "Code de la sécurité sociale, art. L114-9 (contrôle) — indice, à confirmer par l’enquête",
                        0.18,
                        ReasonKind.IMPLAUSIBLE,
                        "128,7 km par jour travaillé",
                        "médiane des pairs 38,2 km, 99 % des pairs sous 96,0 km (212 infirmiers)",
                        "moins de 30 pairs étaient comparables, ou le kilométrage restait sous leur 99e centile")));
        return alert;
    }

    /** A pharmacy whose tests were never registered. */
    public static Alert tests() {
        Alert alert = alert("b-pharmacy-1", Scheme.ANTIGEN_TESTS, AlertSubjectKind.BILLER, "172000013", 8930.2);
        alert.setSufferedCents(5_427_918L);
        alert.setForecastCents(1_150_400L);
        alert.setDetail("TESTS_NOT_REGISTERED");
        alert.setReasons(List.of(reason(
                "TESTS_NOT_REGISTERED",
                "2 170 tests antigéniques facturés sur 2 904, soit 74,7 %, n’ont aucune saisie dans SI-DEP.",
                "Arrêté du 10/07/2020 modifié : la saisie dans SI-DEP conditionne la prise en charge depuis le 16/11/2020",
                1,
                ReasonKind.BREACH,
                "734 saisies pour 2 904 tests, hors journées de panne de SI-DEP",
                "au moins 90 % de saisies au lendemain du test",
                "moins de 50 tests étaient facturés, ou plus de 90 % étaient saisis")));
        return alert;
    }

    /** An insured person who worked while on leave: paid for one part, proposed for another. */
    public static Alert allowances() {
        Alert alert = alert("c-patient-1", Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT, "p-7f3a91c2", 655.25);
        alert.setSufferedCents(98_420L);
        alert.setAvoidableCents(49_210L);
        alert.setDetail("WORK_DURING_LEAVE");
        alert.setReasons(List.of(reason(
                "WORK_DURING_LEAVE",
                "42 jours indemnisés alors qu’un autre employeur déclare 31 jours travaillés sur la même période.",
                "Code de la sécurité sociale, art. L323-6 et L323-6-1",
                1,
                ReasonKind.BREACH,
                "31 jours travaillés déclarés en DSN du 03/11/2021 au 14/12/2021",
                "aucune activité non autorisée pendant l’arrêt",
                "l’arrêt était à temps partiel, ou la déclaration ne portait aucun jour travaillé")));
        return alert;
    }

    /** A physician whose card was used by somebody else: a victim. */
    public static Alert usurpedCard() {
        Alert alert = alert("d-card-1", Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, "10000000025", 7400);
        alert.getSubject().setVictim(true);
        alert.setDetail("IMPOSSIBLE_TRAVEL");
        alert.setLimitationOn(null);
        alert.setLimitationIfFraudOn(null);
        alert.setReasons(List.of(reason(
                "IMPOSSIBLE_TRAVEL",
                "La carte a servi le 12/12/2021 à 10 h 02 à La Rochelle puis à 10 h 41 à Marseille, distantes de 640 km"
                        + " à vol d’oiseau.",
                "Code de la santé publique, art. R1110-3 (carte personnelle)",
                1,
                ReasonKind.IMPLAUSIBLE,
                "985 km/h entre deux lecteurs ; 312 passes établis en 9 jours dans 41 départements",
                "moins de 150 km/h entre deux usages",
                "l’un des usages était une téléconsultation ou provenait d’un terminal partagé")));
        return alert;
    }

    /** A revision that withdraws an alert. */
    public static Alert withdrawn(Alert alert, String reason) {
        Alert revision = Alert.newBuilder(alert).build();
        revision.setRevision(alert.getRevision() + 1);
        revision.setStatus(AlertStatus.WITHDRAWN);
        revision.setStatusReason(reason);
        return revision;
    }

    /** A revision with another sum. */
    public static Alert revised(Alert alert, int revision, long sufferedCents) {
        Alert revised = Alert.newBuilder(alert).build();
        revised.setRevision(revision);
        revised.setSufferedCents(sufferedCents);
        return revised;
    }

    /** A bare active alert of revision 1, without reasons. */
    public static Alert alert(String alertId, Scheme scheme, AlertSubjectKind kind, String subjectId, double priority) {
        Alert alert = new Alert();
        alert.setSchemaVersion(1);
        alert.setAlertId(alertId);
        alert.setRevision(1);
        alert.setStatus(AlertStatus.ACTIVE);
        alert.setPriority(decimal(priority, 4));
        alert.setScheme(scheme);
        alert.setDetail("DETAIL");
        AlertSubject subject = new AlertSubject();
        subject.setKind(kind);
        subject.setId(subjectId);
        alert.setSubject(subject);
        alert.setProbability(decimal(0.87, 4));
        alert.setLimitationOn(LocalDate.of(2024, 11, 9));
        alert.setLimitationIfFraudOn(LocalDate.of(2026, 11, 9));
        alert.setReasons(List.of());
        alert.setFirstEvidenceAt(ParisDay.close(LocalDate.of(2021, 11, 3)));
        alert.setLastEvidenceAt(ParisDay.close(LocalDate.of(2022, 2, 4)));
        alert.setDetectedAt(ParisDay.close(LocalDate.of(2021, 12, 31)));
        alert.setRuleVersions(Map.of("mileage", "1.0.0"));
        return alert;
    }

    /** A line of kilometres, paid. */
    public static AlertItem mileageItem(String alertId, int number) {
        AlertItem item = new AlertItem();
        item.setAlertId(alertId);
        item.setLineId("line-%05d".formatted(number));
        item.setInvoiceId("invoice-" + number);
        item.setPatientId("p-%08x".formatted(number * 7919));
        item.setCareDate(LocalDate.of(2021, 11, 3).plusDays(number % 90));
        item.setPaidOn(item.getCareDate().plusDays(12));
        item.setActCode("IK");
        item.setCoefficient(decimal(1, 3));
        item.setQuantity(56);
        item.setBilledCents(1_960L);
        item.setDueCents(700L);
        item.setUndueCents(1_260L);
        item.setReasonCodes(List.of("IK_ABOVE_FORMULA"));
        item.setHome(true);
        return item;
    }

    /** A payment of daily allowances, proposed. */
    public static AlertItem allowanceItem(String alertId, String paymentId) {
        AlertItem item = mileageItem(alertId, 1);
        item.setLineId(null);
        item.setPaymentId(paymentId);
        item.setPaidOn(null);
        item.setActCode("IJ");
        item.setQuantity(14);
        item.setReasonCodes(List.of("WORK_DURING_LEAVE"));
        return item;
    }

    /** A figure compared with peers. */
    public static AlertFigure figure(String alertId) {
        AlertFigure figure = new AlertFigure();
        figure.setAlertId(alertId);
        figure.setFigure("kilomètres facturés par jour");
        figure.setValue(decimal(128.7, 4));
        figure.setUnit("km");
        figure.setPeerGroup("infirmiers, communes rurales, Charente-Maritime");
        figure.setPeerQuantiles(List.of(8.5, 21.0, 38.2, 57.4, 82.1, 96.0));
        return figure;
    }

    private static Reason reason(
            String code,
            String text,
            String legalBasis,
            double weight,
            ReasonKind kind,
            String observed,
            String expected,
            String silentIf) {
        Reason reason = new Reason();
        reason.setCode(code);
        reason.setText(text);
        reason.setLegalBasis(legalBasis);
        reason.setWeight(decimal(weight, 4));
        reason.setKind(kind);
        reason.setObserved(observed);
        reason.setExpected(expected);
        reason.setSilentIf(silentIf);
        reason.setEvidenceIds(List.of("line-00001", "line-00002", "line-00003"));
        return reason;
    }

    private static BigDecimal decimal(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.UNNECESSARY);
    }
}
