package fr.vigie.models.scorer;

/** What is known of one subject or record, input by input, in the order of an {@link Encoding}. */
public interface Row {
    /** A number; NaN where it is not known. */
    double number(int input);

    /** A word; empty where it is not known. */
    String word(int input);
}
