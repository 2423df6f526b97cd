package fr.vigie.streaming.contradiction.carepackage;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.patient.PatientRule;
import java.util.List;

/** How acts on a package are found, weighed and said. */
public final class OnPackageRules {
    /** The detector, for nurses. */
    public static final String NAME = "acts-on-package";
    /** For physicians and other carers, in an EHPAD with the tarif global. */
    public static final String PHYSICIANS = "acts-on-package-physicians";
    /** Acts that a SSIAD or an EHPAD has been paid for. */
    public static final String CODE = "ACT_ON_PACKAGE";
    /** Acts during a HAD, which its protocol may or may not hold. */
    public static final String HAD_CODE = "ACT_DURING_HAD";

    private OnPackageRules() {}

    /** The rules that find suspicions, one a code. */
    public static List<PatientRule> finding(OnPackageSettings settings) {
        return List.of(new ActsOnPackage(settings, false), new ActsOnPackage(settings, true));
    }

    /** The rules that weigh them. */
    public static List<CareRule> weighing(OnPackageSettings settings) {
        return List.of(
                new SuspicionRule(
                        NAME,
                        Scheme.NURSE_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.NURSES,
                        settings.weighing(),
                        List.of(paid(settings), disputed(settings))),
                new SuspicionRule(
                        PHYSICIANS,
                        Scheme.PHYSICIAN_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.OTHER_CARERS,
                        settings.weighing(),
                        List.of(paid(settings))));
    }

    private static Charge paid(OnPackageSettings settings) {
        return new Charge(
                CODE,
                SuspicionRule.VERSION,
                FindingKind.BREACH,
                settings.probability(),
                "à l'acte alors qu'un forfait (SSIAD ou EHPAD) les paie déjà",
                "CASF, art. D312-4 et forfait soins des EHPAD ; art. L133-4 CSS",
                "aucun acte facturé à l'assurance maladie pour les soins que le forfait comprend",
                "la prise en charge au forfait avait pris fin, le soin n'y est pas compris (vaccination, test) ou a été"
                        + " donné hors les murs de l'établissement");
    }

    private static Charge disputed(OnPackageSettings settings) {
        return new Charge(
                HAD_CODE,
                SuspicionRule.VERSION,
                FindingKind.IMPLAUSIBLE,
                settings.disputedProbability(),
                "à l'acte pendant une hospitalisation à domicile, dont le tarif comprend les soins infirmiers du"
                        + " protocole",
                "tarif du séjour de HAD ; art. L133-4 CSS",
                "soins infirmiers payés par l'établissement de HAD",
                "les actes sont étrangers au protocole de soins de la HAD, ou celle-ci avait pris fin");
    }
}
