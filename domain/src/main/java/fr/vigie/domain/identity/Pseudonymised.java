package fr.vigie.domain.identity;

/** The outcome of pseudonymising an identifier: a pseudonym, or why there is none. */
public sealed interface Pseudonymised {

    /**
     * A pseudonym.
     *
     * @param value prefix and 22 letters, digits, - and _
     */
    record Pseudonym(String value) implements Pseudonymised {}

    /**
     * An identifier that is none.
     *
     * @param problem what is wrong with it, without it
     */
    record Refused(String problem) implements Pseudonymised {}
}
