package fr.vigie.cli.bench.queue;

/** The kinds of request that are made, and how often of a hundred a person makes each. */
enum Request {
    LOGIN("login", 0, false),
    LIST("the list, first page", 20, true),
    LATER("the list, a later page", 8, true),
    SCHEME("the list of one scheme", 8, true),
    WITHDRAWN("the list of withdrawn alerts", 3, true),
    SEARCH("alerts of one subject", 4, true),
    ALERT("an alert", 20, false),
    CASES("the open cases", 6, true),
    CASES_FILTERED("the cases that pass a filter", 6, true),
    CASE("a case", 15, true),
    NEXT("take the next", 4, false),
    NOTE("a note", 6, false);

    private final String title;
    private final int share;
    private final boolean promised;

    Request(String title, int share, boolean promised) {
        this.title = title;
        this.share = share;
        this.promised = promised;
    }

    String title() {
        return title;
    }

    /** Whether 95 of 100 are promised within {@link QueueReport#PROMISED_MILLIS}: lists, and the page of a case. */
    boolean isPromised() {
        return promised;
    }

    /** The kind that a number from 0 to 99 stands for. */
    static Request drawn(int number) {
        int left = number;
        for (Request kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException(number + ": expected 0 to 99");
    }
}
