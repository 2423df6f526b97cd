package fr.vigie.graph.link;

import java.util.List;
import java.util.Optional;

/**
 * The links that one record makes; none where the record takes back what another one said (a cancellation, a payment
 * cancelled), which must be known all the same.
 *
 * @param source identity of what it says: stream and id, so that a later version replaces this one
 * @param evidence id of the record
 * @param atMillis event time, milliseconds since 1970
 * @param rectifies identity of the record that this one replaces, if it is of the same parties
 * @param parties who a record and what it rectifies must have in common: biller and patient, or the insured
 * @param links the links
 */
public record LinkRecord(
        String source, String evidence, long atMillis, Optional<String> rectifies, String parties, List<Link> links) {
    /** A record; the links are copied. */
    public LinkRecord {
        links = List.copyOf(links);
    }
}
