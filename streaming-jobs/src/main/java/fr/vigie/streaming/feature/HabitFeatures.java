package fr.vigie.streaming.feature;

import static fr.vigie.streaming.feature.ProfileFeature.BOTH;

import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.Portion;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** How it is done: shares of lines, patients and days. */
final class HabitFeatures {
    /** Fewest lines of which a share is told: below, one line moves it by more than a twentieth. */
    private static final int LEAST_LINES = 20;

    private static final int LEAST_PATIENTS = 10;
    private static final int LEAST_ROUNDS = 5;

    static final List<ProfileFeature> ALL = List.of(
            new ProfileFeature(
                    "km",
                    1,
                    "kilomètres facturés",
                    "km",
                    BOTH,
                    "Km billed (IK, IKM, IKS) in the last four weeks of care. None where none were.",
                    List.of("A rural practice: compare with rural peers.", "The only nurse of a valley or island."),
                    window -> Values.ofThoseWhoDo(window.sum(DayProfile::getKm))),
            new ProfileFeature(
                    "km-share",
                    1,
                    "part des kilomètres dans les montants",
                    "part",
                    BOTH,
                    "Share of km (IK, IKM, IKS) in the reimbursable euros of the last four weeks of care. None where"
                            + " no km were billed.",
                    List.of(
                            "A rural practice: compare with rural peers.",
                            "Short acts far away, such as injections and blood samples."),
                    HabitFeatures::kmShare),
            new ProfileFeature(
                    "out-of-hours-share",
                    1,
                    "part des actes de nuit, de dimanche ou de jour férié",
                    "part",
                    BOTH,
                    "Share of the lines of the last four weeks of care that carry a majoration of night, Sunday or "
                            + "holiday. None below 20 lines.",
                    List.of(
                            "Duty rosters.",
                            "Care that is prescribed for every day or for the night.",
                            "A pharmacy on duty."),
                    window -> shareOfLines(window, window.sum(DayProfile::getOutOfHours))),
            new ProfileFeature(
                    "telecare-share",
                    1,
                    "part des actes à distance",
                    "part",
                    BOTH,
                    "Share of the lines of the last four weeks of care that were done at a distance. None where none"
                            + " were, and below 20 lines.",
                    List.of("A lockdown.", "Follow-up of known patients in a medical desert."),
                    window -> window.sum(DayProfile::getRemote) == 0
                            ? OptionalLong.empty()
                            : shareOfLines(window, window.sum(DayProfile::getRemote))),
            new ProfileFeature(
                    "degraded-share",
                    1,
                    "part des factures sans carte du patient",
                    "part",
                    BOTH,
                    "Share of degraded and paper invoicing among the lines of the last four weeks of care that say "
                            + "how they were secured. None below 20 such lines.",
                    List.of(
                            "Home visits without a mobile reader, or a broken one.",
                            "Patients who cannot show their card: EHPAD, children, tourists."),
                    window -> Values.share(
                            window.sum(DayProfile::getDegraded), window.sum(DayProfile::getSecured), LEAST_LINES)),
            new ProfileFeature(
                    "top-prescriber-share",
                    1,
                    "part du premier prescripteur",
                    "part",
                    BOTH,
                    "Share of the prescribed lines of the last four weeks of care that were prescribed by the "
                            + "prescriber with most of them. None below 20 lines with a prescriber.",
                    List.of(
                            "One physician in the village.",
                            "A maison de santé or EHPAD with its coordinating physician.",
                            "A surgeon beside the physiotherapist."),
                    window -> largestShare(window, DayProfile::getPrescribers)),
            new ProfileFeature(
                    "elsewhere-share",
                    1,
                    "part des actes hors du département habituel",
                    "part",
                    BOTH,
                    "Share of the lines of the last four weeks of care that lie in another département than the one "
                            + "where most lie, among those that name a commune of care. None below 20 such lines.",
                    List.of(
                            "A practice near the border of a département.",
                            "A remplaçant who works in several places.",
                            "A carrier or laboratory over several départements."),
                    HabitFeatures::elsewhereShare),
            new ProfileFeature(
                    "new-patients-share",
                    1,
                    "part des patients nouveaux",
                    "part",
                    BOTH,
                    "Share of the different patients of the last four weeks of care who were not billed in the eight"
                            + " weeks before. None below 10 patients, or where nothing was billed in one half of these eight "
                            + "weeks.",
                    List.of(
                            "Acute care, such as tests and first consultations.",
                            "Patients taken over from a colleague.",
                            "Tourists."),
                    HabitFeatures::newPatientsShare),
            new ProfileFeature(
                    "repeated-rounds-share",
                    1,
                    "part des journées identiques à une autre",
                    "part",
                    BOTH,
                    "Share of the days of the last four weeks with at least 5 patients on which the same acts (code,"
                            + " coefficient, quantity) were billed for the same patients as on another such day. None below 5 "
                            + "such days.",
                    List.of(
                            "Daily care of the same dependent patients: compare with nurses.",
                            "Series of physiotherapy with fixed days."),
                    HabitFeatures::repeatedRoundsShare));

    private HabitFeatures() {}

    private static OptionalLong kmShare(CareWindow window) {
        return window.sum(DayProfile::getKm) == 0
                ? OptionalLong.empty()
                : Values.share(window.sum(DayProfile::getKmCents), window.sum(DayProfile::getCents), 1);
    }

    private static OptionalLong shareOfLines(CareWindow window, long part) {
        return Values.share(part, window.sum(DayProfile::getLines), LEAST_LINES);
    }

    private static OptionalLong largestShare(CareWindow window, Function<DayProfile, List<Portion>> portions) {
        Map<Long, Long> lines = CareWindow.merged(window.recent(), portions, Portion::getLines);
        return Values.share(CareWindow.largest(lines), total(lines), LEAST_LINES);
    }

    private static OptionalLong elsewhereShare(CareWindow window) {
        Map<Long, Long> lines = CareWindow.merged(window.recent(), DayProfile::getDepartments, Portion::getLines);
        return Values.share(total(lines) - CareWindow.largest(lines), total(lines), LEAST_LINES);
    }

    private static long total(Map<Long, Long> lines) {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    private static OptionalLong newPatientsShare(CareWindow window) {
        var known = CareWindow.merged(window.past(), DayProfile::getPatients, Portion::getLines)
                .keySet();
        var patients = CareWindow.merged(window.recent(), DayProfile::getPatients, Portion::getLines)
                .keySet();
        long fresh = patients.stream().filter(one -> !known.contains(one)).count();
        return window.hasPast() ? Values.share(fresh, patients.size(), LEAST_PATIENTS) : OptionalLong.empty();
    }

    private static OptionalLong repeatedRoundsShare(CareWindow window) {
        Map<Long, Long> rounds = new TreeMap<>();
        window.recent().stream()
                .map(DayProfile::getRound)
                .filter(round -> round != 0)
                .forEach(round -> rounds.merge(round, 1L, Long::sum));
        long repeated = rounds.values().stream()
                .filter(times -> times > 1)
                .mapToLong(Long::longValue)
                .sum();
        return Values.share(repeated, total(rounds), LEAST_ROUNDS);
    }
}
