package fr.vigie.cli.bench.cards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Card precision at k: of the k cards that are looked at on a day, the share that had a fraud on that day; the mean over
 * the days. A card counts with the highest score of its payments of the day. One whose fraud was found is blocked: it is
 * not looked at on later days. Cards of equal score are looked at by number, the handbook leaving it open.
 *
 * <p>Source: Le Borgne et al., <i>Reproducible Machine Learning for Credit Card Fraud Detection</i>, chapter 4, "Precision
 * top-k metrics".
 */
final class CardPrecision {
    private final int looked;

    /**
     * Card precision of some capacity.
     *
     * @param looked cards that investigators look at a day, k
     */
    CardPrecision(int looked) {
        this.looked = looked;
    }

    /**
     * The mean over the days of some payments.
     *
     * @param scores of each payment, in the same order
     * @return 0 to 1; 0 of no payment. Days with fewer than k cards are divided by k all the same
     */
    double of(List<Example> payments, double[] scores) {
        Map<LocalDate, Map<Integer, Card>> days = new TreeMap<>();
        for (int number = 0; number < scores.length; number++) {
            Example example = payments.get(number);
            int customer = example.payment().customer();
            days.computeIfAbsent(example.day(), any -> new HashMap<>())
                    .merge(
                            customer,
                            new Card(customer, scores[number], example.payment().fraud()),
                            Card::and);
        }
        Set<Integer> blocked = new HashSet<>();
        return days.values().stream()
                .mapToDouble(cards -> ofDay(cards, blocked))
                .average()
                .orElse(0);
    }

    private double ofDay(Map<Integer, Card> cards, Set<Integer> blocked) {
        List<Integer> found = cards.values().stream()
                .filter(card -> !blocked.contains(card.customer()))
                .sorted(Card.BY_SUSPICION)
                .limit(looked)
                .filter(Card::fraud)
                .map(Card::customer)
                .toList();
        blocked.addAll(found);
        return (double) found.size() / looked;
    }

    /** A card on a day. */
    private record Card(int customer, double score, boolean fraud) {
        private static final Comparator<Card> BY_SUSPICION =
                Comparator.comparingDouble(Card::score).reversed().thenComparingInt(Card::customer);

        Card and(Card other) {
            return new Card(customer, Math.max(score, other.score), fraud || other.fraud);
        }
    }
}
