package fr.vigie.sample.scheme.accounttakeover;

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
import fr.vigie.sample.leave.PaidPeriod;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.StrangeAccounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody signs in as insured people on leave and replaces their account online just before a payment, by one that
 * serves for several of them; the insured are victims, and give their own account again when they notice.
 */
public final class AccountTakeover implements Story {
    @Override
    public String storyName() {
        return "account-takeover";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            int people = (int) stealth.choose(6, 4, 2) + chance.below(3);
            List<Insured> victims = EmployeeCasting.findUnrelated(
                    stage, chance, people, one -> EmployeeCasting.isPaidInPerson(stage, one));
            if (victims.size() >= 2) {
                plant(stage, stealth, victims, chance);
            }
        }
    }

    private void plant(Stage stage, Stealth stealth, List<Insured> victims, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "Le compte bancaire d'assurés en arrêt est remplacé en ligne par un tiers juste avant un versement.")
                .asRing();
        String iban = StrangeAccounts.open(stage, chance);
        story.about(SubjectKind.IBAN, iban, Role.SUSPECT);
        Period spell = stage.spell(chance, 0.3);
        int width = Math.max(1, (int) (spell.days() * stealth.choose(0.1, 0.25, 0.5)));
        for (Insured victim : victims) {
            story.about(SubjectKind.PATIENT, victim.patientId(), Role.VICTIM);
            stage.leaves().accounts().pin(victim);
            LocalDate start = spell.from().plusDays(chance.below(width));
            Period days = new Period(start, start.plusDays(27L + chance.below(30)));
            LeavePlan plan = LeavePlan.first(victim, victim.jobs().get(0), LeaveReason.SICKNESS, days);
            stage.agenda().on(start, () -> begin(stage, story, plan, new Thief(iban, stealth), chance));
        }
    }

    private record Thief(String iban, Stealth stealth) {}

    /** An honest leave; one of its first payments is aimed at. */
    private static void begin(Stage stage, Instance story, LeavePlan plan, Thief thief, Chance chance) {
        LocalDate today = plan.prescribedOn();
        stage.leaves().accounts().ensure(plan.patient(), LocalClock.at(today, 20, chance.below(60)));
        LeaveTaking taken = LeaveTaking.take(stage, plan, chance);
        int before = 1 + chance.below((int) thief.stealth().choose(1, 2, 4));
        Optional<LocalDate> change = taken.payments().stream()
                .skip(chance.below(2))
                .map(payment -> payment.paidOn().minusDays(before))
                .filter(today::isBefore)
                .findFirst();
        change.ifPresent(day -> stage.agenda().on(day, () -> takeOver(stage, story, taken, thief, day, chance)));
    }

    private static void takeOver(
            Stage stage, Instance story, LeaveTaking taken, Thief thief, LocalDate day, Chance chance) {
        Insured victim = taken.plan().patient();
        String own = victim.ibanHash();
        Accounts accounts = stage.leaves().accounts();
        story.evidence(
                accounts.declare(
                        victim,
                        thief.iban(),
                        AccountHolder.PERSON,
                        BankChannel.ONLINE,
                        LocalClock.at(day, 19 + chance.below(5), chance.below(60))),
                day);
        LocalDate noticed = day.plusDays((long) thief.stealth().choose(40, 24, 13) + chance.below(8));
        label(stage, story, taken, new Period(day.plusDays(1), noticed));
        stage.agenda()
                .on(
                        noticed,
                        () -> accounts.declare(
                                victim,
                                own,
                                AccountHolder.PERSON,
                                BankChannel.COUNTER,
                                LocalClock.at(noticed, 10, chance.below(60))));
    }

    /** Undue is what reached the other account, or would have on the day after the last. */
    private static void label(Stage stage, Instance story, LeaveTaking taken, Period diverted) {
        LocalDate lastDay = stage.time().to();
        for (PaidPeriod payment : taken.payments()) {
            if (diverted.contains(payment.paidOn()) && !payment.proposedOn().isAfter(lastDay)) {
                taken.bearsWitness(stage, story);
                story.evidence(payment.paymentId(), payment.proposedOn());
                story.undue(
                        "paymentId",
                        payment.paymentId(),
                        payment.period().days() * payment.dailyCents(),
                        !payment.paidOn().isAfter(lastDay));
            }
        }
    }
}
