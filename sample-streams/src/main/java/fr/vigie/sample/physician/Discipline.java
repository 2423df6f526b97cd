package fr.vigie.sample.physician;

/** What a physician practises, and how many patients an ordinary half-day brings. */
enum Discipline {
    GENERAL(11, 5, 10, 8),
    SPECIALIST(7, 5, 7, 6),
    PSYCHIATRIST(4, 3, 5, 3);

    private final int morning;
    private final int morningSpread;
    private final int afternoon;
    private final int afternoonSpread;

    Discipline(int morning, int morningSpread, int afternoon, int afternoonSpread) {
        this.morning = morning;
        this.morningSpread = morningSpread;
        this.afternoon = afternoon;
        this.afternoonSpread = afternoonSpread;
    }

    int morning(int draw) {
        return morning + draw % morningSpread;
    }

    int afternoon(int draw) {
        return afternoon + draw % afternoonSpread;
    }
}
