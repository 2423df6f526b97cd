package fr.vigie.cli.check.row;

/** Whether the key of an identifier is surely right; what is not sure is read thoroughly. */
final class Keys {
    private static final int RPPS = 11;
    private static final int ADELI = 9;
    private static final int BILLER = 9;
    private static final int SIRET = 14;

    private Keys() {}

    static boolean hold(String identifier, byte[] line, int from, int to) {
        int length = to - from;
        return switch (identifier) {
            case "" -> true;
            case "professional" -> length == RPPS ? luhn(line, from, to) : length == ADELI && areDigits(line, from, to);
            case "biller" -> length == BILLER && luhn(line, from, to);
            case "siret" -> length == SIRET && luhn(line, from, to);
            case "holder" -> length != RPPS || luhn(line, from, to);
            default -> false;
        };
    }

    private static boolean areDigits(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] < '0' || line[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean luhn(byte[] line, int from, int to) {
        int sum = 0;
        boolean twice = false;
        for (int i = to - 1; i >= from; i--) {
            int digit = line[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = twice ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
