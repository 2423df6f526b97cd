package fr.vigie.sample.hospital;

import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Hospital stays: full ones that keep a patient from home care, day stays; the discharge often comes as an update. */
public final class Hospital {
    private static final double STAYS_PER_INSURED_DAY = 0.16 / 365;

    private final long seed;
    private final Population population;
    private final SampleIds ids;
    private final Outbox outbox;
    /** Last day of a full stay by patient index; looked up only. */
    private final Map<Integer, LocalDate> fullUntil = new HashMap<>();

    /** The hospitals of a population. */
    public Hospital(long seed, Population population, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.population = population;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Whether somebody lies in hospital for the whole of a day's rounds. */
    public boolean keeps(Insured patient, LocalDate day) {
        LocalDate until = fullUntil.get(patient.index());
        return until != null && !day.isAfter(until);
    }

    /** Plays the admissions of a day. */
    public void play(LocalDate day) {
        fullUntil.values().removeIf(until -> until.isBefore(day));
        Chance chance = Chance.of(seed, "hospital", day.toEpochDay());
        int admissions = chance.poisson(population.all().size() * STAYS_PER_INSURED_DAY);
        for (int i = 0; i < admissions; i++) {
            Insured patient = chance.pick(population.all());
            boolean frail = patient.ageIn(day.getYear()) >= 60 || chance.happens(0.45);
            if (frail && patient.aliveOn(day) && !keeps(patient, day)) {
                admit(patient, day, chance);
            }
        }
    }

    private void admit(Insured patient, LocalDate day, Chance chance) {
        StayKind kind =
                chance.happens(0.5) ? StayKind.DAY : chance.happens(0.95) ? StayKind.FULL : StayKind.PSYCHIATRIC_SECTOR;
        HospitalStay stay = new HospitalStay();
        stay.setStayId(ids.next(Kind.STAY));
        stay.setPatientId(patient.patientId());
        stay.setAdmittedOn(day);
        stay.setKind(kind);
        if (kind == StayKind.DAY) {
            send(stay, day, day.plusDays(2 + chance.below(20)), chance);
            return;
        }
        LocalDate discharge = day.plusDays(1 + (int) (-4.5 * StrictMath.log(1 - chance.uniform())));
        fullUntil.put(patient.index(), discharge);
        if (chance.happens(0.6)) {
            HospitalStay open = RecordCopy.of(stay, new HospitalStay());
            outboxAt(open, day.plusDays(1), chance);
        }
        send(stay, discharge, discharge.plusDays(3 + chance.below(20)), chance);
    }

    private void send(HospitalStay stay, LocalDate discharge, LocalDate received, Chance chance) {
        stay.setDischargedOn(discharge);
        outboxAt(stay, received, chance);
    }

    private void outboxAt(HospitalStay stay, LocalDate received, Chance chance) {
        Instant at = LocalClock.at(received, 7 + chance.below(12), chance.below(60));
        stay.setReceivedAt(at);
        outbox.put(Stream.HOSPITAL_STAYS, stay);
    }
}
