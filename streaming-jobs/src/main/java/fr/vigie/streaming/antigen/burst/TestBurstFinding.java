package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.finding.FrenchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;

/** Words the finding of a burst of tests, in French. */
final class TestBurstFinding {
    private final TestBurstSettings settings;

    TestBurstFinding(TestBurstSettings settings) {
        this.settings = settings;
    }

    Finding of(Collection<HeldDay> held) {
        TreeMap<LocalDate, TestWeek> weeks = new TreeMap<>();
        TreeMap<LocalDate, Long> usual = new TreeMap<>();
        held.forEach(day -> {
            LocalDate monday = TestWeek.monday(day.day());
            weeks.put(
                    monday,
                    new TestWeek(
                            monday,
                            day.tally().get(0),
                            day.tally().get(1),
                            day.tally().get(2)));
            usual.put(monday, day.tally().get(3));
        });
        TestWeek highest = weeks.values().stream()
                .max(Comparator.comparing(TestWeek::ratio).thenComparing(TestWeek::monday))
                .orElseThrow();
        String times = times(highest.ratio());
        String wont = times(usual.getOrDefault(highest.monday(), 0L));
        long tests = weeks.values().stream().mapToLong(TestWeek::tests).sum();
        FindingDraft draft = new FindingDraft(
                        TestBurst.CODE, TestBurst.VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .says(text(weeks, tests, times, wont), Undue.LAW)
                .against(
                        "jusqu'à " + times + " fois la médiane des facturants comparables, pendant "
                                + FrenchText.count(weeks.size(), "semaine"),
                        wont + " fois la médiane les autres semaines",
                        "une cause locale et durable est connue (centre de dépistage, fermetures voisines, afflux"
                                + " saisonnier)")
                .figure("tests de ces semaines", tests, "tests")
                .figure("semaines", weeks.size(), "semaines");
        held.forEach(day -> draft.rests(new Evidence(
                day.day().atStartOfDay(ParisDay.ZONE).toInstant(), day.day().toString())));
        return draft.finish();
    }

    private static String text(TreeMap<LocalDate, TestWeek> weeks, long tests, String times, String wont) {
        return "Pendant " + FrenchText.count(weeks.size(), "semaine") + " "
                + FrenchText.between(weeks.firstKey(), weeks.lastKey().plusDays(6)) + ", "
                + FrenchText.count(tests, "test antigénique a été facturé", "tests antigéniques ont été facturés")
                + ", jusqu'à " + times + " fois la médiane des facturants comparables de la même semaine, contre "
                + wont
                + " fois d'habitude : ce volume ne prouve rien à lui seul et appelle une vérification (arrêtés des"
                + " 10 juillet 2020 et 1er juin 2021 modifiés).";
    }

    private static String times(long perMille) {
        return FrenchText.number(BigDecimal.valueOf(perMille, 3), 1);
    }
}
