package fr.vigie.streaming.contradiction.prescription;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.patient.PatientRule;
import java.util.List;

/** How acts beyond the prescription are found, weighed and said. */
public final class BeyondPrescriptionRules {
    /** The detector. */
    public static final String NAME = "beyond-prescription";
    /** Beyond what was prescribed electronically. */
    public static final String CODE = "BEYOND_PRESCRIPTION";
    /** Beyond what was prescribed on paper. */
    public static final String PAPER_CODE = "BEYOND_PAPER_PRESCRIPTION";

    /** Version of the detector. */
    public static final String VERSION = "3";

    private static final String BASIS = "NGAP, dispositions générales, art. 5 ; art. L133-4 CSS";
    private static final String EXPECTED = "actes, cotations, nombre par jour et durée de la prescription";
    private static final String SILENT_IF =
            "une autre prescription en cours, un renouvellement ou une prescription téléphonique confirmée depuis couvre"
                    + " ces actes";

    private BeyondPrescriptionRules() {}

    /** The rules that find suspicions, one a code. */
    public static List<PatientRule> finding(BeyondPrescriptionSettings settings) {
        return List.of(new BeyondPrescription(settings, false), new BeyondPrescription(settings, true));
    }

    /** The rules that weigh them. */
    public static List<CareRule> weighing(BeyondPrescriptionSettings settings) {
        return List.of(new SuspicionRule(
                NAME,
                Scheme.NURSE_BILLING,
                AlertSubjectKind.PROFESSIONAL,
                CareGroup.NURSES,
                settings.weighing(),
                List.of(
                        charge(
                                CODE,
                                FindingKind.BREACH,
                                settings.probability(),
                                "au-delà de la prescription électronique"),
                        charge(
                                PAPER_CODE,
                                FindingKind.IMPLAUSIBLE,
                                settings.paperProbability(),
                                "au-delà de la prescription sur papier telle que la caisse l'a saisie"))));
    }

    private static Charge charge(String code, FindingKind kind, double probability, String beyond) {
        return new Charge(
                code,
                VERSION,
                kind,
                probability,
                beyond + " (cotation, nombre d'actes par jour ou durée)",
                BASIS,
                EXPECTED,
                SILENT_IF);
    }
}
