package fr.vigie.sample.hospital;

import fr.vigie.domain.event.StayKind;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hospital stays of every kind.
 *
 * <p>Only the days strictly inside a full stay, those of a permission apart, keep a patient from care at home; on the
 * days of admission and discharge the nurse comes one time in two. A hospitalisation at home comes with its package;
 * whom a psychiatric sector follows lives at home. One death in two is preceded by a last full stay [K].
 */
public final class Hospital {
    private static final int DAYS_BEFORE = 45;
    private static final double LAST_STAY = 0.5;
    private static final double PERMISSION = 0.25;
    private static final int LONG_ENOUGH_FOR_PERMISSION = 10;

    private final long seed;
    private final Population population;
    private final CarePackages packages;
    private final StayNotices notices;
    /** By patient index; looked up only. */
    private final Map<Integer, Bed> beds = new HashMap<>();

    private final Map<LocalDate, List<Bed>> lastStays = new TreeMap<>();
    /** Those whose stays belong to a story, by index. */
    private final Set<Integer> reserved = new HashSet<>();
    /** Those who gave birth, by index. */
    private final Set<Integer> mothers = new HashSet<>();

    /** The hospitals of a population. */
    public Hospital(long seed, Population population, CarePackages packages, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.population = population;
        this.packages = packages;
        this.notices = new StayNotices(ids, outbox);
    }

    /** Leaves the stays of a patient to a story; only before the first day. */
    public void reserve(Insured patient) {
        reserved.add(patient.index());
    }

    /**
     * Has a story's patient stay; the caisse hears of it within three weeks of its end.
     *
     * @return the stayId
     */
    public String admit(Insured patient, Period days, StayKind kind, Chance chance) {
        if (kind == StayKind.FULL) {
            beds.put(patient.index(), new Bed(patient, days, Optional.empty()));
        }
        return notices.send(patient, days, kind, 3 + chance.below(18), chance);
    }

    /** Whether somebody lies in hospital at the hour of a day's round. */
    public boolean keeps(Insured patient, LocalDate day) {
        Bed bed = beds.get(patient.index());
        if (bed == null || !bed.days().contains(day)) {
            return false;
        }
        if (day.equals(bed.days().from()) || day.equals(bed.days().to())) {
            return Chance.of(seed, "edge", patient.index(), day.toEpochDay()).happens(0.5);
        }
        return bed.permission().isEmpty() || !bed.permission().get().contains(day);
    }

    /** The full stay of somebody in which a day lies, entry and discharge included. */
    public Optional<Period> stay(Insured patient, LocalDate day) {
        Bed bed = beds.get(patient.index());
        return bed == null || !bed.days().contains(day) ? Optional.empty() : Optional.of(bed.days());
    }

    /** Those who lie in hospital when the world begins, and the last stays to come. */
    public void begin(Period time) {
        notices.beginOn(time.from());
        for (Insured one : population.all()) {
            if (one.diedOn().isPresent()) {
                Chance chance = Chance.of(seed, "last-stay", one.index());
                int nights = 1 + (int) StrictMath.min(40, -8 * StrictMath.log(1 - chance.uniform()));
                Period days = new Period(
                        one.diedOn().get().minusDays(nights), one.diedOn().get());
                if (chance.happens(LAST_STAY) && !reserved.contains(one.index())) {
                    lastStays
                            .computeIfAbsent(days.from(), key -> new ArrayList<>())
                            .add(new Bed(one, days, Optional.empty()));
                }
            }
        }
        for (int before = DAYS_BEFORE; before > 0; before--) {
            play(time.from().minusDays(before));
        }
    }

    /** Plays the admissions of a day. */
    public void play(LocalDate day) {
        beds.values().removeIf(bed -> bed.days().to().isBefore(day));
        Chance chance = Chance.of(seed, "hospital", day.toEpochDay());
        List<Bed> last = lastStays.remove(day);
        if (last != null) {
            last.stream().filter(bed -> isFree(bed.patient(), day)).forEach(bed -> stay(bed, StayKind.FULL, chance));
        }
        admitTheSick(day, chance);
        admitMothers(day, chance);
        followAtHome(day, chance);
    }

