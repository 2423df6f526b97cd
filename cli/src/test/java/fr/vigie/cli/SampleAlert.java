package fr.vigie.cli;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Alerts for tests. */
public final class SampleAlert {
    private SampleAlert() {}

    /** An alert on a nurse's mileage, with 9.00 € suffered. */
    public static Alert of(String id, String nurse, AlertStatus status) {
        return Alert.newBuilder()
                .setSchemaVersion(1)
                .setAlertId(id)
                .setRevision(1)
                .setStatus(status)
                .setPriority(new BigDecimal("1.0000"))
                .setScheme(Scheme.NURSE_BILLING)
                .setDetail("MILEAGE")
                .setSubject(new AlertSubject(AlertSubjectKind.PROFESSIONAL, nurse, null))
                .setProbability(new BigDecimal("0.9000"))
                .setSufferedCents(900)
                .setAvoidableCents(0)
                .setForecastCents(0)
                .setReasons(List.of(reason()))
                .setFirstEvidenceAt(Instant.parse("2021-11-05T12:00:00Z"))
                .setLastEvidenceAt(Instant.parse("2021-11-06T12:00:00Z"))
                .setDetectedAt(Instant.parse("2021-11-08T22:59:59.999Z"))
                .setRuleVersions(Map.of())
                .build();
    }

    /** An alert on a ring of a usurped physician and insured who are suspects. */
    public static Alert ring(String id, String physician, String... insured) {
        Alert alert = of(id, "", AlertStatus.ACTIVE);
        alert.setScheme(Scheme.RING);
        alert.setSubject(new AlertSubject(AlertSubjectKind.RING, "ring of " + physician, null));
        List<Member> members = new ArrayList<>(List.of(new Member("PROFESSIONAL", physician, "VICTIM")));
        for (String one : insured) {
            members.add(new Member("PATIENT", one, "SUSPECT"));
        }
        alert.setMembers(members);
        return alert;
    }

    private static Reason reason() {
        return Reason.newBuilder()
                .setCode("MILEAGE")
                .setText("812 km facturés, 92 km dus.")
                .setLegalBasis("NGAP art. 13")
                .setWeight(new BigDecimal("1.0000"))
                .setKind(ReasonKind.BREACH)
                .setObserved("812 km")
                .setExpected("92 km")
                .setSilentIf("des trajets plus longs")
                .setEvidenceIds(List.of("L1"))
                .build();
    }

    /** A line of an alert. */
    public static AlertItem item(String alertId, String lineId, long undueCents) {
        return AlertItem.newBuilder()
                .setAlertId(alertId)
                .setLineId(lineId)
                .setInvoiceId("F")
                .setCareDate(LocalDate.of(2021, 11, 5))
                .setActCode("IK")
                .setCoefficient(new BigDecimal("1.000"))
                .setQuantity(1)
                .setBilledCents(undueCents)
                .setDueCents(0)
                .setUndueCents(undueCents)
                .setReasonCodes(List.of("MILEAGE"))
                .setHome(true)
                .build();
    }
}
