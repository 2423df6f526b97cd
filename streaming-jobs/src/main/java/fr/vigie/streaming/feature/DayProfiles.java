package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.streaming.antigen.Fingerprint;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.Portion;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.peer.Departments;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a day of care comes to. It depends on the lines that hold and on nothing else. */
public final class DayProfiles {
    /** Fewest patients of a day that can be told to be the same as another. */
    static final int LEAST_OF_A_ROUND = 5;

    private DayProfiles() {}

    /** Whether a line counts: it names its patient and is not cancelled. */
    public static boolean reads(BillingLine line) {
        return line.getPatientId().isPresent() && line.getQuantity() > 0;
    }

    /** The profile of a day; empty where no line counts. */
    public static Optional<DayProfile> of(AlertSubjectKind kind, CareDay day) {
        List<BillingLine> lines =
                day.lines().stream().filter(DayProfiles::reads).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(profile(kind, lines));
    }

    private static DayProfile profile(AlertSubjectKind kind, List<BillingLine> lines) {
        List<Portion> patients = portions(lines, BillingLine::getPatientId);
        return DayProfile.newBuilder()
                .setLines(lines.size())
                .setActs(total(lines, line -> !NurseActs.isTravel(line), BillingLine::getQuantity))
                .setCents(cents(lines, line -> true))
                .setKm(total(lines, DayProfiles::isKm, BillingLine::getQuantity))
                .setKmCents(cents(lines, DayProfiles::isKm))
                .setTests(
                        total(lines, line -> TestLines.reads(line) && TestLines.isAct(line), BillingLine::getQuantity))
                .setOutOfHours(count(lines, DayProfiles::isOutOfHours))
                .setRemote(count(
                        lines,
                        line -> line.getPlace().filter(Place.TELECARE::equals).isPresent()))
                .setSecured(count(lines, line -> line.getSecuring().isPresent()))
                .setDegraded(count(lines, line -> line.getSecuring()
                        .filter(how -> how != Securing.SESAM_VITALE)
                        .isPresent()))
                .setPatients(patients)
                .setPrescribers(portions(lines, BillingLine::getPrescriberId))
                .setDepartments(portions(lines, line -> line.getCareCommune().map(Departments::of)))
                .setPartners(portions(
                        lines,
                        line -> Optional.of(
                                kind == AlertSubjectKind.BILLER ? line.getExecutantId() : line.getBillerId())))
                .setRound(patients.size() < LEAST_OF_A_ROUND ? 0 : round(lines))
                .build();
    }

    private static boolean isKm(BillingLine line) {
        return NurseActs.KM.contains(line.getActCode());
    }

    private static boolean isOutOfHours(BillingLine line) {
        return line.getMajoration().filter(one -> one != Majoration.NONE).isPresent();
    }

    private static int count(List<BillingLine> lines, Predicate<BillingLine> wanted) {
        return total(lines, wanted, line -> 1);
    }

    private static int total(
            List<BillingLine> lines, Predicate<BillingLine> wanted, ToLongFunction<BillingLine> number) {
        return Math.toIntExact(lines.stream().filter(wanted).mapToLong(number).sum());
    }

    private static long cents(List<BillingLine> lines, Predicate<BillingLine> wanted) {
        return lines.stream()
                .filter(wanted)
                .mapToLong(BillingLine::getReimbursedCents)
                .sum();
    }

    private static List<Portion> portions(List<BillingLine> lines, Function<BillingLine, Optional<String>> id) {
        TreeMap<Long, Portion> portions = new TreeMap<>();
        for (BillingLine line : lines) {
            id.apply(line).map(Fingerprint::of).ifPresent(of -> {
                Portion portion = portions.computeIfAbsent(of, any -> new Portion(of, 0, 0L));
                portion.setLines(portion.getLines() + 1);
                portion.setCents(portion.getCents() + line.getReimbursedCents());
            });
        }
        return List.copyOf(portions.values());
    }

    // What was done for whom, whenever in the day.
    private static long round(List<BillingLine> lines) {
        return Fingerprint.of(lines.stream()
                .map(line -> line.getPatientId().orElseThrow()
                        + ' '
                        + line.getActCode()
                        + ' '
                        + line.getCoefficient().stripTrailingZeros().toPlainString()
                        + ' '
                        + line.getQuantity())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
