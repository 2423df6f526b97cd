package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Words the findings of impossible days, in French. */
final class ImpossibleDaysText {
    private static final String CASE = "Cass. crim., 25 novembre 2020, n° 18-85.947";
    private static final double HUNDREDTHS = 100;

    private final FeasibilitySettings settings;

    ImpossibleDaysText(FeasibilitySettings settings) {
        this.settings = settings;
    }

    List<Finding> findings(Collection<HeldDay> held, List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>();
        List<HeldDay> impossible = with(ImpossibleDays.IMPOSSIBLE, held);
        if (!impossible.isEmpty()) {
            findings.add(impossible(impossible, on(impossible, items)));
        }
        List<HeldDay> longDays = with(ImpossibleDays.LONG, held);
        if (!longDays.isEmpty()) {
            findings.add(longDays(longDays, on(longDays, items), impossible.isEmpty()));
        }
        return findings;
    }

    private static List<HeldDay> with(String code, Collection<HeldDay> held) {
        return held.stream().filter(day -> day.codes().contains(code)).toList();
    }

    private static List<FindingItem> on(List<HeldDay> held, List<FindingItem> items) {
        Set<LocalDate> days = held.stream().map(HeldDay::day).collect(Collectors.toSet());
        return items.stream().filter(item -> days.contains(item.getCareDate())).toList();
    }

    private Finding impossible(List<HeldDay> held, List<FindingItem> items) {
        HeldDay worst = worst(held, DayLoad::leastMinutes);
        String days = FrenchText.count(held.size(), "journée");
        String hours = hours(load(worst).leastMinutes());
        FindingDraft draft = new FindingDraft(
                        ImpossibleDays.IMPOSSIBLE,
                        ImpossibleDays.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.impossibleDayProbability())
                .says(
                        "Sur " + days + ", les seules séances d'une demi-heure (AIS 3) et la route la plus courte entre"
                                + " les lieux de soins prennent plus de " + settings.impossibleDayHours()
                                + " heures à une même personne (" + FrenchText.period(worst.day(), worst.day())
                                + " : au moins " + hours
                                + "), si bien qu'une partie des soins facturés n'a pu être donnée (NGAP, titre XVI,"
                                + " art. 11 ; " + CASE + ").",
                        "NGAP, titre XVI, chapitre II, art. 11 (AIS 3 par séance d'une demi-heure) ; " + CASE
                                + " ; art. L133-4 CSS")
                .against(
                        days + " de plus de " + settings.impossibleDayHours() + " heures, jusqu'à " + hours,
                        "24 heures au plus",
                        "plusieurs personnes ont donné ces soins, ou les dates de soins d'un lot sont erronées")
                .rests(items)
                .harm(stake(held))
                .figure("impossibleDays", held.size(), "jours")
                .figure("leastMinutesOfWorstDay", load(worst).leastMinutes(), "minutes");
        draw(worst, draft);
        return draft.finish();
    }

    private Finding longDays(List<HeldDay> held, List<FindingItem> items, boolean alone) {
        HeldDay worst = worst(held, DayLoad::estimatedMinutes);
        DayLoad load = load(worst);
        String days = FrenchText.count(held.size(), "journée");
        String hours = hours(load.estimatedMinutes());
        FindingDraft draft = new FindingDraft(
                        ImpossibleDays.LONG,
                        ImpossibleDays.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.longDaysProbability())
                .says(
                        "Sur " + days + ", les soins facturés et la route la plus courte entre leurs lieux prendraient"
                                + " plus de " + settings.longDayHours() + " heures à une même personne ("
                                + FrenchText.period(worst.day(), worst.day()) + " : "
                                + FrenchText.count(load.visits(), "visite") + ", "
                                + FrenchText.count(load.roadKm(), "km", "km") + ", " + hours
                                + " selon une estimation qui n'accuse pas à elle seule ; " + CASE + ").",
                        CASE + " (journées invraisemblables retenues avec d'autres incohérences) ; art. L114-17-1 CSS")
                .against(
                        days + " de plus de " + settings.longDayHours() + " heures estimées, jusqu'à " + hours,
                        "moins de " + settings.minLongDaysPerQuarter() + " journées de plus de "
                                + settings.longDayHours() + " heures par trimestre",
                        "une partie des soins a été donnée par un remplaçant ou un collaborateur sous la même carte, ou"
                                + " les soins sont plus brefs que l'estimation")
                .rests(items)
                .figure("longDays", held.size(), "jours")
                .figure("estimatedMinutesOfWorstDay", load.estimatedMinutes(), "minutes")
                .figure("roadKmOfWorstDay", load.roadKm(), "km");
        if (alone) {
            draft.harm(stake(held));
            draw(worst, draft);
        }
        return draft.finish();
    }

    // Read up to worstDayStops: a shorter round does not take back the further stops of an earlier one.
    private static void draw(HeldDay worst, FindingDraft draft) {
        List<Itinerary.Stop> stops = load(worst).itinerary().stops();
        draft.figure("worstDayStops", stops.size(), "arrêts, " + FrenchText.period(worst.day(), worst.day()));
        for (int i = 0; i < stops.size(); i++) {
            Itinerary.Stop stop = stops.get(i);
            String name = "worstDayStop" + (i < 9 ? "0" : "") + (i + 1);
            draft.figure(name + "Latitude", stop.latitude() / HUNDREDTHS, "degrés, commune " + stop.commune())
                    .figure(name + "Longitude", stop.longitude() / HUNDREDTHS, "degrés, commune " + stop.commune())
                    .figure(name + "FirstVisit", stop.firstVisit(), "minutes après minuit, première visite")
                    .figure(name + "Minutes", stop.minutes(), "minutes de soins")
                    .figure(name + "Km", stop.km(), "km depuis l'arrêt précédent")
                    .figure(
                            name + "RoadMinutes",
                            stop.roadMinutes(),
                            "minutes de route au moins depuis l'arrêt précédent");
        }
    }

    private static HeldDay worst(List<HeldDay> held, ToLongFunction<DayLoad> of) {
        return held.stream()
                .max(Comparator.comparingLong((HeldDay day) -> of.applyAsLong(load(day)))
                        .thenComparing(Comparator.comparing(HeldDay::day).reversed()))
                .orElseThrow();
    }

    private static long stake(List<HeldDay> held) {
        return held.stream().mapToLong(day -> load(day).stakeCents()).sum();
    }

    private static DayLoad load(HeldDay day) {
        return DayLoad.of(day.tally());
    }

    private static String hours(long minutes) {
        return FrenchText.duration(Duration.ofMinutes(minutes));
    }
}
