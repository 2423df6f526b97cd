package fr.vigie.sample.care;

import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.dental.Dentistry;
import fr.vigie.sample.dispensing.Dispensing;
import fr.vigie.sample.hearing.HearingCare;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.laboratory.Laboratories;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.physician.PhysicianCare;
import fr.vigie.sample.physiotherapy.Physiotherapy;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.prescribing.HospitalDoctors;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.transport.Transport;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens everything that a world has besides physicians, nurses and tests, as many as Charente-Maritime has per insured
 * person: 895 physiotherapists and 405 dentists for 660,000; 8 laboratories, 70 hearing-aid shops, 110 carriers and 320
 * hospital physicians are of that order [K]. A small world that is thickened has some of each, so that stories find actors.
 */
public record CareBuilder(
        long seed,
        LocalDate from,
        Territory territory,
        Population population,
        Roster roster,
        Hospital hospital,
        SampleIds ids,
        Outbox outbox,
        ClaimsDesk desk,
        boolean thickened) {
    private static final int DEPARTEMENT = 660_000;

    /** Opens all of it, and has it hear of the consultations of physicians. */
    public Care open(PhysicianCare physicians, List<Pharmacy> pharmacies) {
        HospitalDoctors doctors = HospitalDoctors.engage(territory, roster, seed, count(320, 6));
        PrescriptionBook book = new PrescriptionBook(seed, from, population, physicians.physicians(), doctors);
        physicians.tell(book);
        return new Care(
                book,
                new Dispensing(seed, territory, population, pharmacies, book, ids, desk),
                new Physiotherapy(seed, count(895, 3), territory, roster, population, hospital, book, ids, desk),
                new Dentistry(seed, count(405, 2), territory, roster, population, ids, desk),
                new Laboratories(seed, count(8, 2), territory, roster, population, hospital, book, ids, desk),
                new HearingCare(seed, count(70, 4), territory, roster, population, hospital, book, ids, desk),
                new Transport(seed, count(110, 8), territory, roster, population, hospital, book, ids, outbox, desk));
    }

    private int count(int inDepartement, int fewest) {
        double share = (double) population.all().size() * inDepartement / DEPARTEMENT;
        return (int) StrictMath.max(thickened ? fewest : 1, StrictMath.round(share));
    }
}
