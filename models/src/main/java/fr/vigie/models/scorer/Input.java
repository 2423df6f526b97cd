package fr.vigie.models.scorer;

import java.util.List;

/** A named input of a model, and how it becomes numbers without gaps. */
public sealed interface Input {
    /** Its name: that of a feature or of a column. */
    String name();

    /** The numbers that it becomes, each with its name. */
    List<String> encoded();

    /** Writes its numbers from a place on. */
    void encode(Row row, int input, double[] into, int from);

    /**
     * A number. Where it is missing it is filled, and said to be missing by a second number if it was ever missing in
     * training: no value of the field is read out of a gap.
     *
     * @param fill the median in training
     * @param flagged whether it was missing in training
     */
    record NumberInput(String name, double fill, boolean flagged) implements Input {
        @Override
        public List<String> encoded() {
            return flagged ? List.of(name, name + " missing") : List.of(name);
        }

        @Override
        public void encode(Row row, int input, double[] into, int from) {
            double value = row.number(input);
            into[from] = Double.isNaN(value) ? fill : value;
            if (flagged) {
                into[from + 1] = Double.isNaN(value) ? 1 : 0;
            }
        }
    }

    /**
     * A word out of a list: one number for each, 1 where it is that word. A word that training did not know, or a missing
     * one, is none of them.
     *
     * @param levels the words, the most frequent first
     */
    record WordInput(String name, List<String> levels) implements Input {
        public WordInput {
            levels = List.copyOf(levels);
        }

        @Override
        public List<String> encoded() {
            return levels.stream().map(level -> name + " = " + level).toList();
        }

        @Override
        public void encode(Row row, int input, double[] into, int from) {
            int level = levels.indexOf(row.word(input));
            if (level >= 0) {
                into[from + level] = 1;
            }
        }
    }
}
