package fr.vigie.cli.drawn;

/** Among what a case was drawn. */
public enum Stratum {
    /** Active alerts whose rank nobody reaches. */
    BEYOND_RANK,
    /** Professionals and billers on whom there is no alert. */
    NO_ALERT
}
