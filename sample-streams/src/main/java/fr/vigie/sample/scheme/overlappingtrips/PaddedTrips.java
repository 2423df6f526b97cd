package fr.vigie.sample.scheme.overlappingtrips;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.transport.Carrier;
import fr.vigie.sample.transport.Leg;
import fr.vigie.sample.transport.Rider;
import fr.vigie.sample.transport.TripHabit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trips driven, with km added to some, and trips that never took place beside them.
 *
 * @param stage the world
 * @param story whose evidence they are
 * @param spell when
 * @param stealth how many, and how many km
 * @param deceased those who die within the world's time
 */
record PaddedTrips(Stage stage, Instance story, Period spell, Stealth stealth, List<Insured> deceased)
        implements TripHabit {
    private static final int LATEST_SECOND = 20 * 3600;

    @Override
    public List<Leg> bill(Carrier carrier, List<Leg> driven, LocalDate day) {
        if (!spell.contains(day)) {
            return driven;
        }
        Chance chance = Chance.of(stage.seed(), "padded-trips", carrier.index(), day.toEpochDay());
        List<Leg> billed = new ArrayList<>(driven.size() + 4);
        for (Leg leg : driven) {
            billed.add(chance.happens(stealth.choose(0.5, 0.35, 0.25)) ? inflate(leg, chance) : leg);
        }
        int more = chance.poisson(driven.size() * stealth.choose(0.4, 0.15, 0.06));
        for (int i = 0; i < more; i++) {
            Leg beside = chance.pick(driven);
            passenger(carrier, driven, day, chance).ifPresent(rider -> billed.add(invent(rider, beside, chance)));
        }
        return billed;
    }

    private Leg inflate(Leg leg, Chance chance) {
        double factor = stealth.choose(1.6, 1.3, 1.16) + 0.2 * chance.uniform();
        return leg.billing(StrictMath.rint(leg.drivenKm() * factor * 10) / 10).told(story);
    }

    /** On the same vehicle, at about the same time. */
    private Leg invent(Rider rider, Leg beside, Chance chance) {
        int second = Math.min(LATEST_SECOND, Math.max(5 * 3600, beside.startSecond() + chance.between(-900, 900)));
        return Leg.invented(rider, beside.outbound(), beside.vehicle(), second).told(story);
    }

    /** Somebody who is not driven on the day: a patient of the carrier's, or where it is not subtle dead or in hospital. */
    private Optional<Rider> passenger(Carrier carrier, List<Leg> driven, LocalDate day, Chance chance) {
        if (chance.happens(stealth.choose(0.25, 0.1, 0))) {
            return dead(day, chance).or(() -> idle(carrier, driven, day, chance));
        }
        if (chance.happens(stealth.choose(0.25, 0.1, 0))) {
            return stage.care().transport().inpatient(day, false, chance).or(() -> idle(carrier, driven, day, chance));
        }
        return idle(carrier, driven, day, chance);
    }

    private static Optional<Rider> idle(Carrier carrier, List<Leg> driven, LocalDate day, Chance chance) {
        List<Rider> free = new ArrayList<>();
        for (Rider rider : carrier.riders()) {
            if (rider.patient().aliveOn(day)
                    && driven.stream().noneMatch(leg -> leg.rider().equals(rider))) {
                free.add(rider);
            }
        }
        return free.isEmpty() ? Optional.empty() : Optional.of(chance.pick(free));
    }

    private Optional<Rider> dead(LocalDate day, Chance chance) {
        for (int i = 0; i < 12 && !deceased.isEmpty(); i++) {
            Insured one = chance.pick(deceased);
            if (!one.aliveOn(day.minusDays(2))) {
                return Optional.of(new Rider(
                        one,
                        stage.care().transport().hospitalOf(one),
                        stage.care().book().last(one),
                        0,
                        0,
                        day));
            }
        }
        return Optional.empty();
    }
}
