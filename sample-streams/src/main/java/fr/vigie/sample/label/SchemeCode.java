package fr.vigie.sample.label;

/** Schemes of the contract to which labels belong. */
public enum SchemeCode {
    ANTIGEN_TESTS,
    NURSE_BILLING,
    DAILY_ALLOWANCES,
    CARD_MISUSE
}
