package fr.vigie.casequeue.page;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.alert.AlertItems.DaySum;
import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.chronology.Chronology;
import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.chronology.Mark;
import fr.vigie.casequeue.chronology.Span;
import fr.vigie.casequeue.chronology.Undue;
import fr.vigie.casequeue.extraction.ExtractedDays;
import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When, on the page of a case: its undue lines, the records of its subject where they were extracted, its alerts and steps. */
@Component
class CaseTimes {
    private final AlertItems items;
    private final ExtractedDays extracted;

    CaseTimes(AlertItems items, ExtractedDays extracted) {
        this.items = items;
        this.extracted = extracted;
    }

    /** What is undue in some alerts, in order of days. */
    List<DaySum> undue(List<String> alertIds) {
        return items.byDay(alertIds);
    }

    /** The picture of it all. */
    Optional<Chronology> chronology(
            Actor actor,
            CaseFile file,
            List<DaySum> undue,
            CaseExtractions extractions,
            List<AlertDetail> alerts,
            List<CaseEvent> events) {
        List<Long> ids =
                extractions.done().stream().map(Extraction::extractionId).toList();
        List<Span> found = ids.isEmpty() ? List.of() : extracted.of(actor, ids);
        return Chronology.of(found, undue.stream().map(CaseTimes::undue).toList(), marks(file, alerts, events));
    }

    /** Days of what is undue, the most euros first. */
    static List<LocalDate> byEuros(List<DaySum> undue) {
        return undue.stream()
                .sorted(Comparator.comparingLong(DaySum::cents).reversed().thenComparing(DaySum::from))
                .map(DaySum::from)
                .distinct()
                .toList();
    }

    private static Undue undue(DaySum sum) {
        Lane lane = sum.payment() ? Lane.ALLOWANCES : Lane.ACTS;
        return new Undue(new Span(lane, sum.from(), sum.from().plusDays(sum.days() - 1L), sum.lines()), sum.cents());
    }

    private static List<Mark> marks(CaseFile file, List<AlertDetail> alerts, List<CaseEvent> events) {
        List<Mark> marks = new ArrayList<>();
        alerts.stream()
                .filter(alert -> !alert.alert().withdrawn())
                .forEach(alert -> marks.add(new Mark(
                        ParisDay.of(alert.alert().detectedAt()),
                        "mark.ALERT",
                        "scheme." + alert.alert().scheme())));
        marks.add(new Mark(ParisDay.of(file.openedAt()), "mark.OPENED", "origin." + file.origin()));
        events.forEach(event -> event.step()
                .ifPresent(
                        step -> marks.add(new Mark(event.on().orElse(ParisDay.of(event.at())), "step." + step, ""))));
        return marks;
    }
}
