package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words the finding of a burst of tests, in French. */
final class TestBurstFinding {
    private final TestBurstSettings settings;

    TestBurstFinding(TestBurstSettings settings) {
        this.settings = settings;
    }

    Finding of(SortedMap<TestWeek, Long> usual) {
        TreeMap<LocalDate, TestWeek> weeks = new TreeMap<>();
        usual.keySet().forEach(week -> weeks.put(week.monday(), week));
        TestWeek highest = weeks.values().stream()
                .max(Comparator.comparing(TestWeek::ratio).thenComparing(TestWeek::monday))
                .orElseThrow();
        String times = times(highest.ratio());
        String wont = times(usual.getOrDefault(highest, 0L));
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
        // No line is undue for it: the weeks themselves are what it rests on.
        weeks.keySet()
                .forEach(monday -> draft.rests(
                        new Evidence(monday.atStartOfDay(ParisDay.ZONE).toInstant(), "semaine du " + monday)));
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
