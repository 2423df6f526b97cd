package fr.vigie.streaming.scoring;

import fr.vigie.streaming.fact.ChargedReason;
import fr.vigie.streaming.fact.LineCharge;
import fr.vigie.streaming.fusion.Priority;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all alerts together hold against one line: the probability that at least one of the reasons is confirmed, each code
 * once, by its highest probability. Pure.
 *
 * @param value 0–1, 4 decimals; 0 where nothing is held against it
 * @param top the reason that weighs most; of equals the first code
 */
record Score(BigDecimal value, Optional<Top> top) {
    /** Of a line against which nothing is held. */
    static final Score NOTHING = of(List.of());

    /** A reason and the alert that tells it. */
    record Top(String code, BigDecimal probability, String alertId) {
        private static final Comparator<Top> HEAVIEST_FIRST = Comparator.comparing(Top::probability)
                .reversed()
                .thenComparing(Top::code)
                .thenComparing(Top::alertId);
    }

    static Score of(Collection<LineCharge> charges) {
        Map<String, Top> byCode = new TreeMap<>();
        for (LineCharge charge : charges) {
            for (ChargedReason reason : charge.getReasons()) {
                Top top = new Top(reason.getCode(), reason.getProbability(), charge.getAlertId());
                byCode.merge(top.code(), top, (a, b) -> Top.HEAVIEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        return new Score(
                Priority.probability(
                        byCode.values().stream().map(Top::probability).toList()),
                byCode.values().stream().min(Top.HEAVIEST_FIRST));
    }
}
