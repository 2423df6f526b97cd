package fr.vigie.sample.carepackage;

import fr.vigie.domain.event.PackageKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nursing care paid by a package, so that no act of a libéral nurse may be billed beside it.
 *
 * <p>Assumed here, all of it unverified where no source is named: a SSIAD pays the AMI and AIS of its patients, those of
 * libéral nurses included, by a convention with them (CASF D312-4, circulaire on studylibfr 3178831); a HAD pays all
 * nursing of its stay; the soins package of an EHPAD, partiel or global, pays all nursing within its walls. Outside the
 * packages stay antigen tests and vaccinations, physicians' visits (also of SSIAD and HAD patients), and peritoneal
 * dialysis in an EHPAD (onsil.fr). One home in three is a residence without such a package (EHPA, résidence autonomie):
 * there libéral nurses bill every act.
 */
public final class CarePackages {
    private static final int OLD = 75;
    private static final double SSIAD_SHARE = 0.02;
    private static final int SSIAD_MEAN_DAYS = 260;
    private static final double TEMPORARY_STAYS_A_YEAR = 0.004;

    private final long seed;
    private final Population population;
    private final PackageNotices notices;
    private final List<Insured> old = new ArrayList<>();
    /** Days paid, by index of the patient; looked up only. */
    private final Map<Integer, List<Period>> paid = new HashMap<>();

    /** Those whom a story covers, by index. */
    private final Set<Integer> reserved = new HashSet<>();

    /** No package yet. */
    public CarePackages(long seed, Population population, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.population = population;
        this.notices = new PackageNotices(ids, outbox);
    }

    /** Homes whose residents have no package: the first, the fourth… */
    public List<EhpadHome> homesWithout() {
        List<EhpadHome> homes = new ArrayList<>();
        for (int i = 0; i < population.ehpads().size(); i += 3) {
            homes.add(population.ehpads().get(i));
        }
        return homes;
    }

    private void begin(EhpadHome home, PackageKind kind, LocalDate from) {
        for (Insured resident : home.residents()) {
            Chance chance = Chance.of(seed, "resident", resident.index());
            cover(resident, kind, from.minusDays(40 + chance.below(1500)), 4000, from, chance);
        }
    }

    /** Whether a package pays somebody's nursing care on a day. */
    public boolean pays(Insured patient, LocalDate day) {
        List<Period> periods = paid.get(patient.index());
        if (periods != null) {
            for (Period period : periods) {
                if (period.contains(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The packages that run when the world begins; the caisse is told of them on its first day. */
    public void begin(Period time) {
        LocalDate from = time.from();
        notices.beginOn(from);
        for (int i = 0; i < population.ehpads().size(); i++) {
            if (i % 3 != 0) {
                begin(
                        population.ehpads().get(i),
                        i % 3 == 1 ? PackageKind.EHPAD_PARTIAL : PackageKind.EHPAD_GLOBAL,
                        from);
            }
        }
        for (Insured one : population.all()) {
            if (one.ageIn(from.getYear()) >= OLD && !pays(one, from) && !reserved.contains(one.index())) {
                old.add(one);
                Chance chance = Chance.of(seed, "ssiad", one.index());
                if (chance.happens(SSIAD_SHARE)) {
                    cover(one, PackageKind.SSIAD, from.minusDays(1 + chance.below(400)), lasting(chance), from, chance);
                }
            }
        }
    }

    /** Plays a day: new SSIAD patients, temporary stays in an EHPAD. */
    public void play(LocalDate day) {
        Chance chance = Chance.of(seed, "packages", day.toEpochDay());
        int ssiad = chance.poisson(old.size() * SSIAD_SHARE / SSIAD_MEAN_DAYS);
        for (int i = 0; i < ssiad; i++) {
            begin(PackageKind.SSIAD, day, lasting(chance), chance);
        }
        int stays = chance.poisson(old.size() * TEMPORARY_STAYS_A_YEAR / 365);
        for (int i = 0; i < stays; i++) {
            begin(PackageKind.EHPAD_PARTIAL, day, 14 + chance.below(45), chance);
        }
    }

    private void begin(PackageKind kind, LocalDate day, int days, Chance chance) {
        Insured one = chance.pick(old);
        if (one.aliveOn(day) && !pays(one, day)) {
            cover(one, kind, day, days, day.plusDays(2 + chance.below(25)), chance);
        }
    }

    private static int lasting(Chance chance) {
        return 20 + (int) (-(SSIAD_MEAN_DAYS - 20) * StrictMath.log(1 - chance.uniform()));
    }

    private void cover(Insured one, PackageKind kind, LocalDate from, int days, LocalDate told, Chance chance) {
        LocalDate to = from.plusDays(Math.max(days, told.toEpochDay() - from.toEpochDay() + 5));
        Period period = new Period(from, one.diedOn().filter(to::isAfter).orElse(to));
        int late = chance.happens(0.15) ? 45 + chance.below(55) : 5 + chance.below(40);
        cover(one, kind, period, told, period.to().plusDays(late));
    }

    /** Has a HAD pay the nursing of a stay. */
    public void coverStay(Insured one, Period stay, Chance chance) {
        LocalDate told = stay.from().plusDays(1 + chance.below(12));
        cover(one, PackageKind.HAD, stay, told, stay.to().plusDays(4 + chance.below(30)));
    }

    /**
     * Covers somebody; the caisse is told of the beginning on one day, of the end on another.
     *
     * @return its packageId
     */
    public String cover(Insured one, PackageKind kind, Period period, LocalDate told, LocalDate toldEnd) {
        paid.computeIfAbsent(one.index(), key -> new ArrayList<>(1)).add(period);
        return notices.send(one, kind, period, told, toldEnd);
    }

    /** Leaves somebody to a story. */
    public void reserve(Insured patient) {
        reserved.add(patient.index());
    }
}
