package fr.vigie.domain.identity;

/**
 * The Luhn key (ISO/IEC 7812-1): the last digit makes a weighted sum a multiple of ten.
 *
 * <p>It betrays any one wrong digit and every swap of two neighbours but 09 and 90.
 */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit is the key of the others; false for what is empty or not made of digits. */
    public static boolean holds(String digits) {
        return areDigits(digits) && sum(digits, false) % 10 == 0;
    }

    /**
     * The key to put after these digits.
     *
     * @throws IllegalArgumentException for what is empty or not made of digits
     */
    public static int key(String digitsWithoutKey) {
        if (!areDigits(digitsWithoutKey)) {
            throw new IllegalArgumentException("a Luhn key is calculated from digits only, at least one");
        }
        return (10 - sum(digitsWithoutKey, true) % 10) % 10;
    }

    static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Sum from the right, every second digit doubled, of the two digits of the double; doubling starts with the last or not. */
    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean twice = doubleLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighted = twice ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            twice = !twice;
        }
        return sum;
    }
}
