package fr.vigie.streaming.biller;

import fr.vigie.streaming.envelope.Form;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Where a record of a biller travels, and under which day of care it is kept there.
 *
 * @param kind who reads it
 * @param day day of care
 * @param id identifier of the subject
 */
record Target(Kind kind, LocalDate day, String id) {
    /** Who reads a record. */
    enum Kind {
        /** Rules on professionals. */
        PROFESSIONAL('P', Form.CARE_BATCH),
        /** Rules on billers. */
        BILLER('B', Form.CARE_BATCH),
        /** Rules on a patient's file. */
        PATIENT('I', Form.PATIENT_CARE),
        /** Rules on a recipient of kits: what is delivered to him and the tests he bills. */
        RECIPIENT('R', Form.RECIPIENT_CARE),
        /** Rules on the card that signed. */
        CARD('C', Form.SIGNED_LINES),
        /** The match of a patient's antigen tests with SI-DEP. */
        TEST('T', Form.TEST_LINE),
        /** The score of the lines of an invoice. */
        SCORE('S', Form.LINE_BATCH);

        private final char letter;
        private final Form form;

        Kind(char letter, Form form) {
            this.letter = letter;
            this.form = form;
        }

        private static Kind of(char letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no target begins with " + letter));
        }
    }

    /** The target that a text holds. */
    static Target of(String text) {
        int colon = text.indexOf(':');
        return new Target(
                Kind.of(text.charAt(0)),
                LocalDate.ofEpochDay(Long.parseLong(text.substring(1, colon))),
                text.substring(colon + 1));
    }

    /** The target as a text, short because every line that travels keeps it: {@code P18933:19999000019}. */
    String text() {
        return kind.letter + Long.toString(day.toEpochDay()) + ':' + id;
    }

    /** What is sent there. */
    Form form() {
        return kind.form;
    }

    /** The key by which it is sent: patients have their home operator, the others one for all kinds. */
    String key() {
        return kind.form == Form.CARE_BATCH ? kind.name() + '|' + id : id;
    }
}
