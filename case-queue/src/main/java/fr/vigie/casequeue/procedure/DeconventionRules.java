package fr.vigie.casequeue.procedure;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Emergency déconventionnement (art. L162-15-1 and R162-54-10 CSS), and what else only a professional can meet. */
final class DeconventionRules {
    /** Whatever is given. */
    static final List<Rule> ALL = List.of(
            DeconventionRules::onlyProfessionals,
            DeconventionRules::hearingIsAskedInTime,
            DeconventionRules::heardInTime,
            DeconventionRules::eightDaysArePast,
            DeconventionRules::heardFirst,
            DeconventionRules::decidedInTime);
    /** On the last day that is given. */
    static final List<Rule> ON_UNTIL = List.of(DeconventionRules::threeMonthsAtMost);

    private static final String ARTICLE = "art. R162-54-10 CSS";
    private static final Set<AlertSubjectKind> CONVENTIONED =
            EnumSet.of(AlertSubjectKind.PROFESSIONAL, AlertSubjectKind.BILLER);

    private DeconventionRules() {}

    private static Optional<Refusal> onlyProfessionals(Asked asked) {
        AlertSubjectKind subject = asked.facts().subject();
        if (asked.step() == Step.REFER_TO_ORDRE) {
            return asked.refuseIf(
                    !CONVENTIONED.contains(subject),
                    asked.step().basis().article(),
                    "Seul un professionnel relève d’un ordre.");
        }
        return asked.refuseIf(
                asked.step() == Step.DECONVENTION_NOTICE && !CONVENTIONED.contains(subject),
                "art. L162-15-1 CSS",
                "Seul un professionnel ou une structure est lié par une convention.");
    }

    private static Optional<Refusal> hearingIsAskedInTime(Asked asked) {
        return tooLate(
                asked,
                Step.DECONVENTION_REQUEST_HEARING,
                course(asked).dayOf(Step.DECONVENTION_NOTICE_RECEIVED).map(Due.HEARING_REQUEST::lastDay),
                "Le délai de huit jours pour demander à être entendu a pris fin le %s.");
    }

    private static Optional<Refusal> heardInTime(Asked asked) {
        return tooLate(
                asked,
                Step.DECONVENTION_HEARD,
                course(asked).dayOf(Step.DECONVENTION_REQUEST_HEARING).map(Due.HEARING::lastDay),
                "Le délai de quinze jours pour entendre la personne a pris fin le %s.");
    }

    private static Optional<Refusal> eightDaysArePast(Asked asked) {
        Course course = course(asked);
        if (asked.step() != Step.DECONVENTION || course.has(Step.DECONVENTION_REQUEST_HEARING)) {
            return Optional.empty();
        }
        return course.dayOf(Step.DECONVENTION_NOTICE_RECEIVED)
                .map(Due.HEARING_REQUEST::lastDay)
                .filter(last -> !asked.day().isAfter(last))
                .flatMap(last ->
                        asked.refuse(ARTICLE, "La personne a jusqu’au %s pour demander à être entendue.", last));
    }

    private static Optional<Refusal> heardFirst(Asked asked) {
        Course course = course(asked);
        return asked.refuseIf(
                asked.step() == Step.DECONVENTION
                        && course.has(Step.DECONVENTION_REQUEST_HEARING)
                        && !course.has(Step.DECONVENTION_HEARD),
                ARTICLE,
                "La personne a demandé à être entendue et ne l’a pas encore été.");
    }

    private static Optional<Refusal> decidedInTime(Asked asked) {
        return tooLate(
                asked,
                Step.DECONVENTION,
                lastDayToDecide(course(asked)),
                "Le délai de quinze jours pour décider a pris fin le %s.");
    }

    /** 15 days from the hearing or, where none was asked for, from the end of the 8 days. */
    static Optional<LocalDate> lastDayToDecide(Course course) {
        Optional<LocalDate> start = course.has(Step.DECONVENTION_REQUEST_HEARING)
                ? course.dayOf(Step.DECONVENTION_HEARD)
                : course.dayOf(Step.DECONVENTION_NOTICE_RECEIVED).map(Due.HEARING_REQUEST::lastDay);
        return start.map(Due.DECONVENTION_DECISION::lastDay);
    }

    private static Optional<Refusal> threeMonthsAtMost(Asked asked) {
        LocalDate last = Due.SUSPENSION_END.lastDay(asked.day());
        return asked.refuseIf(
                asked.step() == Step.DECONVENTION
                        && asked.input()
                                .until()
                                .filter(until -> until.isAfter(last) || until.isBefore(asked.day()))
                                .isPresent(),
                ARTICLE,
                "La suspension prend fin le %s au plus tard : trois mois.",
                last);
    }

    private static Course course(Asked asked) {
        return asked.course(Proceeding.DECONVENTION);
    }

    private static Optional<Refusal> tooLate(Asked asked, Step step, Optional<LocalDate> last, String sentence) {
        return last.filter(day -> asked.step() == step && asked.day().isAfter(day))
                .flatMap(day -> asked.refuse(ARTICLE, sentence, day));
    }
}
