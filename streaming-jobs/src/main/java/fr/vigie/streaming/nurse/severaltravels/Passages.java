package fr.vigie.streaming.nurse.severaltravels;

import fr.vigie.domain.event.BillingLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of a day by passage at an address, in the reading most favourable to the nurse: lines of which it is not sure
 * that they belong to one passage are apart.
 *
 * <p>Lines with a time make one passage while the nurse stays at the address: the next visit begins soon, or bears the same
 * visit number, and no visit elsewhere lies between. A patient who is seen again under another passage number begins a new
 * one. Lines without a time belong together if they bear the same visit number, or are of the same patient and passage.
 */
final class Passages {
    private final Duration maxGap;
    private final List<List<BillingLine>> timed = new ArrayList<>();
    private final Map<String, List<BillingLine>> untimed = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private Optional<BillingLine> last = Optional.empty();

    private Passages(List<BillingLine> lines, Duration maxGap) {
        this.maxGap = maxGap;
        lines.forEach(line -> line.getAddressId().ifPresent(address -> addresses.putIfAbsent(visit(line), address)));
    }

    // Where only the travel names the address, it is that of the acts of the same patient and moment too.
    private Optional<String> address(BillingLine line) {
        return line.getAddressId().or(() -> Optional.ofNullable(addresses.get(visit(line))));
    }

    private static String visit(BillingLine line) {
        return patient(line) + '\n' + line.getVisitAt().map(Instant::toString).orElse("");
    }

    /** The passages of a day, each with its lines in order; lines without an address are left out. */
    static List<List<BillingLine>> of(List<BillingLine> inOrder, Duration maxGap) {
        Passages passages = new Passages(inOrder, maxGap);
        for (BillingLine line : inOrder) {
            if (line.getVisitAt().isPresent()) {
                passages.addTimed(line);
            } else {
                passages.addUntimed(line);
            }
        }
        List<List<BillingLine>> all = new ArrayList<>(passages.timed);
        all.addAll(passages.untimed.values());
        return all;
    }

    private void addTimed(BillingLine line) {
        if (!continues(line)) {
            timed.add(new ArrayList<>());
            numbers.clear();
        }
        last = Optional.of(line);
        number(line).ifPresent(number -> numbers.put(patient(line), number));
        if (line.getAddressId().isPresent()) {
            timed.get(timed.size() - 1).add(line);
        }
    }

    private boolean continues(BillingLine line) {
        if (last.isEmpty() || address(line).isEmpty() || !address(line).equals(address(last.get()))) {
            return false;
        }
        boolean sameVisit = line.getVisitId().isPresent()
                && line.getVisitId().equals(last.get().getVisitId());
        boolean soon = Duration.between(time(last.get()), time(line)).compareTo(maxGap) <= 0;
        return (sameVisit || soon) && !seenUnderAnotherNumber(line);
    }

    private boolean seenUnderAnotherNumber(BillingLine line) {
        Optional<Integer> known = Optional.ofNullable(numbers.get(patient(line)));
        return known.isPresent()
                && number(line).filter(number -> !number.equals(known.get())).isPresent();
    }

    private void addUntimed(BillingLine line) {
        line.getAddressId()
                .flatMap(address -> key(line).map(key -> address + '\n' + key))
                .ifPresent(key ->
                        untimed.computeIfAbsent(key, any -> new ArrayList<>()).add(line));
    }

    private static Optional<String> key(BillingLine line) {
        return line.getVisitId()
                .map(visit -> "visit " + visit + number(line).map(n -> " " + n).orElse(""))
                .or(() ->
                        line.getPatientId().flatMap(patient -> number(line).map(n -> "patient " + patient + ' ' + n)));
    }

    private static Optional<Integer> number(BillingLine line) {
        return line.getPassage();
    }

    private static String patient(BillingLine line) {
        return line.getPatientId().orElse("");
    }

    private static Instant time(BillingLine line) {
        return line.getVisitAt().orElseThrow();
    }

    /** The passages with more than one line. */
    static List<List<BillingLine>> shared(Collection<List<BillingLine>> passages) {
        return passages.stream().filter(passage -> passage.size() > 1).toList();
    }
}
