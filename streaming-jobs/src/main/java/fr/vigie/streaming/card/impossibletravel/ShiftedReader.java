package fr.vigie.streaming.card.impossibletravel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The readings of one reader among those of the others, were its clock off.
 *
 * @param own readings of the reader, by time
 * @param others readings of the other readers, by time
 * @param settings settings of the detector
 */
record ShiftedReader(List<CardReading> own, List<CardReading> others, ImpossibleTravelSettings settings) {

    /** Whether the card can have travelled to and from the reader, its clock set that many minutes later. */
    boolean travelsBy(int minutes) {
        List<CardReading> shifted =
                own.stream().map(reading -> reading.shifted(minutes * 60_000L)).toList();
        return IntStream.range(0, shifted.size()).noneMatch(i -> jumps(shifted, i));
    }

    /** Whether a jump leads to or from a reading; its neighbours may be readings of the same reader, which never jump. */
    private boolean jumps(List<CardReading> shifted, int i) {
        CardReading reading = shifted.get(i);
        int next = firstAfter(reading.millis());
        boolean arrives = next > 0
                && (i == 0
                        || shifted.get(i - 1).millis() <= others.get(next - 1).millis())
                && Jump.between(others.get(next - 1), reading, settings).isPresent();
        boolean leaves = next < others.size()
                && (i + 1 == shifted.size()
                        || shifted.get(i + 1).millis() >= others.get(next).millis())
                && Jump.between(reading, others.get(next), settings).isPresent();
        return arrives || leaves;
    }

    /** Index of the first of the others that is later than an instant. */
    private int firstAfter(long millis) {
        int low = 0;
        int high = others.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (others.get(middle).millis() <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
