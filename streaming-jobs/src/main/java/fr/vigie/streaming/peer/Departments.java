package fr.vigie.streaming.peer;

/** Départements of communes. */
public final class Departments {
    private Departments() {}

    /** The département of an INSEE commune: its first two characters, three overseas. */
    public static String of(String commune) {
        return commune.substring(0, Math.min(commune.length(), commune.startsWith("97") ? 3 : 2));
    }
}
