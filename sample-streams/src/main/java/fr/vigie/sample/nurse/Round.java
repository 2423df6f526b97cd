package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.territory.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One nurse's day: rounds of the morning, at noon, of the evening and at night. */
final class Round {
    static final int LAST_SECOND = 23 * 3600 - 60;

    private static final int EARLIEST_SECOND = 5 * 3600 + 300;
    private static final double SECONDS_PER_KM = 80;

    private final NurseOffice office;
    private final NurseOffice.Shift shift;
    private final LocalDate day;
    private final Optional<MileageHabit> driving;
    private final Optional<CareHabit> caring;
    private final SampleIds ids;
    private final NurseLines lines;
    private final Chance chance;
    private final DayBill bill;
    private int clock;
    private int secondsBusy;

    Round(
            NurseOffice office,
            NurseOffice.Shift shift,
            NurseHabits habits,
            NursePrices prices,
            SampleIds ids,
            Chance chance) {
        this.office = office;
        this.shift = shift;
        this.day = prices.day();
        this.driving = habits.driving(shift.executant());
        this.caring = habits.caring(shift.executant());
        this.ids = ids;
        this.lines = new NurseLines(prices, ids);
        this.chance = chance;
        this.bill = new DayBill(shift, day, driving, caring, habits.noted(shift.executant(), day), chance);
    }

    /** Goes round; what is to be billed. */
    DayBill play(List<Episode> episodes) {
        for (Slot slot : Slot.values()) {
            List<Stop> stops = Itinerary.plan(office.site(), episodes, slot);
            if (!stops.isEmpty()) {
                clock = Math.max(clock + 900, start(slot, stops) + chance.below(1500));
                visit(stops);
            }
        }
        caring.ifPresent(
                habit -> habit.invent(day, secondsBusy / 3600.0, chance).forEach(this::invent));
        bill.closeAt(Math.min(clock + 900, LAST_SECOND));
        return bill;
    }

    /** Many visits before 8 h make an early start. */
    private static int start(Slot slot, List<Stop> stops) {
        int early = 0;
        for (Stop stop : stops) {
            early += stop.isAtNight() ? 1 : 0;
        }
        return Math.max(EARLIEST_SECOND, slot.opensAt() - 900 * Math.max(0, early - 3));
    }

    private void visit(List<Stop> stops) {
        Site here = office.site();
        for (Stop stop : stops) {
            int road = 60 + (int) (here.roadKm(stop.site()) * SECONDS_PER_KM);
            spend(road);
            careAt(stop);
            here = stop.site();
        }
    }

    private void spend(int seconds) {
        clock += seconds;
        secondsBusy += seconds;
    }

    private void careAt(Stop stop) {
        String visitId = ids.next(Kind.VISIT);
        boolean travelDue = stop.isTravel();
        for (Episode episode : stop.episodes()) {
            Instant at = LocalClock.at(day, Math.min(clock, LAST_SECOND));
            careFor(stop, new NurseLines.Visit(episode, episode.passageIn(stop.slot()), at, visitId), travelDue);
            travelDue = false;
            spend((int) (60 * episode.need().minutes() * chance.uniform(0.8, 1.15)));
        }
    }

    private void careFor(Stop stop, NurseLines.Visit visit, boolean travelDue) {
        List<BillingLine> care = lines.care(visit);
        if (travelDue) {
            care.add(lines.travel(visit));
        }
        bill.due(care);
        if (caring.isPresent()) {
            VisitBill draft = new VisitBill(visit, care, travelDue, lines);
            caring.get().bend(draft, chance);
            if (draft.isTravelAgain() && stop.isTravel()) {
                travelAgain(stop, visit, care, draft.isOwnVisit());
            }
        }
        if (travelDue) {
            drive(stop, visit, true).ifPresent(care::add);
        }
        bill.add(visit.episode(), care);
    }

    private void travelAgain(Stop stop, NurseLines.Visit visit, List<BillingLine> care, boolean ownVisit) {
        care.add(lines.travel(visit));
        drive(stop, visit, false).ifPresent(care::add);
        if (ownVisit) {
            String another = ids.next(Kind.VISIT);
            care.forEach(line -> line.setVisitId(another));
        }
    }

    private Optional<BillingLine> drive(Stop stop, NurseLines.Visit visit, boolean due) {
        Site origin = driving.flatMap(h -> h.origin(day)).orElse(office.site());
        if (stop.site().sameCommune(origin)) {
            return Optional.empty();
        }
        MileageCode code = MileageCode.of(shift.number().terrain());
        int km = Mileage.builtIn().billableKm(origin.drivenKm(stop.site()), code, day);
        if (km == 0) {
            return Optional.empty();
        }
        int read = Math.max(1, km + slip());
        int billed = driving.map(h -> h.billedKm(read, day, chance)).orElse(read);
        BillingLine line = lines.mileage(visit, code.name(), billed);
        bill.drive(new Drive(line, code, due ? read : 0, billed, visit.episode().ratePercent()));
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

    private void invent(InventedVisit visit) {
        Instant at = LocalClock.at(day, visit.secondOfDay());
        NurseLines.Visit claimed = new NurseLines.Visit(visit.episode(), visit.passage(), at, ids.next(Kind.VISIT));
        List<BillingLine> care = lines.care(claimed);
        care.add(lines.travel(claimed));
        bill.add(visit.episode(), care);
    }
}
