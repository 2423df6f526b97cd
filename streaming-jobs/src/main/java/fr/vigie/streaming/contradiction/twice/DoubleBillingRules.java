package fr.vigie.streaming.contradiction.twice;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import java.util.List;

/** How double billing is weighed and said, for each kind of accused. */
public final class DoubleBillingRules {
    /** The detector, for nurses. */
    public static final String NAME = "double-billing";
    /** For physicians and other carers. */
    public static final String PHYSICIANS = "double-billing-physicians";
    /** Its code. */
    public static final String CODE = "BILLED_TWICE";

    /** Version of the detectors. */
    public static final String VERSION = "3";

    private DoubleBillingRules() {}

    /** The rules that weigh the suspicions of {@link DoubleBilling}. */
    public static List<CareRule> weighing(DoubleBillingSettings settings) {
        List<Charge> charges = List.of(new Charge(
                CODE,
                VERSION,
                FindingKind.BREACH,
                settings.probability(),
                "une seconde fois (même patient, même acte, même visite) sur un autre numéro ou une autre facture",
                "art. L133-4 CSS",
                "un acte facturé une seule fois ; la première ligne reçue reste due",
                "les deux lignes sont deux passages distincts, ou la première a été refusée ou annulée"));
        return List.of(
                new SuspicionRule(
                        NAME,
                        Scheme.NURSE_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.NURSES,
                        settings.weighing(),
                        charges),
                new SuspicionRule(
                        PHYSICIANS,
                        Scheme.PHYSICIAN_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.OTHER_CARERS,
                        settings.weighing(),
                        charges));
    }
}
