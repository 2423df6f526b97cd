package fr.vigie.sample.hearing;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.prescribing.Referral;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Class I hearing aids (100 % Santé) billed for somebody on a day.
 *
 * @param shop where
 * @param patient for whom
 * @param referral who prescribed, and when
 * @param day of the billing
 * @param second second of the day
 * @param ears aids billed, 1 or 2
 * @param given aids really handed over: with fewer than are billed, the serial of one is billed twice
 * @param followUp whether the sessions that follow are held
 * @param justification why aids are renewed before four years have passed
 * @param story the story that it belongs to
 */
public record Fitting(
        HearingShop shop,
        Insured patient,
        Referral referral,
        LocalDate day,
        int second,
        int ears,
        int given,
        boolean followUp,
        Optional<String> justification,
        Optional<Instance> story) {

    /** An honest fitting of aids for one or two ears, no part of a story. */
    public static Fitting honest(
            HearingShop shop, Insured patient, Referral referral, LocalDate day, int second, int ears) {
        return new Fitting(shop, patient, referral, day, second, ears, ears, true, Optional.empty(), Optional.empty());
    }

    /** The same as part of a story. */
    public Fitting told(Instance instance) {
        return new Fitting(
                shop, patient, referral, day, second, ears, given, followUp, justification, Optional.of(instance));
    }

    /** The same with fewer aids handed over than billed; without any, nobody comes to a session either. */
    public Fitting giving(int aids, boolean thenFollowed) {
        return new Fitting(shop, patient, referral, day, second, ears, aids, thenFollowed, justification, story);
    }

    /** The same with a reason to renew early. */
    public Fitting because(String reason) {
        return new Fitting(shop, patient, referral, day, second, ears, given, followUp, Optional.of(reason), story);
    }
}
