package fr.vigie.streaming.contradiction.death;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import java.util.List;

/** How care after death is weighed and said, for each kind of accused. */
public final class AfterDeathRules {
    /** The detector, for nurses. */
    public static final String NAME = "acts-after-death";
    /** For physicians and other carers. */
    public static final String PHYSICIANS = "acts-after-death-physicians";
    /** For pharmacies that test. */
    public static final String TESTS = "acts-after-death-tests";
    /** Its code. */
    public static final String CODE = "ACT_AFTER_DEATH";

    private AfterDeathRules() {}

    /** The rules that weigh the suspicions of {@link ActsAfterDeath}. */
    public static List<CareRule> weighing(AfterDeathSettings settings) {
        List<Charge> charges = List.of(new Charge(
                CODE,
                SuspicionRule.VERSION,
                FindingKind.BREACH,
                settings.probability(),
                "après la date de décès du patient",
                "art. L133-4 CSS",
                "aucun soin daté d'un jour postérieur au décès",
                "la date de décès est erronée ou celle d'un jumeau, ou les soins, antérieurs au décès, ont été datés de"
                        + " la fin de la série"));
        return List.of(
                new SuspicionRule(
                        NAME,
                        Scheme.NURSE_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.NURSES,
                        settings.carers(),
                        charges),
                new SuspicionRule(
                        PHYSICIANS,
                        Scheme.PHYSICIAN_BILLING,
                        AlertSubjectKind.PROFESSIONAL,
                        CareGroup.OTHER_CARERS,
                        settings.carers(),
                        charges),
                new SuspicionRule(
                        TESTS,
                        Scheme.ANTIGEN_TESTS,
                        AlertSubjectKind.BILLER,
                        CareGroup.ANYONE,
                        settings.pharmacies(),
                        charges));
    }
}
