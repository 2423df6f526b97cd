package fr.vigie.casequeue.document.pdf;

import java.time.Instant;
import java.util.List;

/**
 * What a file says of itself.
 *
 * @param title its title
 * @param subject what it is about
 * @param made when it was made, kept to the second
 * @param foot lines at the foot of each page, above its number
 */
public record PdfMeta(String title, String subject, Instant made, List<String> foot) {
    /** Keeps the lines as they are now. */
    public PdfMeta {
        foot = List.copyOf(foot);
    }
}
