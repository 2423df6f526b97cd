package fr.vigie.sample.output;

/** How the files of a world are compressed. */
public enum Compression {
    NONE(""),
    GZ(".gz"),
    ZST(".zst");

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** What a file's name ends with, after {@code .jsonl}. */
    public String suffix() {
        return suffix;
    }
}
