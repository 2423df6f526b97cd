package fr.vigie.streaming.scoring;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Whether and how lines are scored.
 *
 * @param on whether at all: it takes one more envelope a line
 * @param reviewFrom score from which on a person is advised to look at a line before it is paid, in (0, 1]
 */
public record ScoringSettings(boolean on, double reviewFrom) implements Serializable {
    /** More likely than not. */
    private static final double REVIEW_FROM = 0.5;

    public ScoringSettings {
        Setting.require(reviewFrom > 0 && reviewFrom <= 1, "scoring", "reviewFrom", reviewFrom, "in (0, 1]");
    }

    /** No line is scored. */
    public static ScoringSettings off() {
        return new ScoringSettings(false, REVIEW_FROM);
    }

    /** Every line is scored. */
    public static ScoringSettings everyLine() {
        return new ScoringSettings(true, REVIEW_FROM);
    }
}
