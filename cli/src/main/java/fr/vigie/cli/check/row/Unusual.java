package fr.vigie.cli.check.row;

/** Said of a line that the quick way of reading leaves to the thorough one; not of itself a fault. */
final class Unusual extends Exception {
    static final Unusual LINE = new Unusual();

    private static final long serialVersionUID = 1L;

    private Unusual() {
        super("to be read thoroughly", null, false, false);
    }
}
