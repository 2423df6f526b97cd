package fr.vigie.streaming.bench;

/** A pipeline that is measured, from the barest to the job itself. */
public enum Pipeline {
    BARE("source → decode → discard"),
    ONE_STATE("+ one keyed RocksDB state"),
    THREE_STATES("+ three keyed RocksDB states in three shuffles"),
    FULL("the detection job, live");

    private final String title;

    Pipeline(String title) {
        this.title = title;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }
}
