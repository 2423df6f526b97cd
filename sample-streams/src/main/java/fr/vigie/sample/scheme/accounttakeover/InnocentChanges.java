package fr.vigie.sample.scheme.accounttakeover;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.StrangeAccounts;
import java.time.LocalDate;

/** Insured who change their account during a leave, just before a payment, and for their own reasons. */
public enum InnocentChanges implements Story {
    /** From one bank to another, online: an account of one's own. */
    CHANGE_OF_BANK(
            "change-of-bank",
            BankChannel.ONLINE,
            "L'assuré change de banque pendant son arrêt et déclare son nouveau compte en ligne.") {
        @Override
        String account(Stage stage, Insured insured, Chance chance) {
            return StrangeAccounts.open(stage, chance);
        }
    },
    /** After moving house: a branch near the new home, declared at the counter with the new address. */
    CHANGE_AFTER_A_MOVE(
            "bank-change-after-a-move",
            BankChannel.COUNTER,
            "L'assuré a déménagé : il déclare au guichet le compte de sa nouvelle agence.") {
        @Override
        String account(Stage stage, Insured insured, Chance chance) {
            return StrangeAccounts.open(stage, chance);
        }
    },
    /** To the account that the couple uses already. */
    JOINT_ACCOUNT(
            "change-to-the-joint-account",
            BankChannel.ONLINE,
            "L'assuré passe du compte personnel au compte joint déjà connu pour son conjoint.") {
        @Override
        String account(Stage stage, Insured insured, Chance chance) {
            return stage.ids().iban(insured.household().index());
        }
    };

    private final String storyName;
    private final BankChannel channel;
    private final String explanation;

    InnocentChanges(String storyName, BankChannel channel, String explanation) {
        this.storyName = storyName;
        this.channel = channel;
        this.explanation = explanation;
    }

    abstract String account(Stage stage, Insured insured, Chance chance);

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
            EmployeeCasting.find(
                            stage,
                            chance,
                            one -> one.jobs().size() == 1
                                    && one.household().members().size() > 1
                                    && EmployeeCasting.isPaidInPerson(stage, one))
                    .ifPresent(insured -> plan(stage, insured, chance));
        }
    }

    private void plan(Stage stage, Insured insured, Chance chance) {
        LocalDate start = EmployeeCasting.start(stage, chance, 0.02, 0.5);
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.PATIENT, insured.patientId(), Role.LOOK_ALIKE);
        stage.leaves().accounts().pin(insured);
        Period days = new Period(start, start.plusDays(30L + chance.below(14)));
        LeavePlan plan = LeavePlan.first(insured, insured.jobs().get(0), LeaveReason.SICKNESS, days);
        stage.agenda().on(start, () -> begin(stage, story, plan, chance));
    }

    private void begin(Stage stage, Instance story, LeavePlan plan, Chance chance) {
        Insured insured = plan.patient();
        declare(stage, insured, StrangeAccounts.open(stage, chance), BankChannel.INITIAL, plan.prescribedOn());
        LeaveTaking taken = LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story);
        LocalDate change = taken.payments().get(0).paidOn().minusDays(1L + chance.below(3));
        stage.agenda()
                .on(
                        change,
                        () -> story.evidence(
                                declare(stage, insured, account(stage, insured, chance), channel, change), change));
    }

    private static String declare(Stage stage, Insured insured, String iban, BankChannel channel, LocalDate day) {
        return stage.leaves()
                .accounts()
                .declare(insured, iban, AccountHolder.PERSON, channel, LocalClock.at(day, 17, 20));
    }
}
