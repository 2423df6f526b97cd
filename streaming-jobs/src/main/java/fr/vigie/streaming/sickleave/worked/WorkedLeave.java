package fr.vigie.streaming.sickleave.worked;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.sickleave.UndueDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work during paid leave, to be put into words.
 *
 * @param months the months with such work, in order
 * @param undue what is undue, by payment
 */
record WorkedLeave(List<WorkedMonth> months, List<UndueDays> undue) {

    /** The declarations it follows from. */
    Stream<DeclaredWork> declared() {
        return months.stream().flatMap(month -> month.declared().stream());
    }

    /** Days worked. */
    int days() {
        return months.stream().mapToInt(month -> month.days().size()).sum();
    }

    /** The sentence of the finding. */
    String text() {
        return (located() ? "" : "Au moins ") + dayCount() + " " + when() + where() + " pendant un arrêt indemnisé : "
                + UndueDays.french(undue) + " d'indemnités journalières sont à restituer (" + article()
                + " du code de la sécurité sociale).";
    }

    /** How many days, « au moins » where only their number is declared. */
    String workedDays() {
        return (located() ? "" : "au moins ") + dayCount();
    }

    private String dayCount() {
        return FrenchText.count(days(), "jour") + " de travail";
    }

    /** The articles breached and the one that allows recovery. */
    String legalBasis() {
        return "Code de la sécurité sociale, art. L. 323-6, 4° (s'abstenir de toute activité non autorisée)"
                + (workAccident() ? ", rendu applicable par l'art. L. 433-1" : "")
                + " et L. 133-4-1 (restitution)";
    }

    private String article() {
        return workAccident() ? "articles L. 323-6, 4°, et L. 433-1" : "article L. 323-6, 4°,";
    }

    private boolean workAccident() {
        return undue.stream()
                .map(days -> days.paid().leave().getReason())
                .anyMatch(reason -> reason == LeaveReason.WORK_ACCIDENT || reason == LeaveReason.OCCUPATIONAL_DISEASE);
    }

    private String when() {
        LocalDate first = months.get(0).days().first();
        LocalDate last = months.get(months.size() - 1).days().last();
        String declared = "ont été déclarés en DSN ";
        if (located()) {
            return declared + FrenchText.between(first, last);
        }
        String from = FrenchText.month(first);
        String to = FrenchText.month(last);
        return declared + (from.equals(to) ? "pour " + from : "de " + from + " à " + to);
    }

    private boolean located() {
        return months.stream().allMatch(WorkedMonth::located);
    }

    private String where() {
        long elsewhere = declared().filter(this::elsewhere).count();
        if (elsewhere == 0) {
            return "";
        }
        return elsewhere == declared().count() ? " chez un autre employeur" : " en partie chez un autre employeur";
    }

    /** Whether the employers of all the undue payments are known and none is the one that declares. */
    private boolean elsewhere(DeclaredWork work) {
        List<Optional<String>> stopped =
                undue.stream().map(days -> days.paid().employerId()).toList();
        return !stopped.contains(Optional.of(work.declaration().getEmployerId()))
                && stopped.stream().allMatch(Optional::isPresent);
    }
}
