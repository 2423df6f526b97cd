package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a step may be taken: the question that each rule answers.
 *
 * @param facts the case
 * @param step the step
 * @param input what is given with it
 */
record Asked(CaseFacts facts, Step step, StepInput input) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    /** The day on which it is, or was, done. */
    LocalDate day() {
        return input.day();
    }

    Course course(Proceeding proceeding) {
        return facts.course(proceeding);
    }

    /** Refuses with a sentence; days and sums in it are written in French. */
    Optional<Refusal> refuse(String article, String sentence, Object... values) {
        Object[] french = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            french[i] = french(values[i]);
        }
        return Optional.of(new Refusal(step, String.format(Locale.FRENCH, sentence, french), article));
    }

    /** Refuses if that is so. */
    Optional<Refusal> refuseIf(boolean so, String article, String sentence, Object... values) {
        return so ? refuse(article, sentence, values) : Optional.empty();
    }

    private static Object french(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof Cents sum ? sum.toFrench() : value;
    }
}
