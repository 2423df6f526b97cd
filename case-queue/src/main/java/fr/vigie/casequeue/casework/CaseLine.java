package fr.vigie.casequeue.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param alerts how many of its alerts are active
 * @param sufferedCents undue and paid, of its alerts
 * @param avoidableCents undue and not yet paid, of its alerts
 * @param limitationOn when recovery of the oldest line lapses
 */
public record CaseLine(
        CaseFile file, int alerts, long sufferedCents, long avoidableCents, Optional<LocalDate> limitationOn) {}
