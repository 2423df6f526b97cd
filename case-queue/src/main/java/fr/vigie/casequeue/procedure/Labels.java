package fr.vigie.casequeue.procedure;

import java.util.Locale;
import java.util.ResourceBundle;

/** French names of steps and states, for sentences that refuse. */
final class Labels {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

    private Labels() {}

    static String of(Step step) {
        return MESSAGES.getString("step." + step);
    }

    static String of(CaseState state) {
        return MESSAGES.getString("state." + state);
    }
}
