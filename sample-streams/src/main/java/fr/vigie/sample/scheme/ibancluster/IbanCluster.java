package fr.vigie.sample.scheme.ibancluster;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.Accounts;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.StrangeAccounts;
import java.time.LocalDate;
import java.util.List;

/**
 * Strangers who lend their name: each declares the same account, then takes leaves that are not genuine, and whoever
 * holds the account collects the allowances.
 */
public final class IbanCluster implements Story {
    @Override
    public String storyName() {
        return "iban-cluster";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            int people = (int) stealth.choose(8, 5, 3) + chance.below(3);
            List<Insured> mules = EmployeeCasting.findUnrelated(
                    stage, chance, people, one -> EmployeeCasting.isPaidInPerson(stage, one));
            if (mules.size() >= 3) {
                plant(stage, stealth, mules, chance);
            }
        }
    }

    private void plant(Stage stage, Stealth stealth, List<Insured> mules, Chance chance) {
        String iban = StrangeAccounts.open(stage, chance);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "Des assurés sans lien entre eux font verser les indemnités d'arrêts de complaisance sur un même compte.")
                .asRing()
                .about(SubjectKind.IBAN, iban, Role.SUSPECT);
        Period spell = stage.spell(chance, 0.2);
        int width = Math.max(1, (int) (spell.days() * stealth.choose(0.15, 0.4, 0.65)));
        for (int i = 0; i < mules.size(); i++) {
            Insured mule = mules.get(i);
            story.about(SubjectKind.PATIENT, mule.patientId(), i == 0 ? Role.SUSPECT : Role.PARTICIPANT);
            stage.leaves().accounts().pin(mule);
            int honestDays = (int) stealth.choose(0, 12, 22);
            LocalDate change = spell.from().plusDays(honestDays + (long) chance.below(width));
            if (honestDays > 0) {
                beIllFirst(stage, mule, spell.from(), chance);
            }
            stage.agenda().on(change, () -> join(stage, story, mule, iban, change, chance));
            claim(stage, story, mule, change.plusDays(1L + chance.below(5)), stealth, chance);
        }
    }

    /** A genuine leave, paid to one's own account. */
    private static void beIllFirst(Stage stage, Insured mule, LocalDate day, Chance chance) {
        LeavePlan plan = LeavePlan.first(
                mule, mule.jobs().get(0), LeaveReason.SICKNESS, new Period(day, day.plusDays(3L + chance.below(4))));
        stage.agenda().on(day, () -> {
            stage.leaves().accounts().ensure(mule, LocalClock.at(day, 20, chance.below(60)));
            LeaveTaking.take(stage, plan, chance);
        });
    }

    private static void join(Stage stage, Instance story, Insured mule, String iban, LocalDate day, Chance chance) {
        Accounts accounts = stage.leaves().accounts();
        story.evidence(
                accounts.declare(
                        mule,
                        iban,
                        AccountHolder.PERSON,
                        BankChannel.ONLINE,
                        LocalClock.at(day, 18 + chance.below(5), chance.below(60))),
                day);
    }

    /** Leaves by whoever is near, one or two, all of which is undue. */
    private static void claim(
            Stage stage, Instance story, Insured mule, LocalDate start, Stealth stealth, Chance chance) {
        int leaves = (int) stealth.choose(2, 2, 1);
        LocalDate day = start;
        for (int i = 0; i < leaves; i++) {
            LocalDate from = day;
            Period days = new Period(from, from.plusDays((long) stealth.choose(27, 17, 13) + chance.below(4)));
            stage.agenda().on(from, () -> {
                LeavePlan plan = LeavePlan.first(mule, mule.jobs().get(0), LeaveReason.SICKNESS, days)
                        .by(stage.leaves().prescribers().neighbour(mule, from, chance));
                LeaveTaking.take(stage, plan, chance).isUndue(stage, story);
            });
            day = days.to().plusDays(15L + chance.below(20));
        }
    }
}
