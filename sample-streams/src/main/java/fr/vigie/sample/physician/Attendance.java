package fr.vigie.sample.physician;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A physician, or who replaces them, in a cabinet at a time.
 *
 * @param physician whose hours and number they are
 * @param executant who is there: the physician or a remplaçant
 * @param practice where
 * @param day which day
 * @param at when the consultation begins
 */
record Attendance(Physician physician, Practitioner executant, Practice practice, LocalDate day, Instant at) {
    private static final int CONSULTATION_SECONDS = 600;

    /** Whether a remplaçant is there. */
    boolean isReplaced() {
        return executant != physician.person();
    }

    /** When the feuille is signed, by the clock of the reader. */
    Instant signedAt() {
        return at.plusSeconds(CONSULTATION_SECONDS).plus(practice.clockError());
    }

    String commune() {
        return practice.site().commune().code();
    }

    Claim claim(Insured patient) {
        return Claim.forPatient(practice, executant, patient, day, signedAt());
    }

    /** Adds a line, with the story to which it bears witness: not that of a remplaçant. */
    void bill(Claim claim, BillingLine line) {
        Optional<Told> told = isReplaced() ? Optional.empty() : physician.told();
        Optional<Instance> story = told.flatMap(one -> one.storyOf(line, day));
        boolean undue = story.isPresent() && told.orElseThrow().undue();
        claim.add(line, story, undue ? line.getReimbursedCents() : 0);
    }
}
