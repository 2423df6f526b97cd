package fr.vigie.streaming.finding;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;

/**
 * Scheme and subject of an alert: what fusion is keyed by.
 *
 * @param scheme the family of fraud
 * @param kind kind of subject
 * @param id identifier of the subject
 */
public record AlertKey(Scheme scheme, AlertSubjectKind kind, String id) {
    /** The key as text: {@code SCHEME|KIND|id}. */
    public String text() {
        return scheme + "|" + kind + "|" + id;
    }

    /** The key that a text holds. */
    public static AlertKey of(String text) {
        int first = text.indexOf('|');
        int second = text.indexOf('|', first + 1);
        return new AlertKey(
                Scheme.valueOf(text.substring(0, first)),
                AlertSubjectKind.valueOf(text.substring(first + 1, second)),
                text.substring(second + 1));
    }
}
