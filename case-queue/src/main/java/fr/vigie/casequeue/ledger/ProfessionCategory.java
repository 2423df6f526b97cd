package fr.vigie.casequeue.ledger;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;

/** To which group of the board a subject belongs: what can be said from its kind and the scheme, and no more. */
public enum ProfessionCategory {
    /** Infirmiers. */
    NURSES,
    /** Pharmacies. */
    PHARMACIES,
    /** Médecins et autres soignants. */
    PHYSICIANS,
    /** Transporteurs. */
    CARRIERS,
    /** Audioprothésistes. */
    HEARING_AIDS,
    /** Assurés. */
    INSURED,
    /** Employeurs. */
    EMPLOYERS,
    /** Anybody else. */
    OTHERS,
    /** Figures entered by hand, of nobody in particular. */
    UNDIVIDED;

    /** The group of a subject of this kind in this scheme. */
    public static ProfessionCategory of(Scheme scheme, AlertSubjectKind kind) {
        return switch (kind) {
            case PATIENT -> INSURED;
            case EMPLOYER -> EMPLOYERS;
            case PROFESSIONAL, BILLER -> ofBilling(scheme, kind);
            case CARD, RING -> OTHERS;
        };
    }

    private static ProfessionCategory ofBilling(Scheme scheme, AlertSubjectKind kind) {
        return switch (scheme) {
            case NURSE_BILLING -> NURSES;
            case PHYSICIAN_BILLING, TELECONSULTATION -> PHYSICIANS;
            case TRANSPORT -> CARRIERS;
            case HEARING_AIDS -> HEARING_AIDS;
            // Nurses, physicians and others test too: a professional's trade is not known from the scheme.
            case ANTIGEN_TESTS -> kind == AlertSubjectKind.BILLER ? PHARMACIES : OTHERS;
            case DAILY_ALLOWANCES, CARD_MISUSE, RING, PRESCRIPTIONS -> OTHERS;
        };
    }
}
