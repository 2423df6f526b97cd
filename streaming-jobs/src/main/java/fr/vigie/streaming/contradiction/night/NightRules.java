package fr.vigie.streaming.contradiction.night;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.fact.FindingKind;
import java.util.List;

/** How majorations of the night are weighed and said. */
public final class NightRules {
    /** The detector. */
    public static final String NAME = "unprescribed-night";
    /** Its code. */
    public static final String CODE = "NIGHT_NOT_PRESCRIBED";

    private NightRules() {}

    /** The rules that weigh the suspicions of {@link UnprescribedNight}. */
    public static List<CareRule> weighing(NightSettings settings) {
        return List.of(new SuspicionRule(
                NAME,
                Scheme.NURSE_BILLING,
                AlertSubjectKind.PROFESSIONAL,
                CareGroup.NURSES,
                settings.weighing(),
                List.of(new Charge(
                        CODE,
                        SuspicionRule.VERSION,
                        FindingKind.BREACH,
                        settings.probability(),
                        "avec une majoration de nuit que la prescription ne prévoit pas",
                        "NGAP, dispositions générales, art. 14 B ; art. L133-4 CSS",
                        "majoration de nuit seulement si la prescription impose des soins de nuit ou à heure fixe",
                        "une prescription impose l'exécution de nuit ou un horaire strict"))));
    }
}
