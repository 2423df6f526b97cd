package fr.vigie.sample.nurse;

/** A part of a nurse's day; from the last on, visits are those that a prescription wants at night. */
enum Slot {
    MORNING(6 * 3600 + 2400),
    NOON(11 * 3600 + 2700),
    EVENING(16 * 3600 + 2400),
    NIGHT(20 * 3600 + 300);

    private final int opensAt;

    Slot(int opensAt) {
        this.opensAt = opensAt;
    }

    /** Second of the day at which it opens. */
    int opensAt() {
        return opensAt;
    }
}
