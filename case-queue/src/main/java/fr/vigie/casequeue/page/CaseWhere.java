package fr.vigie.casequeue.page;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertItems.DaySum;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.extraction.ExtractedPlaces;
import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.extraction.TellingDay;
import fr.vigie.casequeue.map.VisitMap;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.domain.geo.Communes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where, on the page of a case: one telling day of its subject, from an extraction. */
@Component
class CaseWhere {
    /** Reasons that say where somebody was, or how far it is (docs/detectors). */
    private static final Set<String> ITINERARIES =
            Set.of("IMPOSSIBLE_DAY", "IMPOSSIBLE_TRAVEL", "SEVERAL_TRAVELS", "LONG_DAYS", "IK_CAP", "IK_DISTANCE");

    private final ExtractedPlaces places;
    private final TellingDay tellingDay;

    CaseWhere(ExtractedPlaces places, TellingDay tellingDay) {
        this.places = places;
        this.tellingDay = tellingDay;
    }

    /** A day on the map, and the extraction that has the others. */
    public record Day(Extraction extraction, LocalDate day, VisitMap map) {}

    /** The day to show; none without an extraction that has a place. */
    Optional<Day> of(
            Actor actor, CaseFile file, CaseExtractions extractions, List<DaySum> undue, List<AlertDetail> alerts) {
        List<String> evidence = alerts.stream()
                .flatMap(alert -> alert.reasons().stream())
                .filter(reason -> ITINERARIES.contains(reason.code()))
                .flatMap(reason -> reason.evidenceIds().stream())
                .distinct()
                .toList();
        return extractions
                .withPlaces(file.kind())
                .flatMap(one -> day(actor, one, evidence, CaseTimes.byEuros(undue)).stream())
                .findFirst();
    }

    private Optional<Day> day(Actor actor, Extraction extraction, List<String> evidence, List<LocalDate> byEuros) {
        long id = extraction.extractionId();
        return tellingDay.of(actor, id, evidence, byEuros).flatMap(day -> VisitMap.of(
                        places.visits(actor, id, Optional.of(day)), Communes.builtIn(), true)
                .map(map -> new Day(extraction, day, map)));
    }
}
