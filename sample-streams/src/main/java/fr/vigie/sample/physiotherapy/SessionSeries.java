package fr.vigie.sample.physiotherapy;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.prescribing.Referral;
import java.math.BigDecimal;

/** A series of sessions on one prescription, billed every few sessions. */
final class SessionSeries {
    private final Insured patient;
    private final Referral referral;
    private final BigDecimal coefficient;
    private final boolean home;
    private final int weekdays;
    private final long[] unbilled;
    private int held;
    private int left;

    /**
     * A series.
     *
     * @param weekdays bit d - 1 = a session on weekday d, 1 (Monday) to 5
     * @param perInvoice sessions on a feuille de soins
     * @param sessions sessions prescribed
     */
    SessionSeries(
            Insured patient,
            Referral referral,
            BigDecimal coefficient,
            boolean home,
            int weekdays,
            int perInvoice,
            int sessions) {
        this.patient = patient;
        this.referral = referral;
        this.coefficient = coefficient;
        this.home = home;
        this.weekdays = weekdays;
        this.unbilled = new long[perInvoice];
        this.left = sessions;
    }

    Insured patient() {
        return patient;
    }

    Referral referral() {
        return referral;
    }

    BigDecimal coefficient() {
        return coefficient;
    }

    boolean home() {
        return home;
    }

    boolean isOn(int weekday) {
        return (weekdays >> (weekday - 1) & 1) == 1;
    }

    /** Holds a session on a day; true where it is time to bill. */
    boolean hold(long epochDay) {
        unbilled[held++] = epochDay;
        left--;
        return held == unbilled.length || left == 0;
    }

    /** Sessions not billed yet. */
    int held() {
        return held;
    }

    /** Day of a session not billed yet. */
    long day(int index) {
        return unbilled[index];
    }

    void billed() {
        held = 0;
    }

    boolean isOver() {
        return left == 0;
    }

    /** Ends the series early. */
    void stop() {
        left = 0;
    }
}
