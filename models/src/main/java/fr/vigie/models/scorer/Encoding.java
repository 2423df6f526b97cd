package fr.vigie.models.scorer;

import java.util.List;

/**
 * The inputs of a model in their order, and the row of numbers that they become.
 *
 * @param inputs with different names
 */
public record Encoding(List<Input> inputs) {
    public Encoding {
        inputs = List.copyOf(inputs);
        if (inputs.stream().map(Input::name).distinct().count() < inputs.size()) {
            throw new IllegalArgumentException("encoding: an input is there twice: " + names(inputs));
        }
    }

    /** How many numbers a row becomes. */
    public int width() {
        return inputs.stream().mapToInt(input -> input.encoded().size()).sum();
    }

    /** The names of these numbers. */
    public List<String> encoded() {
        return inputs.stream().flatMap(input -> input.encoded().stream()).toList();
    }

    /** The names of the inputs. */
    public List<String> names() {
        return names(inputs);
    }

    private static List<String> names(List<Input> inputs) {
        return inputs.stream().map(Input::name).toList();
    }

    /** The numbers of a row. */
    public double[] encode(Row row) {
        double[] numbers = new double[width()];
        int from = 0;
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).encode(row, i, numbers, from);
            from += inputs.get(i).encoded().size();
        }
        return numbers;
    }

    /** What each input adds, from what each of its numbers adds. */
    public double[] byInput(double[] contributions) {
        double[] sums = new double[inputs.size()];
        int from = 0;
        for (int i = 0; i < sums.length; i++) {
            int to = from + inputs.get(i).encoded().size();
            for (; from < to; from++) {
                sums[i] += contributions[from];
            }
        }
        return sums;
    }
}
