package fr.vigie.streaming.contradiction.twice;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether two lines of one patient and day bill the same act of the same visit. */
final class SameVisit {
    private static final Set<Optional<Place>> AT_HOME = Set.of(Optional.of(Place.HOME), Optional.of(Place.EHPAD));

    private final DoubleBillingSettings settings;

    SameVisit(DoubleBillingSettings settings) {
        this.settings = settings;
    }

    /** Whether the later line repeats the earlier one. */
    boolean isRepeated(BillingLine earlier, BillingLine later) {
        return isSameAct(earlier, later)
                && !earlier.getInvoiceId().equals(later.getInvoiceId())
                && daysBetween(earlier, later) <= settings.maxDaysBetween()
                && !areTwoPassages(earlier, later)
                && (isOneCarer(earlier, later)
                        ? isOneCarerOnTwoNumbers(earlier, later) || isAtOneTime(earlier, later)
                        : areAtHome(earlier, later) && coincide(earlier, later));
    }

    private static boolean isSameAct(BillingLine earlier, BillingLine later) {
        return earlier.getActCode().equals(later.getActCode())
                && earlier.getCoefficient().compareTo(later.getCoefficient()) == 0;
    }

    private static long daysBetween(BillingLine earlier, BillingLine later) {
        return Duration.between(earlier.getReceivedAt(), later.getReceivedAt()).toDays();
    }

    // Numbers of passages that differ mean two visits, whoever wrote them.
    private boolean areTwoPassages(BillingLine earlier, BillingLine later) {
        Optional<Integer> first = earlier.getPassage();
        Optional<Integer> second = later.getPassage();
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    // Nobody is at two places: one carer's visits on two numbers are one, unless their times tell them apart.
    private boolean isOneCarerOnTwoNumbers(BillingLine earlier, BillingLine later) {
        return !earlier.getBillerId().equals(later.getBillerId())
                && apart(earlier, later)
                        .map(apart -> apart.toMinutes() < settings.apartMinutes())
                        .orElse(true);
    }

    // On one number, two invoices that give the same time bill one act; some minutes later he may have come back.
    private static boolean isAtOneTime(BillingLine earlier, BillingLine later) {
        return apart(earlier, later).filter(Duration.ZERO::equals).isPresent();
    }

    // Two carers who receive a patient in turn each bill what they did; at his home one of them does it.
    private static boolean areAtHome(BillingLine earlier, BillingLine later) {
        return AT_HOME.contains(earlier.getPlace()) && AT_HOME.contains(later.getPlace());
    }

    private static boolean isOneCarer(BillingLine earlier, BillingLine later) {
        return earlier.getExecutantId().equals(later.getExecutantId());
    }

    private boolean coincide(BillingLine earlier, BillingLine later) {
        return apart(earlier, later)
                .filter(apart -> apart.toMinutes() <= settings.coincideMinutes())
                .isPresent();
    }

    private static Optional<Duration> apart(BillingLine earlier, BillingLine later) {
        Optional<Instant> second = later.getVisitAt();
        return earlier.getVisitAt()
                .flatMap(first ->
                        second.map(then -> Duration.between(first, then).abs()));
    }
}
