package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.streaming.antigen.TestLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The features of care the slow and obvious way: from all lines that hold, as their definitions read. */
final class SlowFeatures {
    private static final Set<String> KM = Set.of("IK", "IKM", "IKS");
    private static final Set<String> TRAVEL = Set.of("IK", "IKM", "IKS", "IFD", "IFI");

    private final AlertSubjectKind kind;
    private final List<BillingLine> recent;
    private final List<BillingLine> newerPast;
    private final List<BillingLine> olderPast;
    private final Map<String, Long> told = new TreeMap<>();

    private SlowFeatures(AlertSubjectKind kind, LocalDate sunday, List<BillingLine> lines) {
        this.kind = kind;
        recent = between(lines, sunday.minusDays(27), sunday);
        newerPast = between(lines, sunday.minusDays(55), sunday.minusDays(28));
        olderPast = between(lines, sunday.minusDays(83), sunday.minusDays(56));
    }

    private static List<BillingLine> between(List<BillingLine> lines, LocalDate from, LocalDate to) {
        return lines.stream()
                .filter(line -> line.getPatientId().isPresent())
                .filter(line -> !line.getCareDate().isBefore(from)
                        && !line.getCareDate().isAfter(to))
                .toList();
    }

    /** The features of one subject by name, in thousandths; empty if it did nothing in four weeks. */
    static Map<String, Long> of(AlertSubjectKind kind, LocalDate sunday, List<BillingLine> lines) {
        SlowFeatures slow = new SlowFeatures(kind, sunday, lines);
        if (!slow.recent.isEmpty()) {
            slow.volumes();
            slow.euros();
            slow.shares();
            slow.past();
        }
        return slow.told;
    }

    private void volumes() {
        Predicate<BillingLine> isAct = line -> !TRAVEL.contains(line.getActCode());
        tell("acts", quantity(recent, isAct));
        tell("patients", patients(recent).size());
        tell("days-worked", byDay().size());
        tell(
                "most-acts-in-a-day",
                byDay().values().stream()
                        .mapToLong(day -> quantity(day, isAct))
                        .max()
                        .orElseThrow());
        tell(
                "most-patients-in-a-day",
                byDay().values().stream()
                        .mapToLong(day -> patients(day).size())
                        .max()
                        .orElseThrow());
        long tests = quantity(recent, line -> TestLines.reads(line) && TestLines.isAct(line));
        if (tests > 0) {
            tell("tests", tests);
        }
        if (kind == AlertSubjectKind.PROFESSIONAL) {
            tell("billers", different(recent, BillingLine::getBillerId).size());
        } else {
            tell("executants", different(recent, BillingLine::getExecutantId).size());
        }
    }

    private void euros() {
        told.put("euros", 10 * cents(recent));
        told.put("euros-per-day", 10 * cents(recent) / byDay().size());
        told.put("euros-per-patient", 10 * cents(recent) / patients(recent).size());
        if (patients(recent).size() >= 10 && cents(recent) > 0) {
            long top = patients(recent).stream()
                    .mapToLong(one -> cents(of(one)))
                    .max()
                    .orElseThrow();
            told.put("top-patient-share", 1_000 * top / cents(recent));
        }
        long km = quantity(recent, line -> KM.contains(line.getActCode()));
        if (km > 0) {
            tell("km", km);
            long kmCents = cents(recent.stream()
                    .filter(line -> KM.contains(line.getActCode()))
                    .toList());
            if (cents(recent) > 0) {
                told.put("km-share", 1_000 * kmCents / cents(recent));
            }
        }
    }

    private List<BillingLine> of(String patient) {
        return recent.stream()
                .filter(line -> line.getPatientId().orElseThrow().equals(patient))
                .toList();
    }

    private void shares() {
        share("out-of-hours-share", recent, line -> line.getMajoration().orElse(Majoration.NONE) != Majoration.NONE);
        if (recent.stream().anyMatch(line -> line.getPlace().equals(java.util.Optional.of(Place.TELECARE)))) {
            share("telecare-share", recent, line -> line.getPlace().equals(java.util.Optional.of(Place.TELECARE)));
        }
        share(
                "degraded-share",
                recent.stream().filter(line -> line.getSecuring().isPresent()).toList(),
                line -> line.getSecuring().orElseThrow() != Securing.SESAM_VITALE);
        List<BillingLine> prescribed = recent.stream()
                .filter(line -> line.getPrescriberId().isPresent())
                .toList();
        share("top-prescriber-share", prescribed, isOfTheMost(prescribed, line -> line.getPrescriberId()
                .orElseThrow()));
        List<BillingLine> placed = recent.stream()
                .filter(line -> line.getCareCommune().isPresent())
                .toList();
        share(
                "elsewhere-share",
                placed,
                isOfTheMost(placed, line -> line.getCareCommune().orElseThrow().substring(0, 2))
                        .negate());
        List<String> rounds = byDay().values().stream()
                .filter(day -> patients(day).size() >= 5)
                .map(SlowFeatures::round)
                .toList();
        long repeated = rounds.stream()
                .filter(round -> rounds.stream().filter(round::equals).count() > 1)
                .count();
        if (rounds.size() >= 5) {
            told.put("repeated-rounds-share", 1_000 * repeated / rounds.size());
        }
    }

    private static String round(List<BillingLine> day) {
        return day.stream()
                .map(line -> List.of(
                                line.getPatientId().orElseThrow(),
                                line.getActCode(),
                                line.getCoefficient(),
                                line.getQuantity())
                        .toString())
                .sorted()
                .toList()
                .toString();
    }

    /** Whether a line is one of the most frequent kind; of two that are equally frequent the first. */
    private static Predicate<BillingLine> isOfTheMost(List<BillingLine> lines, Function<BillingLine, String> kind) {
        Map<String, Long> times =
                lines.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
        String most = times.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return line -> kind.apply(line).equals(most);
    }

    private void share(String feature, List<BillingLine> whole, Predicate<BillingLine> part) {
        if (whole.size() >= 20) {
            told.put(feature, 1_000 * whole.stream().filter(part).count() / whole.size());
        }
    }

    private void past() {
        if (newerPast.isEmpty() || olderPast.isEmpty()) {
            return;
        }
        List<BillingLine> past = new ArrayList<>(newerPast);
        past.addAll(olderPast);
        if (cents(past) > 0) {
            told.put("growth", 1_000 * 2 * cents(recent) / cents(past));
        }
        Set<String> fresh = new HashSet<>(patients(recent));
        fresh.removeAll(patients(past));
        if (patients(recent).size() >= 10) {
            told.put(
                    "new-patients-share",
                    1_000L * fresh.size() / patients(recent).size());
        }
    }

    private void tell(String feature, long number) {
        told.put(feature, 1_000 * number);
    }

    private Map<LocalDate, List<BillingLine>> byDay() {
        return recent.stream().collect(Collectors.groupingBy(BillingLine::getCareDate));
    }

    private static long quantity(List<BillingLine> lines, Predicate<BillingLine> wanted) {
        return lines.stream().filter(wanted).mapToLong(BillingLine::getQuantity).sum();
    }

    private static long cents(List<BillingLine> lines) {
        return lines.stream().mapToLong(BillingLine::getReimbursedCents).sum();
    }

    private static Set<String> patients(List<BillingLine> lines) {
        return different(lines, line -> line.getPatientId().orElseThrow());
    }

    private static Set<String> different(List<BillingLine> lines, Function<BillingLine, String> what) {
        return lines.stream().map(what).collect(Collectors.toSet());
    }
}
