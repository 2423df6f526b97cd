package fr.vigie.casequeue.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filters of a list as parameters of its address: only those that are set, in one order. Values need no escaping. */
final class Criteria {
    private static final long MOST_EUROS = 1_000_000_000;
    private static final int MOST_DAYS = 36_500;

    private final Map<String, String> parameters = new LinkedHashMap<>();

    Criteria with(String name, Optional<?> value) {
        value.ifPresent(set -> parameters.put(name, set instanceof Enum<?> one ? one.name() : set.toString()));
        return this;
    }

    /** By name. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** As they stand behind the question mark of an address. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    static Optional<Long> euros(Optional<Long> typed) {
        return typed.filter(euros -> euros > 0).map(euros -> Math.min(euros, MOST_EUROS));
    }

    static Optional<Integer> days(Optional<Integer> typed) {
        return typed.filter(days -> days >= 0).map(days -> Math.min(days, MOST_DAYS));
    }

    /** The INSEE code of a département (17, 2A, 974) or of a commune (17300). */
    static Optional<String> place(Optional<String> typed) {
        return typed.map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("\\d{2}|2[AB]|9[78]\\d|\\d{5}|2[AB]\\d{3}"));
    }

    /** One of the words that stand for people, or the number of an account. */
    static Optional<String> who(Optional<String> typed, String words) {
        return typed.map(String::strip).filter(who -> who.matches(words + "|\\d{1,9}"));
    }
}
