package fr.vigie.casequeue.procedure;

import fr.vigie.domain.tariff.Provenance;

/**
 * By what a step or a delay is allowed, asked or bounded.
 *
 * @param article as a French letter cites it
 * @param provenance how sure it is that the text says what the code does
 */
public record LegalBasis(String article, Provenance provenance) {
    static LegalBasis read(String article) {
        return new LegalBasis(article, Provenance.SOURCED);
    }

    static LegalBasis readSomewhere(String article) {
        return new LegalBasis(article, Provenance.SOURCE_NOT_KEPT);
    }

    static LegalBasis known(String article) {
        return new LegalBasis(article, Provenance.UNVERIFIED);
    }
}
