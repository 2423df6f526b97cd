package fr.vigie.models.scorer;

/** What turns a margin into a score from 0 to 1; each grows with its margin. */
public enum Link {
    /** The margin is the score: forests, whose leaves hold shares. */
    IDENTITY {
        @Override
        public double score(double margin) {
            return margin;
        }
    },
    /** The margin is a log-odds: boosting, logistic regression. */
    LOGISTIC {
        @Override
        public double score(double margin) {
            return 1 / (1 + StrictMath.exp(-margin));
        }
    },
    /** The margin is minus a mean path over its expectation: isolation forests (Liu, Ting and Zhou 2008, equation 2). */
    TWO_TO_THE {
        @Override
        public double score(double margin) {
            return StrictMath.pow(2, margin);
        }
    };

    /** The score of a margin. */
    public abstract double score(double margin);
}
