package fr.vigie.sample.leave;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import java.time.LocalDate;
import java.time.LocalTime;

/** Insured who change their bank account, one in twenty a year; some take that of somebody they live with. */
public final class AccountChanges {
    private static final double CHANGES_PER_INSURED_DAY = 0.05 / 365;
    private static final double TO_THE_HOUSEHOLD = 0.15;
    private static final long DAYS_TOLD_APART = 4096;
    private static final long NEW_IBANS = 1L << 45;

    private final long seed;
    private final Population population;
    private final SampleIds ids;
    private final Accounts accounts;

    /** Changes of a population. */
    public AccountChanges(long seed, Population population, SampleIds ids, Accounts accounts) {
        this.seed = seed;
        this.population = population;
        this.ids = ids;
        this.accounts = accounts;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        Chance chance = Chance.of(seed, "accounts", day.toEpochDay());
        int today = chance.poisson(population.all().size() * CHANGES_PER_INSURED_DAY);
        for (int i = 0; i < today; i++) {
            change(chance.pick(population.all()), day);
        }
    }

    private void change(Insured insured, LocalDate day) {
        if (!insured.aliveOn(day) || insured.ageIn(day.getYear()) < 18 || !accounts.mayChange(insured)) {
            return;
        }
        Chance chance = Chance.of(seed, "account-change", insured.index(), day.toEpochDay());
        boolean joint = chance.happens(TO_THE_HOUSEHOLD);
        String iban = ids.iban(joint ? insured.household().index() : NEW_IBANS + number(insured, day));
        BankChannel channel =
                switch (chance.weighted(0.7, 0.12, 0.18)) {
                    case 0 -> BankChannel.ONLINE;
                    case 1 -> BankChannel.COUNTER;
                    default -> BankChannel.PAPER;
                };
        LocalTime time = LocalTime.of(8 + chance.below(12), chance.below(60), chance.below(60));
        accounts.declare(insured, iban, AccountHolder.PERSON, channel, LocalClock.at(day, time));
    }

    /** Different for every person and day of eleven years. */
    private static long number(Insured insured, LocalDate day) {
        return insured.index() * DAYS_TOLD_APART + day.toEpochDay() % DAYS_TOLD_APART;
    }
}
