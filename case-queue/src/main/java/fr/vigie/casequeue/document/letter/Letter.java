package fr.vigie.casequeue.document.letter;

import fr.vigie.casequeue.procedure.Step;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A letter that Vigie can draft; its French name is {@code letter.X} of the messages. */
public enum Letter {
    /** Notification of an indu that is about to be made, for what can be claimed today. */
    INDU("indu", Step.NOTIFY_INDU),
    /** The notification of indu that was made, with the very lines that it covers. */
    INDU_NOTIFIED("indu", Step.NOTIFY_INDU),
    /** Mise en garde. */
    WARNING("warning", Step.WARN),
    /** Contrôle pédagogique. */
    EDUCATION("warning", Step.EDUCATE),
    /** Convocation to a hearing, of the professional or insured person. */
    HEARING("hearing", Step.HEAR_PERSON),
    /** Request for documents. */
    DOCUMENTS("documents", Step.REQUEST_DOCUMENTS),
    /** To a person whose name, card or account was used. */
    VICTIM("victim", Step.INFORM_VICTIM);

    private final String template;
    private final Step step;

    Letter(String template, Step step) {
        this.template = template;
        this.step = step;
    }

    /** The letter of a name in an address: {@code indu-notified}. */
    public static Optional<Letter> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(letter -> letter.slug().equals(slug))
                .findFirst();
    }

    /** Its name in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LetterTemplate template() {
        return LetterTemplate.of(template);
    }

    Step step() {
        return step;
    }
}
