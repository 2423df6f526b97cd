package fr.vigie.sample.hearing;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What hearing-aid shops do: class I aids for elderly people mostly, then sessions after one and three months and every
 * half year; sessions too for those who were fitted before the world starts.
 */
public final class HearingCare {
    private static final int AM_CATEGORY = 2;
    private static final double FITTED_A_YEAR = 0.0055;
    private static final double OPEN_DAYS = 300;
    private static final double OLD_CLIENTS_A_DAY = 0.9;
    private static final double YOUNGER = 0.1;
    private static final int OLDEST_PRESCRIPTION_DAYS = 70;
    private static final int[] SESSIONS_AFTER_DAYS = {30, 90, 270, 450, 630, 810};

    private final long seed;
    private final Territory territory;
    private final Roster roster;
    private final Population population;
    private final Hospital hospital;
    private final PrescriptionBook book;
    private final FittingBill bill;
    private final List<HearingShop> shops = new ArrayList<>();
    private final BitSet fitted = new BitSet();
    private final Map<LocalDate, List<FollowUp>> sessions = new TreeMap<>();
    private final int ordinaryShops;

    private record FollowUp(HearingShop shop, Insured patient, int number, Optional<Instance> story) {}

    /** Opens that many shops and has them work for a population. */
    public HearingCare(
            long seed,
            int count,
            Territory territory,
            Roster roster,
            Population population,
            Hospital hospital,
            PrescriptionBook book,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.territory = territory;
        this.roster = roster;
        this.population = population;
        this.hospital = hospital;
        this.book = book;
        this.bill = new FittingBill(ids, desk);
        this.ordinaryShops = count;
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, "hearing-shop", i);
            Site site = territory.build(territory.pickCommune(chance), chance);
            add(site, roster.open(BillerKind.SHOP, AM_CATEGORY, site), 12);
        }
    }

    private HearingShop add(Site site, Practice practice, double reachKm) {
        Practitioner audiologist =
                roster.register(Profession.AUDIOLOGIST, ProfessionalStatus.TITULAIRE, site.commune());
        practice.members().add(audiologist);
        HearingShop shop =
                new HearingShop(shops.size(), practice, audiologist, territory.around(site.commune(), reachKm));
        shops.add(shop);
        return shop;
    }

    /** Opens one more shop, on a day not long ago; what it does is up to whoever opens it. */
    public HearingShop open(Site site, LocalDate openedOn, double reachKm) {
        return add(site, roster.open(BillerKind.SHOP, AM_CATEGORY, site, openedOn), reachKm);
    }

    /** The shops that are open from the start, those of stories excluded. */
    public List<HearingShop> shops() {
        return shops.subList(0, ordinaryShops);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        if (FrenchCalendar.isSundayOrHoliday(day)) {
            return;
        }
        double mean = population.all().size() * FITTED_A_YEAR / OPEN_DAYS / ordinaryShops;
        for (HearingShop shop : shops()) {
            Chance chance = Chance.of(seed, "hearing-day", shop.index(), day.toEpochDay());
            for (int left = chance.poisson(mean); left > 0; left--) {
                client(shop, day, chance).ifPresent(patient -> fit(honest(shop, patient, day, chance)));
            }
            for (int left = chance.poisson(OLD_CLIENTS_A_DAY); left > 0; left--) {
                Insured patient = elder(shop, chance);
                if (present(patient, day)) {
                    bill.follow(shop, patient, day, hour(chance), Optional.empty());
                }
            }
        }
    }

    /** Holds the sessions that fittings have planned for a day, and for the Sunday or holiday before. */
    public void playSessions(LocalDate day) {
        List<FollowUp> due = sessions.remove(day);
        if (due == null) {
            return;
        }
        if (FrenchCalendar.isSundayOrHoliday(day)) {
            sessions.computeIfAbsent(day.plusDays(1), key -> new ArrayList<>()).addAll(due);
            return;
        }
        for (FollowUp one : due) {
            Chance chance = Chance.of(seed, "hearing-session", one.patient().index(), day.toEpochDay());
            if (present(one.patient(), day) && chance.happens(0.9)) {
                bill.follow(one.shop(), one.patient(), day, hour(chance), one.story());
            }
            plan(one.shop(), one.patient(), one.number() + 1, day, one.story(), chance);
        }
    }

    /** Somebody near a shop who has not been fitted yet, elderly nine times of ten. */
    public Optional<Insured> client(HearingShop shop, LocalDate day, Chance chance) {
        for (int i = 0; i < 12; i++) {
            Insured patient = chance.happens(YOUNGER)
                    ? population.pickIn(shop.clients().pick(chance).code(), chance)
                    : elder(shop, chance);
            if (present(patient, day) && !fitted.get(patient.index())) {
                return Optional.of(patient);
            }
        }
        return Optional.empty();
    }

    private Insured elder(HearingShop shop, Chance chance) {
        return population.pickElderIn(shop.clients().pick(chance).code(), chance);
    }

    private boolean present(Insured patient, LocalDate day) {
        return patient.aliveOn(day) && !hospital.keeps(patient, day);
    }

    /** Whether somebody has been fitted since the world started. */
    public boolean isFitted(Insured patient) {
        return fitted.get(patient.index());
    }

    /** An honest fitting, prescribed by whom the client consulted last or by an ENT of a hospital. */
    public Fitting honest(HearingShop shop, Insured patient, LocalDate day, Chance chance) {
        int ears = chance.happens(0.86) ? 2 : 1;
        return Fitting.honest(
                shop, patient, book.referral(patient, day, OLDEST_PRESCRIPTION_DAYS), day, hour(chance), ears);
    }

    private static int hour(Chance chance) {
        return 9 * 3600 + 1800 + chance.below(8 * 3600);
    }

    /** Bills a fitting on the day that is being played, and plans its sessions. */
    public void fit(Fitting fitting) {
        fitted.set(fitting.patient().index());
        bill.fit(fitting);
        if (fitting.followUp()) {
            Chance chance = Chance.of(seed, "hearing-plan", fitting.patient().index());
            plan(fitting.shop(), fitting.patient(), 0, fitting.day(), fitting.story(), chance);
        }
    }

    private void plan(
            HearingShop shop, Insured patient, int number, LocalDate day, Optional<Instance> story, Chance chance) {
        if (number < SESSIONS_AFTER_DAYS.length) {
            int before = number == 0 ? 0 : SESSIONS_AFTER_DAYS[number - 1];
            LocalDate on = day.plusDays(SESSIONS_AFTER_DAYS[number] - before + chance.below(12));
            sessions.computeIfAbsent(on, key -> new ArrayList<>()).add(new FollowUp(shop, patient, number, story));
        }
    }
}
