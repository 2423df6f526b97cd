package fr.vigie.casequeue.document.question;

import static fr.vigie.casequeue.document.Words.label;

import fr.vigie.casequeue.alert.Item;
import fr.vigie.domain.text.FrenchText;
import java.util.List;

/** Care in the words of a patient: {@code act.X} of the messages, with the code as it was billed. */
final class Care {
    private Care() {}

    /** What was billed for one day, each kind of care once. */
    static String words(List<Item> day) {
        return FrenchText.list(day.stream()
                .map(Item::actCode)
                .distinct()
                .map(Care::words)
                .distinct()
                .toList());
    }

    private static String words(String actCode) {
        String words = label("act.", actCode);
        return words.equals(actCode) ? "un acte facturé " + actCode : words + " (" + actCode + ")";
    }
}
