package fr.vigie.sample.scheme;

import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.care.Care;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Labels;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.leave.LeaveCare;
import fr.vigie.sample.leave.MonthlyDeclarations;
import fr.vigie.sample.nurse.NurseCare;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.PharmacyCare;
import fr.vigie.sample.pharmacy.SiDep;
import fr.vigie.sample.physician.PhysicianCare;
import fr.vigie.sample.physician.SosMedecins;
import fr.vigie.sample.physician.TelePlatform;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.reference.DeathNotices;
import fr.vigie.sample.screening.Screening;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.vaccination.VaccinationCare;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a story may use of a world.
 *
 * @param seed of the world
 * @param fixedStealth how well every planted fraud hides; empty = drawn for each
 * @param time its days
 * @param ids new identifiers
 * @param labels where stories are told
 * @param territory communes and addresses
 * @param population the insured
 * @param roster professionals and billers
 * @param nurses nurses at work
 * @param pharmacies pharmacies at work
 * @param screening nurses and physicians who test
 * @param siDep the register of tests
 * @param physicians physicians at work
 * @param platforms teleconsultation firms
 * @param vaccination vaccination centres at work
 * @param sos SOS Médecins
 * @param leaves leaves
 * @param declarations DSN
 * @param cardUses the journal of cards
 * @param hospital hospital stays
 * @param packages care paid by packages
 * @param deaths how deaths become known
 * @param desk takes claims
 * @param outbox takes records
 * @param care pharmacies' counters, physiotherapists, dentists, laboratories, hearing aids, transport
 * @param agenda what is planned for which day
 * @param taken who plays already
 */
public record Stage(
        long seed,
        Optional<Stealth> fixedStealth,
        Period time,
        SampleIds ids,
        Labels labels,
        Territory territory,
        Population population,
        Roster roster,
        NurseCare nurses,
        PharmacyCare pharmacies,
        Screening screening,
        SiDep siDep,
        PhysicianCare physicians,
        List<TelePlatform> platforms,
        VaccinationCare vaccination,
        SosMedecins sos,
        LeaveCare leaves,
        MonthlyDeclarations declarations,
        CardUses cardUses,
        Hospital hospital,
        CarePackages packages,
        DeathNotices deaths,
        ClaimsDesk desk,
        Outbox outbox,
        Care care,
        Agenda agenda,
        Set<String> taken) {

    /** Nobody plays two roles. */
    public static Set<String> nobody() {
        return new HashSet<>();
    }

    /** Takes somebody for a role; false where they have one. */
    public boolean take(String id) {
        return taken.add(id);
    }

    /** How well an instance hides: drawn for the first of a story, then in turn, so that three hold one of each. */
    public Stealth stealth(String story, int instance) {
        Stealth[] all = Stealth.values();
        int first = Chance.of(seed, "stealth-" + story).below(all.length);
        return fixedStealth.orElse(all[(first + instance) % all.length]);
    }

    /** Chance of one instance of a story. */
    public Chance chance(String story, int instance) {
        return Chance.of(seed, story, instance);
    }

    /** Part of the world's time: from a fraction drawn in [0, latestStart) to its end, or earlier one time in three. */
    public Period spell(Chance chance, double latestStart) {
        int start = (int) (time.days() * latestStart * chance.uniform());
        int end = chance.happens(0.33) ? (int) (time.days() * chance.uniform(0.75, 1)) : time.days();
        return new Period(time.from().plusDays(start), time.from().plusDays(Math.max(start, end - 1)));
    }
}
