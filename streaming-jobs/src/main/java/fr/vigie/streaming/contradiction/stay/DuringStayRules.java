package fr.vigie.streaming.contradiction.stay;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import java.util.List;

/** How home care during a stay is weighed and said, for each kind of accused. */
public final class DuringStayRules {
    /** The detector, for nurses. */
    public static final String NAME = "acts-during-stay";
    /** For physicians and other carers. */
    public static final String PHYSICIANS = "acts-during-stay-physicians";
    /** Its code. */
    public static final String CODE = "ACT_DURING_STAY";

    /** Version of the detectors. */
    public static final String VERSION = "3";

    private DuringStayRules() {}

    /** The rules that weigh the suspicions of {@link ActsDuringStay}. */
    public static List<CareRule> weighing(DuringStaySettings settings) {
        List<Charge> charges = List.of(new Charge(
                CODE,
                VERSION,
                FindingKind.BREACH,
                settings.probability(),
                "au domicile pendant une hospitalisation complète (hors jours d'entrée et de sortie)",
                "art. L133-4 CSS",
                "aucun soin au domicile entre l'entrée et la sortie",
                "une permission de sortie, une hospitalisation de jour ou à domicile, ou des dates de séjour erronées"
                        + " expliquent la présence au domicile"));
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
