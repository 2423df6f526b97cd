package fr.vigie.streaming.antigen.reusedidentities;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Words the finding of reused identities, in French. */
final class ReusedIdentitiesFinding {
    private final ReusedIdentitiesSettings settings;

    ReusedIdentitiesFinding(ReusedIdentitiesSettings settings) {
        this.settings = settings;
    }

    Finding of(Collection<HeldDay> held, List<FindingItem> items) {
        TreeMap<LocalDate, RepeatedDay> days = new TreeMap<>();
        held.forEach(day -> days.put(day.day(), RepeatedDay.read(day.tally())));
        long persons = days.values().stream()
                .flatMap(day -> day.beyond().keySet().stream())
                .distinct()
                .count();
        long beyond = days.values().stream().mapToLong(RepeatedDay::tests).sum();
        TreeMap<LocalDate, RepeatedDay> quarters = new TreeMap<>();
        days.forEach((day, repeated) -> quarters.put(Span.QUARTER.first(day), repeated));
        long all =
                quarters.values().stream().mapToLong(RepeatedDay::quarterTests).sum();
        long theirs = quarters.values().stream()
                .mapToLong(RepeatedDay::quarterRepeated)
                .sum();
        String limit = FrenchText.count(settings.maxTestsInWindow(), "test") + " en "
                + FrenchText.count(settings.windowDays(), "jour");
        return new FindingDraft(
                        ReusedIdentities.CODE,
                        ReusedIdentities.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.probability())
                .says(
                        Undue.between(items) + ", " + FrenchText.count(persons, "patient")
                                + " ont eu plus de " + limit + ", hors dépistage collectif ; leurs "
                                + FrenchText.count(theirs, "test") + " font " + 100 * theirs / Math.max(1, all)
                                + " % des tests du facturant, dont " + FrenchText.number(beyond)
                                + " au-delà de cette fréquence, soit " + FrenchText.euros(Undue.cents(items))
                                + " (arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés ; art. L133-4 CSS).",
                        Undue.LAW)
                .against(
                        FrenchText.count(persons, "patient") + " au-delà de " + limit,
                        "moins de " + FrenchText.count(settings.minPersons(), "patient")
                                + " au-delà de cette fréquence",
                        "les patients confirment leurs tests (accès quotidien soumis à un test, dépistage d'une équipe)")
                .rests(items)
                .figure("patients testés trop souvent", persons, "patients")
                .figure("tests de ces patients", theirs, "tests")
                .figure("tests au-delà de la fréquence admise", beyond, "tests")
                .finish();
    }
}
