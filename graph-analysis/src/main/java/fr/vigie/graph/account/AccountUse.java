package fr.vigie.graph.account;

import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How one insured is paid to one account.
 *
 * @param patient the insured
 * @param declared the declarations of the account for him
 * @param payments his allowances on it, by the day on which they were decided
 */
record AccountUse(int patient, List<Integer> declared, List<Integer> payments) {
    /**
     * The payments after the account took the place of another online while a leave ran; empty where nothing of the kind
     * happened.
     */
    List<Integer> diverted(RingScene scene, int account, int maxDaysToPayment) {
        LinkGraph graph = scene.graph();
        for (int change : declared) {
            int day = graph.day(change);
            if (graph.is(LinkFlag.ONLINE, change) && hadAnother(scene, account, day)) {
                List<Integer> after =
                        payments.stream().filter(row -> graph.known(row) >= day).toList();
                if (!after.isEmpty()
                        && leaveStart(scene, after.get(0)).orElse(Integer.MAX_VALUE) < day
                        && graph.known(after.get(0)) - day <= maxDaysToPayment) {
                    return after;
                }
            }
        }
        return List.of();
    }

    private boolean hadAnother(RingScene scene, int account, int day) {
        LinkGraph graph = scene.graph();
        return IntStream.concat(
                        scene.rows(LinkKind.ACCOUNT, End.TO, patient).filter(row -> graph.day(row) < day),
                        scene.rows(LinkKind.ALLOWANCE, End.TO, patient).filter(row -> graph.known(row) < day))
                .anyMatch(row -> graph.from(row) != account);
    }

    /** First day of the leave that a payment is for. */
    private static OptionalInt leaveStart(RingScene scene, int payment) {
        LinkGraph graph = scene.graph();
        return scene.rows(LinkKind.LEAVE, End.VIA, graph.via(payment))
                .map(graph::day)
                .min();
    }

    /** Whether the account was declared shortly before the first leave paid to it, in place of another or as a new one. */
    boolean isNew(RingScene scene, int recentDays) {
        LinkGraph graph = scene.graph();
        return payments.stream()
                .map(row -> leaveStart(scene, row).orElse(graph.day(row)))
                .findFirst()
                .filter(start -> declared.stream()
                        .anyMatch(change ->
                                !graph.is(LinkFlag.INITIAL, change) && start - graph.day(change) <= recentDays))
                .isPresent();
    }
}
