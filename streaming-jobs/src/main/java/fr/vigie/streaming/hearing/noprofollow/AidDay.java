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

    /**
     * An aid.
     *
     * @param serial its serial number
     * @param patient for whom
     * @param prescriber by whom prescribed
     * @param repeated whether its serial number had been billed before; known of a held day only
     */
    record Aid(long serial, long patient, long prescriber, boolean repeated) {
        static Aid of(BillingLine line) {
            return new Aid(
                    fingerprint(line.getDeviceSerial()),
                    fingerprint(line.getPatientId()),
                    fingerprint(line.getPrescriberId()),
                    false);
        }

        Aid again(boolean again) {
            return new Aid(serial, patient, prescriber, again);
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
            aids.forEach(aid ->
                    numbers.addAll(List.of(aid.serial(), aid.patient(), aid.prescriber(), aid.repeated() ? 1L : 0L)));
            numbers.addAll(followed);
        }
        return new Tally(false, numbers);
    }

    static AidDay of(Tally tally) {
        int count = Math.toIntExact(tally.get(0));
        List<Aid> aids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = 1 + FIELDS * i;
            aids.add(new Aid(tally.get(at), tally.get(at + 1), tally.get(at + 2), tally.get(at + 3) > 0));
        }
        int first = Math.min(1 + FIELDS * count, tally.counts().size());
        return new AidDay(aids, tally.counts().subList(first, tally.counts().size()));
    }
}
