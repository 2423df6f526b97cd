package fr.vigie.casequeue.chronology;

/**
 * One line of a chronology.
 *
 * @param key of the messages: its name
 * @param foot where it stands, from the top
 * @param all what it shows, as a path; empty if only undue lines are known
 * @param undue what of it is undue, as a path, drawn over the other
 * @param most the most of one bin, or of one day of what lasts: what the highest bar stands for
 */
public record LanePicture(String key, double foot, String all, String undue, long most) {
    static final int HEIGHT = 48;
    static final int TALLEST = 36;
}
