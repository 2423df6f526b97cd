package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An alert in its place in the queue; the fields are those of the contract's alerts.
 *
 * @param alertId salted identifier
 * @param revision number of day closes at which it changed
 * @param status active or withdrawn
 * @param statusReason why it was withdrawn, in French
 * @param provisional raised within a day that is not closed yet
 * @param rank place in the queue, from 1; absent once withdrawn
 * @param priority published priority
 * @param scheme scheme
 * @param detail code of the heaviest reason
 * @param subject whom it is about
 * @param probability 0 to 1
 * @param sufferedCents already paid and undue
 * @param avoidableCents undue and not yet paid
 * @param forecastCents expected in the next 30 days if nothing is done
 * @param limitationOn when recovery of the oldest line lapses
 * @param limitationIfFraudOn the same, if fraud is established
 * @param mainReason sentence of the heaviest reason, in French; absent if there is no reason
 * @param firstEvidenceAt first evidence, event time
 * @param lastEvidenceAt last evidence, event time
 * @param detectedAt the close at which it was first raised
 * @param modelVersion version of the model, where one had a say
 */
public record RankedAlert(
        String alertId,
        int revision,
        AlertStatus status,
        Optional<String> statusReason,
        boolean provisional,
        Optional<Integer> rank,
        BigDecimal priority,
        Scheme scheme,
        String detail,
        Subject subject,
        BigDecimal probability,
        long sufferedCents,
        long avoidableCents,
        long forecastCents,
        Optional<LocalDate> limitationOn,
        Optional<LocalDate> limitationIfFraudOn,
        Optional<String> mainReason,
        Instant firstEvidenceAt,
        Instant lastEvidenceAt,
        Instant detectedAt,
        Optional<String> modelVersion) {

    /** True once the alert was withdrawn. */
    public boolean withdrawn() {
        return status == AlertStatus.WITHDRAWN;
    }
}
