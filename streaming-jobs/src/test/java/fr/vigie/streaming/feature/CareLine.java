package fr.vigie.streaming.feature;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.DayProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lines of care in the making, by the day counted back from a Sunday, and what a feature makes of them. */
final class CareLine {
    static final LocalDate SUNDAY = LocalDate.of(2021, 11, 28);

    private static int made;

    private CareLine() {}

    /** A line of AMI 1.5, 4.73 €, some days before the Sunday, for a patient. */
    static BillingLine ago(int days, String patient) {
        BillingLine line = line("l" + made++, biller(1), professional(1), SUNDAY.minusDays(days));
        line.setPatientId(patient);
        line.setReceivedAt(evening(SUNDAY));
        return line;
    }

    /** The same, changed. */
    static BillingLine ago(int days, String patient, Consumer<BillingLine> change) {
        BillingLine line = ago(days, patient);
        change.accept(line);
        return line;
    }

    /** So many lines of as many patients {@code p0}, {@code p1}…, all changed alike. */
    static List<BillingLine> several(int count, int days, Consumer<BillingLine> change) {
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(ago(days, "p" + i, change));
        }
        return lines;
    }

    /** All these together. */
    @SafeVarargs
    static List<BillingLine> all(List<BillingLine>... lines) {
        return Arrays.stream(lines).flatMap(List::stream).toList();
    }

    /** What a feature makes of lines of one subject. */
    static OptionalLong value(String feature, AlertSubjectKind kind, List<BillingLine> lines) {
        TreeMap<LocalDate, List<BillingLine>> days = new TreeMap<>();
        lines.forEach(line -> days.computeIfAbsent(line.getCareDate(), any -> new ArrayList<>())
                .add(line));
        TreeMap<LocalDate, DayProfile> profiles = new TreeMap<>();
        days.forEach((day, some) -> DayProfiles.of(kind, new CareDay("x", day, some, List.of(), List.of()))
                .ifPresent(profile -> profiles.put(day, profile)));
        return ((ProfileFeature) FeatureCatalogue.named(feature)).value(new CareWindow(SUNDAY, profiles));
    }
}
