package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.territory.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One nurse's day: a morning and an evening round, then the signing of what was done. */
final class Round {
    private static final int MORNING_SECONDS = 6 * 3600 + 2400;
    private static final int EVENING_SECONDS = 16 * 3600 + 2400;
    private static final int LAST_SECOND = 23 * 3600;
    private static final double SECONDS_PER_KM = 80;

    private final NurseOffice office;
    private final NurseOffice.Shift shift;
    private final LocalDate day;
    private final Optional<MileageHabit> habit;
    private final SampleIds ids;
    private final NurseLines lines;
    private final Chance chance;
    private final List<Drive> drives = new ArrayList<>();
    private final Map<Episode, List<BillingLine>> done = new LinkedHashMap<>();
    private int clock = MORNING_SECONDS;

    Round(
            NurseOffice office,
            NurseOffice.Shift shift,
            LocalDate day,
            Optional<MileageHabit> habit,
            SampleIds ids,
            Chance chance) {
        this.office = office;
        this.shift = shift;
        this.day = day;
        this.habit = habit;
        this.ids = ids;
        this.lines = new NurseLines(day, ids);
        this.chance = chance;
    }

    /** Goes round and hands in the claims. */
    void play(List<Episode> episodes, ClaimsDesk desk) {
        visit(Itinerary.plan(office.site(), episodes, 1));
        clock = Math.max(clock + 1800, EVENING_SECONDS + chance.below(1800));
        visit(Itinerary.plan(office.site(), episodes, 2));
        signAll(desk);
    }

    private void visit(List<Stop> stops) {
        clock += chance.below(1200);
        var here = office.site();
        for (Stop stop : stops) {
            clock += 60 + (int) (here.roadKm(stop.site()) * SECONDS_PER_KM);
            careAt(stop);
            here = stop.site();
        }
    }

    private void careAt(Stop stop) {
        String visitId = ids.next(Kind.VISIT);
        boolean travelBilled = !stop.isTravel();
        for (Episode episode : stop.episodes()) {
            Instant at = at(Math.min(clock, LAST_SECOND));
            List<BillingLine> claim = done.computeIfAbsent(episode, key -> new ArrayList<>(4));
            NurseLines.Visit visit = new NurseLines.Visit(episode, stop.passage(), at, visitId);
            claim.addAll(lines.care(visit));
            if (!travelBilled) {
                claim.add(lines.travel(visit));
                drive(stop, visit).ifPresent(claim::add);
                travelBilled = true;
            }
            clock += 60 * (episode.need().isDependence() ? 18 + chance.below(12) : 7 + chance.below(7));
        }
    }

    private Optional<BillingLine> drive(Stop stop, NurseLines.Visit visit) {
        Site origin = habit.flatMap(h -> h.origin(day)).orElse(office.site());
        if (stop.site().sameCommune(origin)) {
            return Optional.empty();
        }
        MileageCode code = MileageCode.of(shift.number().terrain());
        int due = Mileage.builtIn().billableKm(origin.drivenKm(stop.site()), code, day);
        if (due == 0) {
            return Optional.empty();
        }
        int honest = Math.max(1, due + slip());
        int billed = habit.map(h -> h.billedKm(honest, day, chance)).orElse(honest);
        BillingLine line = lines.mileage(visit, code.name(), billed);
        drives.add(new Drive(line, code, honest, billed, visit.episode().ratePercent()));
        return Optional.of(line);
    }

    /** Nobody reads the odometer to the km. */
    private int slip() {
        return switch (chance.weighted(0.88, 0.05, 0.05, 0.01, 0.01)) {
            case 1 -> 1;
            case 2 -> -1;
            case 3 -> 2;
            case 4 -> -2;
            default -> 0;
        };
    }

    private void signAll(ClaimsDesk desk) {
        Map<BillingLine, Long> undue = undueByLine();
        int signing = Math.min(clock + 900, LAST_SECOND);
        for (Map.Entry<Episode, List<BillingLine>> entry : done.entrySet()) {
            signing += 15 + chance.below(20);
            Claim claim = Claim.forPatient(
                    shift.number(), shift.executant(), entry.getKey().patient(), day, at(signing));
            for (BillingLine line : entry.getValue()) {
                addTo(claim, line, entry.getKey(), undue);
            }
            desk.submit(claim.secured(NurseLines.securing(chance)));
        }
    }

    private void addTo(Claim claim, BillingLine line, Episode episode, Map<BillingLine, Long> undue) {
        long cents = undue.getOrDefault(line, 0L);
        boolean noted = habit.isPresent()
                && undue.containsKey(line)
                && (cents > 0 || habit.get().isInnocent());
        Optional<Instance> story = noted ? habit.map(MileageHabit::story) : episode.story();
        claim.add(line, story, noted && !habit.get().isInnocent() ? cents : 0);
    }

    private Map<BillingLine, Long> undueByLine() {
        long[] cents = new MileageLedger(drives, day)
                .settle(habit.map(MileageHabit::ignoresCap).orElse(false));
        Map<BillingLine, Long> undue = new IdentityHashMap<>();
        for (int i = 0; i < cents.length; i++) {
            undue.put(drives.get(i).line(), cents[i]);
        }
        return undue;
    }

    private Instant at(int secondOfDay) {
        return LocalClock.at(day, secondOfDay);
    }
}
