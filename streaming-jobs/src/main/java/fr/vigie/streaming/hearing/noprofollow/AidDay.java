package fr.vigie.streaming.hearing.noprofollow;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.Tally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.SchemaNormalization;

/**
 * The aids and follow-ups of a shop on a day, as a tally holds them: names by their 64-bit fingerprints, 0 where none is
 * given. A collision of two of them among a shop's aids is beyond practical chance.
 *
 * @param aids the aids, by line
 * @param followed the people with a follow-up
 */
record AidDay(List<Aid> aids, List<Long> followed) {
    private static final int FIELDS = 4;
    private static final List<Mark> MARKS = List.of(Mark.values());

    /** What is held against an aid. The order is that of the numbers in tallies. */
    enum Mark {
        /** Nothing. */
        NONE,
        /** Its serial number had been billed before. */
        REPEATED,
        /** Of the one prescriber and without follow-up, in a shop that bills serial numbers again. */
        DOUBTFUL,
        /** The same in a shop that does not, but sees others again: doubtful if it is new. */
        UNFOLLOWED
    }

    /**
     * An aid.
     *
     * @param serial its serial number
     * @param patient for whom
     * @param prescriber by whom prescribed
     * @param mark what is held against it; known of a held day only
     */
    record Aid(long serial, long patient, long prescriber, Mark mark) {
        static Aid of(BillingLine line) {
            return new Aid(
                    fingerprint(line.getDeviceSerial()),
                    fingerprint(line.getPatientId()),
                    fingerprint(line.getPrescriberId()),
                    Mark.NONE);
        }

        Aid marked(Mark as) {
            return new Aid(serial, patient, prescriber, as);
        }
    }

    static AidDay of(Collection<BillingLine> aids, Collection<BillingLine> followUps) {
        return new AidDay(
                aids.stream().map(Aid::of).toList(),
                followUps.stream().map(line -> fingerprint(line.getPatientId())).toList());
    }

    /** The number that stands for a name, 0 for none. */
    static long fingerprint(Optional<String> name) {
        return name.map(one -> SchemaNormalization.fingerprint64(one.getBytes(StandardCharsets.UTF_8)))
                .orElse(0L);
    }

    Tally tally() {
        List<Long> numbers = new ArrayList<>();
        if (!aids.isEmpty() || !followed.isEmpty()) {
            numbers.add((long) aids.size());
            aids.forEach(aid -> numbers.addAll(List.of(aid.serial(), aid.patient(), aid.prescriber(), (long)
                    aid.mark().ordinal())));
            numbers.addAll(followed);
        }
        return new Tally(false, numbers);
    }

    static AidDay of(Tally tally) {
        int count = Math.toIntExact(tally.get(0));
        List<Aid> aids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = 1 + FIELDS * i;
            aids.add(new Aid(
                    tally.get(at),
                    tally.get(at + 1),
                    tally.get(at + 2),
                    MARKS.get(Math.toIntExact(tally.get(at + 3)))));
        }
        int first = Math.min(1 + FIELDS * count, tally.counts().size());
        return new AidDay(aids, tally.counts().subList(first, tally.counts().size()));
    }
}
