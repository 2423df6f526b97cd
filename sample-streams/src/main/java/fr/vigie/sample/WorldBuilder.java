package fr.vigie.sample;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.care.Care;
import fr.vigie.sample.care.CareBuilder;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Labels;
import fr.vigie.sample.leave.AccountChanges;
import fr.vigie.sample.leave.Accounts;
import fr.vigie.sample.leave.AllowanceOffice;
import fr.vigie.sample.leave.LeaveCare;
import fr.vigie.sample.leave.LeaveDesk;
import fr.vigie.sample.leave.MonthlyDeclarations;
import fr.vigie.sample.leave.Prescribers;
import fr.vigie.sample.nurse.NurseCare;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.nurse.NurseOffices;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Settlement;
import fr.vigie.sample.pharmacy.Pharmacies;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.PharmacyCare;
import fr.vigie.sample.pharmacy.SiDep;
import fr.vigie.sample.physician.MedicalCorps;
import fr.vigie.sample.physician.PhysicianCare;
import fr.vigie.sample.physician.SosMedecins;
import fr.vigie.sample.physician.TelePlatform;
import fr.vigie.sample.practice.HealthHouses;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.reference.DeathNotices;
import fr.vigie.sample.scheme.Agenda;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.screening.Residents;
import fr.vigie.sample.screening.Screening;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.vaccination.VaccinationCare;
import fr.vigie.sample.vaccination.VaccinationCentres;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a world together: territory, people, professionals, and who does what. */
final class WorldBuilder {
    private static final int PHYSICIANS = 1;
    private static final int SOS_TEAM = 4;
    private static final int INSURED_PER_SOS_TEAM = 160_000;
    /** Where the national teleconsultation firms have their seats: Paris and Boulogne-Billancourt. */
    private static final List<String> PLATFORM_SEATS = List.of("75056", "92012");

    private static final double SOS_REACH_KM = 7;

    private final long seed;
    private final int insured;
    private final Density density;
    private final AccountChanges accounts;
    private final List<TelePlatform> platforms = new ArrayList<>();
    private final Stage stage;

    WorldBuilder(WorldSettings settings, Outbox outbox) {
        seed = settings.seed();
        insured = settings.insured();
        density = settings.thickened() ? Density.thickened(settings.insured()) : Density.real(settings.insured());
        SampleIds ids = new SampleIds(seed);
        Territory territory = new Territory(settings.insured(), ids);
        Population population =
                Settlement.people(territory, ids, seed, settings.insured(), settings.from(), settings.days());
        Roster roster = new Roster(seed, settings.from());
        CardUses cards = new CardUses(seed, ids, outbox);
        ClaimsDesk desk = new ClaimsDesk(seed, settings.lastDay(), ids, outbox, cards);
        SiDep siDep = new SiDep(seed, settings.from(), settings.days(), ids, outbox);
        CarePackages packages = new CarePackages(seed, population, ids, outbox);
        Hospital hospital = new Hospital(seed, population, packages, ids, outbox);
        Accounts held = new Accounts(seed, population, ids, outbox);
        accounts = new AccountChanges(seed, population, ids, held);

        HealthHouses houses = HealthHouses.open(seed, territory, roster, settings.insured());
        List<NurseOffice> offices =
                NurseOffices.open(seed, territory, roster, houses, density.nurses(), packages.homesWithout());
        List<Pharmacy> pharmacies = Pharmacies.open(seed, territory, roster, density.pharmacies());
        MedicalCorps doctors =
                MedicalCorps.settle(seed, territory, roster, houses, ofTheirOwn(density), settings.insured());
        doctors.fillLists(seed, territory, population);

        PhysicianCare physicians = new PhysicianCare(seed, doctors, population, ids, desk, cards);
        for (String seat : PLATFORM_SEATS) {
            platforms.add(TelePlatform.open(seed, seat, territory, roster, population, ids, desk, cards));
        }
        PharmacyCare pharmacyCare = new PharmacyCare(seed, pharmacies, population, siDep, ids, outbox, desk, cards);
        Residents residents = new Residents(population, pharmacyCare.customers());
        Screening screening =
                new Screening(seed, offices, doctors.general(), pharmacyCare, residents, siDep, ids, desk);
        Care care = new CareBuilder(
                        seed,
                        settings.from(),
                        territory,
                        population,
                        roster,
                        hospital,
                        ids,
                        outbox,
                        desk,
                        settings.thickened())
                .open(physicians, pharmacies);
        Prescribers prescribers = new Prescribers(physicians, territory, roster, settings.insured());
        stage = new Stage(
                seed,
                settings.stealth(),
                new Period(settings.from(), settings.lastDay()),
                ids,
                new Labels(),
                territory,
                population,
                roster,
                new NurseCare(seed, offices, population, hospital, packages, ids, outbox, desk),
                pharmacyCare,
                screening,
                siDep,
                physicians,
                List.copyOf(platforms),
                new VaccinationCare(
                        seed,
                        VaccinationCentres.open(seed, territory, roster, doctors.general(), settings.insured()),
                        nurses(offices),
                        population,
                        ids,
                        cards),
                sos(territory, population, roster, ids, desk),
                new LeaveCare(
                        seed,
                        settings.from(),
                        population,
                        new LeaveDesk(prescribers, cards, ids, outbox),
                        prescribers,
                        new AllowanceOffice(ids, outbox, held),
                        held),
                new MonthlyDeclarations(seed, population, ids, outbox),
                cards,
                hospital,
                packages,
                new DeathNotices(),
                desk,
                outbox,
                care,
                new Agenda(),
                Stage.nobody());
    }

    private static List<Practitioner> nurses(List<NurseOffice> offices) {
        List<Practitioner> nurses = new ArrayList<>();
        offices.forEach(office ->
                office.numbers().forEach(number -> nurses.add(number.members().get(0))));
        return nurses;
    }

    private static int crewSize(int insured) {
        return SOS_TEAM * Math.max(1, insured / INSURED_PER_SOS_TEAM);
    }

    /** General practitioners with patients of their own: those of SOS Médecins are counted among all. */
    private int ofTheirOwn(Density counted) {
        int others = counted.thickened() ? 0 : crewSize(insured);
        return Math.max(1, counted.physicians() - others);
    }

    private SosMedecins sos(Territory territory, Population population, Roster roster, SampleIds ids, ClaimsDesk desk) {
        Place city = territory.communes().stream()
                .max(Comparator.comparingInt(Place::population))
                .orElseThrow();
        Practice association =
                roster.open(BillerKind.CABINET, PHYSICIANS, territory.build(city, Chance.of(seed, "sos-site")));
        List<Practitioner> crew = new ArrayList<>();
        int crewSize = crewSize(population.all().size());
        for (int i = 0; i < crewSize; i++) {
            crew.add(roster.register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, city));
            if (i > 0) {
                association.terminals().add(roster.newTerminal());
            }
        }
        association.members().addAll(crew);
        return new SosMedecins(seed, association, crew, territory.around(city, SOS_REACH_KM), population, ids, desk);
    }

    Density density() {
        return density;
    }

    AccountChanges accounts() {
        return accounts;
    }

    Stage stage() {
        return stage;
    }
}
