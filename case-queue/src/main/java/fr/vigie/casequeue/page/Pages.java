package fr.vigie.casequeue.page;

/**
 * Where one is in a list that is shown page by page.
 *
 * @param current the page shown, from 1
 * @param count how many pages there are, at least 1
 * @param size entries a page
 */
record Pages(int current, int count, int size) {

    /** The wanted page, or the nearest there is. */
    static Pages of(long entries, int size, int wanted) {
        int count = (int) Math.max(1, (entries + size - 1) / size);
        return new Pages(Math.min(Math.max(wanted, 1), count), count, size);
    }

    int offset() {
        return (current - 1) * size;
    }

    /** True if the list does not fit on one page. */
    public boolean several() {
        return count > 1;
    }
}
