package fr.vigie.models.registry;

/**
 * What was done in a registry: a line of its log.
 *
 * @param number from 1
 * @param at when, ISO 8601
 * @param act what was done
 * @param model to which model: its id
 * @param effectiveOn the day from whose close on it holds, ISO; empty where nothing changes
 * @param by who did it
 * @param because why
 */
public record Deed(int number, String at, Act act, String model, String effectiveOn, String by, String because) {
    /** What can be done. */
    public enum Act {
        /** It is there, and in use nowhere. */
        ADDED,
        /** It is the champion: alerts are scored by it. */
        PROMOTED,
        /** It was the champion before, and is again. */
        ROLLED_BACK,
        /** It is a challenger: it scores beside the champion, and alerts are told without it. */
        CHALLENGES,
        /** It is no longer what it was, champion or challenger. */
        RETIRED
    }
}
