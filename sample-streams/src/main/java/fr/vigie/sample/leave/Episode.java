package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.people.Insured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A whole leave of somebody, from every work of theirs, on its way from piece to piece. */
final class Episode {
    /** The last piece of a leave from one work; its id is empty where it was written before the world began. */
    record Course(LeavePlan plan, String leaveId) {}

    private final Insured patient;
    private final LeaveReason reason;
    private final LocalDate since;
    private final LocalDate until;
    private String prescriberId = "";
    private List<Course> courses = new ArrayList<>(1);

    Episode(Insured patient, LeaveReason reason, LocalDate since, LocalDate until) {
        this.patient = patient;
        this.reason = reason;
        this.since = since;
        this.until = until;
    }

    /** The same leave, shortened to so many days at most. */
    Episode cutTo(int days) {
        LocalDate last = since.plusDays(days - 1L);
        return new Episode(patient, reason, since, last.isBefore(until) ? last : until);
    }

    Insured patient() {
        return patient;
    }

    LeaveReason reason() {
        return reason;
    }

    LocalDate since() {
        return since;
    }

    /** Last day of the last piece. */
    LocalDate until() {
        return until;
    }

    int total() {
        return (int) (until.toEpochDay() - since.toEpochDay()) + 1;
    }

    /** Last day of the pieces written so far. */
    LocalDate writtenUntil() {
        return courses.get(0).plan().period().to();
    }

    boolean isOver() {
        return !writtenUntil().isBefore(until);
    }

    /** RPPS of whoever wrote the first piece; empty text where unknown. */
    String prescriberId() {
        return prescriberId;
    }

    void prescribedBy(String id) {
        prescriberId = id;
    }

    List<Course> courses() {
        return courses;
    }

    void goOn(List<Course> next) {
        courses = next;
    }
}