    private boolean isFree(Insured one, LocalDate day) {
        return one.aliveOn(day) && !beds.containsKey(one.index()) && !reserved.contains(one.index());
    }

    private int draws(double yearly, Chance chance) {
        return chance.poisson(population.all().size() * yearly / 365);
    }

    private void admitTheSick(LocalDate day, Chance chance) {
        int draws = draws(StayRates.HIGHEST, chance);
        for (int i = 0; i < draws; i++) {
            Insured one = chance.pick(population.all());
            int age = one.ageIn(day.getYear());
            if (chance.happens(StayRates.of(age) / StayRates.HIGHEST) && isFree(one, day)) {
                if (chance.happens(StayRates.DAY_SHARE)) {
                    notices.send(one, new Period(day, day), StayKind.DAY, chance);
                } else {
                    admitFully(one, day, StayRates.nights(age, chance), chance);
                }
            }
        }
    }

    private void admitFully(Insured one, LocalDate day, int nights, Chance chance) {
        Period days = until(one, day, nights);
        Optional<Period> permission = days.days() > LONG_ENOUGH_FOR_PERMISSION && chance.happens(PERMISSION)
                ? Optional.of(weekend(day.plusDays(3)))
                : Optional.empty();
        stay(new Bed(one, days, permission), StayKind.FULL, chance);
    }

    private void stay(Bed bed, StayKind kind, Chance chance) {
        beds.put(bed.patient().index(), bed);
        notices.send(bed.patient(), bed.days(), kind, chance);
        bed.permission().ifPresent(days -> notices.send(bed.patient(), days, StayKind.PERMISSION, chance));
    }

    private static Period until(Insured one, LocalDate day, int nights) {
        LocalDate to = day.plusDays(nights);
        return new Period(day, one.diedOn().filter(to::isAfter).orElse(to));
    }

    /** The first Saturday and Sunday from a day on. */
    private static Period weekend(LocalDate from) {
        LocalDate day = from;
        while (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            day = day.plusDays(1);
        }
        return new Period(day, day.plusDays(1));
    }

    /** A record says nothing of sex: every second one is a woman. */
    private static boolean isWoman(Insured one) {
        return one.index() % 2 == 0;
    }

    /** Every second draw is of a man, so there are twice as many as births. */
    private void admitMothers(LocalDate day, Chance chance) {
        int births = draws(2 * StayRates.BIRTHS, chance);
        for (int i = 0; i < births; i++) {
            Insured one = pick(20, 42, chance);
            if (isWoman(one) && isFree(one, day) && mothers.add(one.index())) {
                admitFully(one, day, 3 + chance.below(3), chance);
            }
        }
    }

    private void followAtHome(LocalDate day, Chance chance) {
        for (int i = draws(StayRates.AT_HOME, chance); i > 0; i--) {
            hospitaliseAtHome(pick(45, 100, chance), day, chance);
        }
        for (int i = draws(StayRates.PSYCHIATRIC, chance); i > 0; i--) {
            Insured one = pick(18, 80, chance);
            if (isFree(one, day)) {
                notices.send(one, until(one, day, 20 + chance.below(160)), StayKind.PSYCHIATRIC_SECTOR, chance);
            }
        }
    }

    private void hospitaliseAtHome(Insured one, LocalDate day, Chance chance) {
        Period days = until(one, day, 8 + (int) (-18 * StrictMath.log(1 - chance.uniform())));
        if (isFree(one, day) && !packages.pays(one, day)) {
            notices.send(one, days, StayKind.HOME_HOSPITALISATION, chance);
            packages.coverStay(one, days, chance);
        }
    }

    /** Somebody of an age, or of any after many tries. */
    private Insured pick(int fromAge, int toAge, Chance chance) {
        Insured one = chance.pick(population.all());
        int year = population.year();
        for (int i = 0; i < 60 && (one.ageIn(year) < fromAge || one.ageIn(year) > toAge); i++) {
            one = chance.pick(population.all());
        }
        return one;
    }
}
