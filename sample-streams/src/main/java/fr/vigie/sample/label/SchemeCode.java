package fr.vigie.sample.label;

/** Schemes to which labels belong: those of the contract, and what the catalogue of frauds adds (§5: hearing aids, transport, teleconsultation, prescriptions). */
public enum SchemeCode {
    ANTIGEN_TESTS,
    NURSE_BILLING,
    DAILY_ALLOWANCES,
    CARD_MISUSE,
    RING,
    HEARING_AIDS,
    TRANSPORT,
    TELECONSULTATION,
    PRESCRIPTIONS
}
