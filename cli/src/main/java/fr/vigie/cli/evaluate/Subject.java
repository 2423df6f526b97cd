package fr.vigie.cli.evaluate;

/**
 * A person or body that labels and alerts speak of.
 *
 * @param kind as in the contract: PROFESSIONAL, BILLER, PATIENT, EMPLOYER, CARD, RING
 * @param id identifier or pseudonym
 */
record Subject(String kind, String id) {}
