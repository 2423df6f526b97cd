package fr.vigie.sample.prescribing;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.physician.ConsultationListener;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whom everybody consulted last, and when: what pharmacies, laboratories and others act upon.
 *
 * <p>Holds eight bytes an insured person, and those who have consulted since pharmacies were last open.
 */
public final class PrescriptionBook implements ConsultationListener {
    private static final int EARLIER_DAYS = 120;
    private static final int AFTER_HOSPITAL_DAYS = 20;

    private final long seed;
    private final LocalDate from;
    private final HospitalDoctors hospital;
    private final Practitioner[] prescribers;
    private final int[] days;
    private int[] errands = new int[1024];
    private int waiting;

    /** The book of a population as a world starts: consultations with the médecin traitant in the months before. */
    public PrescriptionBook(
            long seed, LocalDate from, Population population, List<Physician> physicians, HospitalDoctors hospital) {
        this.seed = seed;
        this.from = from;
        this.hospital = hospital;
        this.prescribers = new Practitioner[population.all().size()];
        this.days = new int[prescribers.length];
        Map<String, Physician> byId = new HashMap<>();
        physicians.forEach(one -> byId.put(one.person().id(), one));
        for (Insured one : population.all()) {
            Chance chance = Chance.of(seed, "earlier-consultation", one.index());
            Physician usual = byId.get(one.referringPhysicianId());
            LocalDate day = from.minusDays(1 + chance.below(EARLIER_DAYS));
            for (int i = 0; i < 10 && !worked(usual, day); i++) {
                day = day.minusDays(1);
            }
            prescribers[one.index()] = usual == null ? chance.pick(hospital.near()) : usual.person();
            days[one.index()] = (int) day.toEpochDay();
        }
    }

    private static boolean worked(@Nullable Physician physician, LocalDate day) {
        return physician == null ? FrenchCalendar.isOfficeDay(day) : physician.worksOn(day);
    }

    @Override
    public void seen(Insured patient, Practitioner physician, LocalDate day) {
        prescribers[patient.index()] = physician;
        days[patient.index()] = (int) day.toEpochDay();
        if (waiting == errands.length) {
            errands = Arrays.copyOf(errands, 2 * waiting);
        }
        errands[waiting++] = patient.index();
    }

    /** Hands over the indices of those who consulted since the last time. */
    public void drain(IntConsumer errand) {
        for (int i = 0; i < waiting; i++) {
            errand.accept(errands[i]);
        }
        waiting = 0;
    }

    /** Days since somebody's last consultation. */
    public int age(Insured patient, LocalDate day) {
        return (int) day.toEpochDay() - days[patient.index()];
    }

    /** Somebody's last consultation. */
    public Referral last(Insured patient) {
        return new Referral(prescribers[patient.index()], LocalDate.ofEpochDay(days[patient.index()]));
    }

    /** Somebody's last consultation where it is no older than some days, else a hospital's prescription. */
    public Referral referral(Insured patient, LocalDate day, int oldestDays) {
        return age(patient, day) <= oldestDays ? last(patient) : fromHospital(patient, day);
    }

    /** A prescription of a hospital of the département in the last weeks. */
    public Referral fromHospital(Insured patient, LocalDate day) {
        Chance chance = Chance.of(seed, "hospital-referral", patient.index(), day.toEpochDay() / AFTER_HOSPITAL_DAYS);
        LocalDate on = day.minusDays(1 + chance.below(AFTER_HOSPITAL_DAYS));
        while (!FrenchCalendar.isOfficeDay(on)) {
            on = on.minusDays(1);
        }
        return new Referral(chance.pick(hospital.near()), on);
    }

    /** Hospital physicians. */
    public HospitalDoctors hospital() {
        return hospital;
    }

    /** First day of the world. */
    public LocalDate from() {
        return from;
    }
}
