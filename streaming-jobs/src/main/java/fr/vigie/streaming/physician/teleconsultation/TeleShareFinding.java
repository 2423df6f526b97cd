package fr.vigie.streaming.physician.teleconsultation;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words the finding about a year of teleconsultations, in French: of several years the one with the largest share.
 *
 * @param settings settings of the detector
 */
record TeleShareFinding(TeleconsultationSettings settings) {

    Finding of(Collection<HeldDay> held) {
        TreeMap<Integer, List<HeldDay>> years = held.stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, List<HeldDay>> one) ->
                                year(one.getValue()).perMille())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> of(one.getKey(), one.getValue()))
                .orElseThrow();
    }

    private static Year year(List<HeldDay> days) {
        return Year.of(days.stream().map(HeldDay::tally).toList());
    }

    private Finding of(int calendar, List<HeldDay> days) {
        Year year = year(days);
        LocalDate last = days.get(days.size() - 1).day();
        TeleShareLimit limit = TeleShareLimit.on(last, settings.limits()).orElseThrow();
        int allowed = limit.perMille(year.psychiatrist());
        FindingDraft draft = new FindingDraft(
                        TeleconsultationShare.CODE,
                        TeleconsultationShare.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        year.perMille() >= settings.marked() ? settings.probability() : settings.lowProbability())
                .says(
                        "En " + calendar + ", " + FrenchText.count(year.tele(), "téléconsultation") + " sur "
                                + FrenchText.count(year.all(), "consultation") + " et visites, soit "
                                + percent(year.perMille()) + " de l'activité au " + FrenchText.date(last)
                                + ", au-delà de la limite de " + percent(allowed) + " (" + limit.source() + ").",
                        capital(limit.source()))
                .against(
                        percent(year.perMille()) + " de téléconsultations",
                        "au plus " + percent(allowed) + " de l'activité annuelle",
                        "une dérogation est accordée (zone sous-dense), ou si l'activité relève d'un centre ou d'une"
                                + " société de téléconsultation agréée")
                .figure("teleconsultations", year.tele(), "actes")
                .figure("consultations", year.all(), "actes")
                .figure("teleconsultationPercent", year.perMille() / 10.0, "%");
        days.stream()
                .filter(day -> day.tally().get(TeleconsultationShare.TELE) > 0)
                .forEach(day -> draft.rests(new Evidence(
                        day.day().atStartOfDay(ParisDay.ZONE).toInstant(),
                        "téléconsultations du " + FrenchText.date(day.day()))));
        return draft.finish();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String percent(long perMille) {
        return FrenchText.number(BigDecimal.valueOf(perMille, 1), perMille % 10 == 0 ? 0 : 1) + " %";
    }
}
