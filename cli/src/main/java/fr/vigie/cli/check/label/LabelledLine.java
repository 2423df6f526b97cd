package fr.vigie.cli.check.label;

import java.util.ArrayList;
import java.util.List;

/** One label as it stands in a file: what is to be found again in the streams. */
record LabelledLine(
        long line,
        String instance,
        boolean lookAlike,
        List<String> evidence,
        List<Named> subjects,
        List<Undue> undue,
        long sufferedCents,
        long avoidableCents) {

    /** A subject. */
    record Named(String kind, String id) {}

    /** Undue money of a line or a payment. */
    record Undue(String id, long cents) {}

    long undueCents() {
        return undue.stream().mapToLong(Undue::cents).sum();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>(evidence);
        undue.forEach(item -> ids.add(item.id()));
        return ids;
    }
}
