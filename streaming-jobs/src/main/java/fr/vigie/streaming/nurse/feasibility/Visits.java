package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.streaming.nurse.EntryStamps;
import fr.vigie.streaming.nurse.NurseActs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The care of a day that was given at a time of its own, by place. */
final class Visits {
    private Visits() {}

    /** The lines of care of which it is credible that they were visits on that day. */
    static List<BillingLine> of(List<BillingLine> lines) {
        EntryStamps stamps = new EntryStamps(lines);
        return lines.stream()
                .filter(line -> NurseActs.counts(line) && CareMinutes.isCare(line) && stamps.isVisit(line))
                .toList();
    }

    /** Lines by place: one address, else one commune, is one place; what is done at the cabinet is no journey. */
    static TreeMap<String, List<BillingLine>> byPlace(List<BillingLine> visits) {
        TreeMap<String, List<BillingLine>> places = new TreeMap<>();
        visits.forEach(line ->
                places.computeIfAbsent(place(line), any -> new ArrayList<>()).add(line));
        return places;
    }

    private static String place(BillingLine line) {
        return line.getAddressId()
                .map(address -> "a" + address)
                .or(() -> line.getCareCommune().map(commune -> "c" + commune))
                .orElse("");
    }

    /** Which visit to which patient a line is of. */
    static String visit(BillingLine line) {
        String number = line.getVisitId()
                .or(() -> line.getPassage().map(passage -> "p" + passage))
                .or(() -> line.getVisitAt().map(at -> "t" + at))
                .orElse("");
        return line.getPatientId().orElse("") + '\n' + number;
    }

    /** Number of visits. */
    static int count(List<BillingLine> lines) {
        return (int) lines.stream().map(Visits::visit).distinct().count();
    }

    /** Number of visits from door to patient: those at the cabinet and those of tests and vaccinations only left out. */
    static int unhurried(List<BillingLine> lines) {
        return count(lines.stream()
                .filter(line -> line.getPlace().filter(Place.CABINET::equals).isEmpty() && !CareMinutes.isQuick(line))
                .toList());
    }

    /** Number of patients. */
    static int patients(List<BillingLine> lines) {
        return (int) lines.stream().map(BillingLine::getPatientId).distinct().count();
    }
}
