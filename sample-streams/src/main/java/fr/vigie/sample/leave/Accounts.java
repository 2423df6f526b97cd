package fr.vigie.sample.leave;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import java.time.Instant;
import java.util.BitSet;

/** The accounts of the insured: their own, their couple's, or that of the association that is their guardian (UDAF). */
public final class Accounts {
    /** Of the employed; some 1.3 % of adults are under a guardianship, fewer of those who work (unverified). */
    private static final double GUARDED = 0.004;

    private static final double SHARED = 0.4;
    private static final int INSURED_PER_GUARDIAN = 150_000;
    private static final long GUARDIAN_IBANS = 1L << 42;
    private static final long SPARE_IBANS = 1L << 43;

    private final long seed;
    private final SampleIds ids;
    private final Outbox outbox;
    private final int guardians;
    private final BitSet guarded = new BitSet();
    /** Those of the guarded whose guardian is the first association. */
    private final BitSet wards = new BitSet();

    private final BitSet pinned = new BitSet();

    /** Accounts of a population. */
    public Accounts(long seed, Population population, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.ids = ids;
        this.outbox = outbox;
        this.guardians = 1 + population.all().size() / INSURED_PER_GUARDIAN;
        for (Insured one : population.employed()) {
            if (Chance.of(seed, "guardian", one.index()).happens(GUARDED)) {
                guarded.set(one.index());
            }
        }
    }

    /** Puts somebody under the guardianship of the first association; its account. */
    public String guard(Insured insured) {
        guarded.set(insured.index());
        wards.set(insured.index());
        return ids.iban(GUARDIAN_IBANS);
    }

    /** Whether somebody's money goes to a guardian. */
    public boolean isGuarded(Insured insured) {
        return guarded.get(insured.index());
    }

    /** Leaves somebody's account to a story. */
    public void pin(Insured insured) {
        pinned.set(insured.index());
    }

    /** Whether somebody may change their account by themselves. */
    boolean mayChange(Insured insured) {
        return !guarded.get(insured.index()) && !pinned.get(insured.index());
    }

    /** Has somebody give an account where they have not yet: it is known at an instant. */
    public void ensure(Insured insured, Instant at) {
        if (!insured.ibanHash().isEmpty()) {
            return;
        }
        Chance chance = Chance.of(seed, "account", insured.index());
        boolean shared = chance.happens(SHARED);
        BankChannel channel = chance.happens(0.6) ? BankChannel.INITIAL : BankChannel.ONLINE;
        if (isGuarded(insured)) {
            int association = wards.get(insured.index()) ? 0 : chance.below(guardians);
            String iban = ids.iban(GUARDIAN_IBANS + association);
            declare(insured, iban, AccountHolder.GUARDIAN, BankChannel.PAPER, at);
        } else {
            long index = shared ? insured.household().index() : SPARE_IBANS + insured.index();
            declare(insured, ids.iban(index), AccountHolder.PERSON, channel, at);
        }
    }

    /** Declares an account; the id of the record. */
    public String declare(Insured insured, String iban, AccountHolder holder, BankChannel channel, Instant at) {
        insured.useIban(iban);
        BankDetail detail = new BankDetail();
        detail.setAt(at);
        detail.setChangeId(ids.next(Kind.BANK_CHANGE));
        detail.setPatientId(insured.patientId());
        detail.setIbanHash(iban);
        detail.setHolder(holder);
        detail.setChannel(channel);
        outbox.put(Stream.BANK_DETAILS, detail);
        return detail.getChangeId();
    }
}
