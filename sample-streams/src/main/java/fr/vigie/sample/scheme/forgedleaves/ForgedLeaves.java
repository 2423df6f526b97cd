package fr.vigie.sample.scheme.forgedleaves;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.Author;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Leaves sold on the Internet in the name of a physician who knows nothing of them: strangers from everywhere, one
 * prescriber, leaves that resemble each other, on paper, as scans, or signed by an e-CPS in foreign hands.
 */
public final class ForgedLeaves implements Story {
    private static final List<String> FAR_AWAY = List.of("59350", "69123", "13055", "67482", "06088");
    private static final LocalDate SECURED_FORMS = LocalDate.of(2025, 7, 1);

    @Override
    public String storyName() {
        return "forged-leaves";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            Practitioner victim = i % 2 == 0 ? stranger(stage, chance) : neighbour(stage, chance);
            Form form = Form.values()[i % Form.values().length];
            int buyers = (int) stealth.choose(17, 10, 5) + chance.below(5);
            List<Insured> found = EmployeeCasting.findUnrelated(stage, chance, buyers, one -> true);
            if (found.size() >= 2) {
                plant(stage, stealth, victim, form, found, chance);
            }
        }
    }

    /** How the forged leaves are sent. */
    private enum Form {
        PAPER,
        ECPS,
        SCAN
    }

    private static Practitioner stranger(Stage stage, Chance chance) {
        return stage.roster()
                .register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, Territory.commune(chance.pick(FAR_AWAY)));
    }

    private static Practitioner neighbour(Stage stage, Chance chance) {
        List<Physician> all = stage.physicians().physicians();
        int start = chance.below(all.size());
        for (int i = 0; i < all.size(); i++) {
            Practitioner one = all.get((start + i) % all.size()).person();
            if (stage.take(one.id())) {
                return one;
            }
        }
        return stranger(stage, chance);
    }

    private void plant(
            Stage stage, Stealth stealth, Practitioner victim, Form form, List<Insured> buyers, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "De faux arrêts vendus sur Internet portent le nom d'un médecin dont l'identité est usurpée.")
                .asRing();
        story.about(SubjectKind.PROFESSIONAL, victim.id(), Role.VICTIM);
        if (form == Form.ECPS) {
            story.alsoUnder(SchemeCode.CARD_MISUSE);
        }
        Period spell = stage.spell(chance, 0.3);
        int usual = 7 * (1 + chance.below(2));
        for (Insured buyer : buyers) {
            story.about(SubjectKind.PATIENT, buyer.patientId(), Role.SUSPECT);
            int days = (int) stealth.choose(usual, usual + chance.below(4), 5 + chance.below(9));
            LocalDate start = spell.from().plusDays(chance.below(Math.max(1, spell.days() * 3 / 4)));
            LeavePlan plan = LeavePlan.first(
                    buyer, buyer.jobs().get(0), LeaveReason.SICKNESS, new Period(start, start.plusDays(days - 1L)));
            stage.agenda().on(start, () -> forge(stage, story, plan, victim, form, chance));
            if (stealth != Stealth.BRAZEN) {
                haveAnHonestLeave(stage, buyer, start, chance);
            }
        }
    }

    private static void forge(
            Stage stage, Instance story, LeavePlan plan, Practitioner victim, Form form, Chance chance) {
        LocalDate day = plan.prescribedOn();
        Author author = new Author(
                victim,
                LocalClock.at(day, 18 + chance.below(5), chance.below(60)),
                Optional.empty(),
                victim.commune().code(),
                false,
                Optional.empty());
        boolean scan = form == Form.SCAN && day.isBefore(SECURED_FORMS);
        LeavePlan signed = form == Form.ECPS
                ? plan.by(author).electronic()
                : plan.by(author).onPaper(scan);
        LeaveTaking taken = LeaveTaking.take(stage, signed, chance);
        if (!taken.payments().isEmpty()
                && !taken.payments().get(0).proposedOn().isAfter(stage.time().to())) {
            taken.isUndue(stage, story);
            taken.written().cardUseId().ifPresent(use -> story.evidence(use, day));
        }
    }

    /** Buyers are ill like anybody else: their own physician prescribes that. */
    private static void haveAnHonestLeave(Stage stage, Insured buyer, LocalDate forged, Chance chance) {
        LocalDate start = EmployeeCasting.start(stage, chance, 0, 0.95);
        Period days = new Period(start, start.plusDays(3L + chance.below(9)));
        if (!days.overlaps(new Period(forged.minusDays(10), forged.plusDays(25)))) {
            LeavePlan plan = LeavePlan.first(buyer, buyer.jobs().get(0), LeaveReason.SICKNESS, days);
            stage.agenda().on(start, () -> LeaveTaking.take(stage, plan, chance));
        }
    }
}
