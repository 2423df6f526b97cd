package fr.vigie.casequeue.view;

/**
 * Filters under a name.
 *
 * @param viewId number
 * @param list what is filtered
 * @param login who made it
 * @param name 1–60 characters
 * @param query the filters as they stand in an address; it names nobody
 * @param shared whether all see it
 * @param preferred whether it is what whoever asks sees first
 */
public record SavedView(
        long viewId, ViewedList list, String login, String name, String query, boolean shared, boolean preferred) {
    /** Its address. */
    public String address() {
        return list.path() + "?" + query;
    }
}
