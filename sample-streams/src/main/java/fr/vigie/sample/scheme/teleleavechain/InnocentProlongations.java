package fr.vigie.sample.scheme.teleleavechain;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.Author;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.leave.Prescribers;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveChain;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Leaves prolonged by somebody else than who began them, for a lawful reason (L162-4-4, R162-1-9-1). */
public enum InnocentProlongations implements Story {
    /** The médecin traitant is away: a colleague of the same maison de santé sees the patient. */
    COLLEAGUE("prolonged-by-a-colleague", "Prolongation par un confrère de la même maison de santé, médecin absent.") {
        @Override
        Predicate<Insured> fits(Stage stage) {
            return one -> stage.leaves().prescribers().isInAHouse(one.referringPhysicianId());
        }

        @Override
        BiFunction<Integer, LocalDate, Author> author(Stage stage, Insured patient, Chance chance) {
            String own = patient.referringPhysicianId();
            Prescribers prescribers = stage.leaves().prescribers();
            return (rank, day) -> prescribers
                    .colleague(own, day, chance)
                    .or(() -> prescribers.byId(own, day, chance))
                    .map(author -> author.person().id().equals(own) ? author : author.referredBy(own))
                    .orElseGet(() -> prescribers.hospital(day, chance).referredBy(own));
        }
    },
    /** A remplaçant stands in for the médecin traitant. */
    REPLACEMENT("prolonged-by-a-replacement", "Prolongation par le remplaçant du médecin traitant.") {
        @Override
        Predicate<Insured> fits(Stage stage) {
            return one -> !one.referringPhysicianId().isEmpty();
        }

        @Override
        BiFunction<Integer, LocalDate, Author> author(Stage stage, Insured patient, Chance chance) {
            Practitioner locum = stage.roster()
                    .register(
                            Profession.PHYSICIAN,
                            ProfessionalStatus.REMPLACANT,
                            patient.home().commune());
            String terminal = stage.roster().newTerminal();
            return (rank, day) -> new Author(
                    locum,
                    LocalClock.at(day, 9 + chance.below(9), chance.below(60)),
                    Optional.of(terminal),
                    locum.commune().code(),
                    false,
                    Optional.of(patient.referringPhysicianId()));
        }
    },
    /** A specialist to whom the médecin traitant has sent the patient. */
    REFERRED_SPECIALIST(
            "prolonged-by-a-specialist",
            "Prolongation par le spécialiste hospitalier adressé par le médecin traitant.") {
        @Override
        Predicate<Insured> fits(Stage stage) {
            return one -> !one.referringPhysicianId().isEmpty();
        }

        @Override
        BiFunction<Integer, LocalDate, Author> author(Stage stage, Insured patient, Chance chance) {
            return (rank, day) -> stage.leaves()
                    .prescribers()
                    .specialist(patient.index(), day, chance)
                    .referredBy(patient.referringPhysicianId());
        }
    },
    /** Nobody is médecin traitant: each prolongation is by whoever has time. */
    NO_REFERRING_PHYSICIAN(
            "no-referring-physician",
            "Aucun médecin traitant déclaré : chaque prolongation par un médecin disponible.") {
        @Override
        Predicate<Insured> fits(Stage stage) {
            return one -> one.referringPhysicianId().isEmpty();
        }

        @Override
        BiFunction<Integer, LocalDate, Author> author(Stage stage, Insured patient, Chance chance) {
            return (rank, day) -> stage.leaves().prescribers().neighbour(patient, day, chance);
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentProlongations(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract Predicate<Insured> fits(Stage stage);

    abstract BiFunction<Integer, LocalDate, Author> author(Stage stage, Insured patient, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            Predicate<Insured> fits = fits(stage);
            EmployeeCasting.find(stage, chance, one -> one.jobs().size() == 1 && fits.test(one))
                    .ifPresent(patient -> plan(stage, patient, chance));
        }
    }

    private void plan(Stage stage, Insured patient, Chance chance) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        LocalDate start = EmployeeCasting.start(stage, chance, 0.02, 0.4);
        Period first = new Period(start, start.plusDays(9L + chance.below(8)));
        LocalDate until = first.to().plusDays(20L + chance.below(30));
        LeavePlan plan = LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, first);
        LeaveChain chain = new LeaveChain(
                stage,
                until,
                18,
                author(stage, patient, chance),
                taken -> taken.bearsWitnessWithPayments(stage, story));
        stage.agenda().on(start, () -> chain.begin(plan, chance));
    }
}
