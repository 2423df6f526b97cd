package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.nurse.NurseActs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Minutes of care: those that a text gives, and estimates for ranking. */
final class CareMinutes {
    private static final Set<Place> AT_HOME = Set.of(Place.HOME, Place.EHPAD, Place.CABINET);
    private static final int SEANCE_MINUTES = 30;
    /** Of a second half-hour in one séance these minutes are the least: it is due from the 35th minute on. */
    private static final int LEAST_OF_A_FURTHER_SEANCE = 5;
    /** What is billed in one line several times in a day: more is taken for an error of entry. */
    private static final int MOST_TIMES = 4;

    private final FeasibilitySettings settings;

    CareMinutes(FeasibilitySettings settings) {
        this.settings = settings;
    }

    /**
     * Least minutes that the texts ask for, of the lines of one day: an AIS 3 is a séance of half an hour, a second one for the
     * same patient at the same visit is due from the 35th minute on. Acts without a duration count nothing.
     */
    static int statutory(List<BillingLine> lines) {
        Map<String, Integer> seances = new HashMap<>();
        for (BillingLine line : lines) {
            NurseActs.halfHours(line).ifPresent(count -> seances.merge(Visits.visit(line), count, Integer::sum));
        }
        return seances.values().stream()
                .mapToInt(
                        count -> count == 1 ? SEANCE_MINUTES : SEANCE_MINUTES * (count - 1) + LEAST_OF_A_FURTHER_SEANCE)
                .sum();
    }

    private static int times(BillingLine line) {
        return Math.min(line.getQuantity(), MOST_TIMES);
    }

    /** Estimated minutes of the care at one place: half-hours by the text, the other acts by the settings. */
    int estimated(List<BillingLine> lines) {
        List<BillingLine> unhurried =
                lines.stream().filter(line -> !isQuick(line)).toList();
        return statutory(unhurried)
                + unhurried.stream()
                        .mapToInt(line -> minutes(line) * times(line))
                        .sum()
                + inQueue(lines.stream().filter(CareMinutes::isQuick).toList());
    }

    /** Estimated minutes of the care at one place where patients queue. */
    int inQueue(List<BillingLine> lines) {
        return lines.stream()
                .mapToInt(line -> settings.queueMinutes() * times(line))
                .sum();
    }

    /** Whether a line is of care and not of a travel or majoration. */
    static boolean isCare(BillingLine line) {
        String code = line.getActCode();
        return code.equals(NurseActs.AMI)
                || code.equals(NurseActs.AMX)
                || code.equals(NurseActs.AIS)
                || NurseActs.PACKAGES.contains(code);
    }

    private int minutes(BillingLine line) {
        return switch (line.getActCode()) {
            case NurseActs.AMI -> Math.min(settings.maxActMinutes(), byCoefficient(line));
            // Technical care in the course of that of the forfait.
            case NurseActs.AMX -> settings.minActMinutes();
            // Half-hours count by the text, for the visit as a whole.
            case NurseActs.AIS -> NurseActs.halfHours(line).isPresent() ? 0 : byCoefficient(line);
            case "BSA" -> settings.lightPackageMinutes();
            case "BSB" -> settings.middlePackageMinutes();
            case "BSC" -> settings.heavyPackageMinutes();
            default -> 0;
        };
    }

    private int byCoefficient(BillingLine line) {
        int minutes = line.getCoefficient()
                .multiply(BigDecimal.valueOf(settings.minutesPerUnit()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.max(settings.minActMinutes(), minutes);
    }

    // Tests and vaccinations, and care of which it is not said where: the reading most favourable to the nurse.
    static boolean isQuick(BillingLine line) {
        Purpose purpose = AntigenConditions.builtIn().purpose(line);
        boolean elsewhere =
                line.getPlace().filter(place -> !AT_HOME.contains(place)).isPresent();
        boolean nowhere = line.getPlace().isEmpty()
                && line.getAddressId().isEmpty()
                && line.getCareCommune().isEmpty();
        return purpose == Purpose.ANTIGEN_TEST || purpose == Purpose.VACCINATION || elsewhere || nowhere;
    }
}
