package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;

/** Under which scheme somebody is looked at on whom there is no alert: the one of his trade. */
final class TradeScheme {
    private TradeScheme() {}

    static Scheme of(Profession profession) {
        return switch (profession) {
            case PHARMACIST -> Scheme.ANTIGEN_TESTS;
            case NURSE -> Scheme.NURSE_BILLING;
            case AUDIOLOGIST, OPTICIAN -> Scheme.HEARING_AIDS;
            default -> Scheme.PHYSICIAN_BILLING;
        };
    }

    static Scheme of(BillerKind kind) {
        return switch (kind) {
            case PHARMACY, LABORATORY -> Scheme.ANTIGEN_TESTS;
            case SHOP -> Scheme.HEARING_AIDS;
            case TRANSPORT -> Scheme.TRANSPORT;
            case CABINET -> Scheme.NURSE_BILLING;
            case HEALTH_CENTRE, MSP -> Scheme.PHYSICIAN_BILLING;
        };
    }
}
