package fr.vigie.cli.evaluate;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * How one planted scheme was found.
 *
 * @param name such as {@code inflated-mileage}
 * @param planted instances planted
 * @param found instances with a right alert
 * @param labelSufferedCents undue and paid, by the labels
 * @param foundSufferedCents as much of it as is of instances found: what the alerts' sum is to be held against
 * @param alertSufferedCents undue and paid, by the right alerts
 * @param detectionDays days from the first planted day to the first right alert, of each instance found, ascending
 */
record SchemeResult(
        String name,
        int planted,
        int found,
        long labelSufferedCents,
        long foundSufferedCents,
        long alertSufferedCents,
        List<Long> detectionDays) {
    /** Results in the order in which the schemes are first met among the labels. */
    static List<SchemeResult> of(Judgement judgement) {
        Map<String, List<Instance>> byName = new LinkedHashMap<>();
        judgement.rightAlerts().keySet().forEach(instance -> byName.computeIfAbsent(
                        instance.name(), name -> new ArrayList<>())
                .add(instance));
        return byName.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), judgement))
                .toList();
    }

    private static SchemeResult of(String name, List<Instance> instances, Judgement judgement) {
        return new SchemeResult(
                name,
                instances.size(),
                (int) instances.stream()
                        .filter(one -> judgement.best(one).isPresent())
                        .count(),
                instances.stream().mapToLong(Instance::sufferedCents).sum(),
                instances.stream()
                        .filter(one -> judgement.best(one).isPresent())
                        .mapToLong(Instance::sufferedCents)
                        .sum(),
                instances.stream()
                        .flatMap(one -> alerts(judgement, one).stream())
                        .distinct()
                        .mapToLong(JudgedAlert::sufferedCents)
                        .sum(),
                instances.stream()
                        .flatMapToLong(one -> detectionDays(one, alerts(judgement, one)))
                        .sorted()
                        .boxed()
                        .toList());
    }

    private static List<JudgedAlert> alerts(Judgement judgement, Instance instance) {
        return Objects.requireNonNull(judgement.rightAlerts().get(instance));
    }

    private static LongStream detectionDays(Instance instance, List<JudgedAlert> alerts) {
        return alerts.stream()
                .map(JudgedAlert::detectedOn)
                .sorted()
                .limit(1)
                .mapToLong(day -> ChronoUnit.DAYS.between(instance.firstOn(), day));
    }

    /** Share of the instances that have a right alert. */
    double recall() {
        return planted == 0 ? 0 : (double) found / planted;
    }

    /** Median of the days to detection; of an even number the lower of the two in the middle. */
    OptionalDouble medianDetectionDays() {
        return detectionDays.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(detectionDays.get((detectionDays.size() - 1) / 2));
    }
}
