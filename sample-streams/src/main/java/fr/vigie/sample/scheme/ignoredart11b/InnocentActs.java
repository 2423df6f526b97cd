package fr.vigie.sample.scheme.ignoredart11b;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.Specialty;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.Optional;

/** Cabinets where several acts of one patient and day are paid in full, and rightly. */
public enum InnocentActs implements Story {
    /** Diabetics: glycaemia and insulin in one visit, on a derogation that each line names. */
    DEROGATIONS(
            "art-11b-derogations",
            "Actes cumulés à taux plein par dérogation à l'article 11B, indiquée sur chaque ligne (diabète).",
            Need.DIABETES,
            1),
    /** Dependent patients: the day's forfait and an AMX beside it, neither abated. */
    BSI_WITH_AMX(
            "bsi-with-amx",
            "Forfait journalier du BSI et acte en AMX le même jour : aucun des deux ne subit d'abattement.",
            Need.HEAVY_DEPENDENCE,
            2),
    /** Two visits a day with one AMI each: two séances, each in full. */
    TWO_PASSAGES(
            "two-passages-one-act-each",
            "Deux passages par jour avec un seul AMI à chaque fois : deux séances, chacune à taux plein.",
            Need.INJECTION,
            2);

    private static final double SHARE = 0.45;

    private final String storyName;
    private final String explanation;
    private final Need need;
    private final int passages;

    InnocentActs(String storyName, String explanation, Need need, int passages) {
        this.storyName = storyName;
        this.explanation = explanation;
        this.need = need;
        this.passages = passages;
    }

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            NurseCasting.some(stage, stage.chance(storyName, i), office -> true).ifPresent(office -> {
                Instance story = NurseCasting.lookAlike(stage, office, storyName, explanation);
                office.specialise(new Specialty(need, passages, false, SHARE, Optional.of(story)));
            });
        }
    }
}
