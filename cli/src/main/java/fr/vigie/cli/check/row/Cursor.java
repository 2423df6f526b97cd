package fr.vigie.cli.check.row;

import java.util.Arrays;

/**
 * A place in one line of JSON and the quick reading of what stands there. Whatever is not of the plainest form is
 * {@link Unusual}.
 */
final class Cursor {
    private static final long EACH = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long BLANKS = ' ' * EACH;
    private static final int MOST_DIGITS = 18;
    private static final long MOST_THOUSANDTHS = 1L << 50;

    private byte[] line = new byte[1024];
    private int length;
    private boolean trusting;
    private int at;

    /**
     * Goes to the start of a line.
     *
     * @param trusted whether it is known to be canonical JSON, so that texts may hold what they will
     */
    void start(byte[] bytes, int count, boolean trusted) {
        if (line.length < count + TextHash.PADDING) {
            line = new byte[Math.max(line.length * 2, count + TextHash.PADDING)];
        }
        System.arraycopy(bytes, 0, line, 0, count);
        Arrays.fill(line, count, count + TextHash.PADDING, (byte) 0);
        length = count;
        trusting = trusted;
        at = 0;
    }

    byte[] line() {
        return line;
    }

    int at() {
        return at;
    }

    boolean trusting() {
        return trusting;
    }

    /** The next character that is no blank, passed over. */
    int next() {
        int character = peek();
        at++;
        return character;
    }

    /** The next character that is no blank. */
    int peek() {
        while (line[at] == ' ') {
            at++;
        }
        return line[at];
    }

    void expect(char character) throws Unusual {
        if (next() != character) {
            throw Unusual.LINE;
        }
    }

    void expectEnd() throws Unusual {
        peek();
        if (at != length) {
            throw Unusual.LINE;
        }
    }

    void expectWord(String word) throws Unusual {
        for (int i = 0; i < word.length(); i++) {
            if (line[at++] != word.charAt(i)) {
                throw Unusual.LINE;
            }
        }
    }

    /** Passes over a text up to and including its closing quote; the place of that quote. */
    int endOfText() throws Unusual {
        while (true) {
            long word = (long) TextHash.LONGS.get(line, at);
            long stops = (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | word | word - BLANKS & ~word) & TOPS;
            if (stops == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(stops) >>> 3;
            if (line[at] == '"') {
                return at++;
            }
            if (!trusting || at >= length) {
                throw Unusual.LINE;
            }
            at += line[at] == '\\' ? 2 : 1;
        }
    }

    /** The top bit of each byte that is zero; above the first one it may err. */
    private static long zeros(long word) {
        return word - EACH & ~word & TOPS;
    }

    /** A whole number of 0 or more. */
    long whole() throws Unusual {
        long number = digits();
        int after = line[at];
        if (after == '.' || after == 'e' || after == 'E') {
            throw Unusual.LINE;
        }
        return number;
    }

    private long digits() throws Unusual {
        int from = at;
        long number = 0;
        while (line[at] >= '0' && line[at] <= '9') {
            number = number * 10 + line[at++] - '0';
        }
        int count = at - from;
        if (count == 0 || count > MOST_DIGITS || (count > 1 && line[from] == '0')) {
            throw Unusual.LINE;
        }
        return number;
    }

    /** A decimal of 0 or more with at most three digits after the point: its thousandths. */
    long thousandths() throws Unusual {
        long number = digits();
        int decimals = 0;
        if (line[at] == '.') {
            at++;
            for (; line[at] >= '0' && line[at] <= '9'; decimals++) {
                number = number * 10 + line[at++] - '0';
            }
            if (decimals == 0) {
                throw Unusual.LINE;
            }
        }
        if (decimals > 3 || number > MOST_THOUSANDTHS || line[at] == 'e' || line[at] == 'E') {
            throw Unusual.LINE;
        }
        for (; decimals < 3; decimals++) {
            number *= 10;
        }
        return number;
    }

    /** A number with a point, and perhaps a sign: the bits of a double. */
    long real() throws Unusual {
        boolean negative = line[at] == '-';
        at += negative ? 1 : 0;
        double number = digits();
        if (line[at] == '.') {
            int from = ++at;
            double scale = 1;
            for (; line[at] >= '0' && line[at] <= '9'; scale *= 10) {
                number = number * 10 + line[at++] - '0';
            }
            // Up to 2^53 and 10^15 both are exact, so that the quotient is the double nearest to what is written.
            if (at == from || scale > 1e15 || number > 1L << 53) {
                throw Unusual.LINE;
            }
            number /= scale;
        }
        if (line[at] == 'e' || line[at] == 'E' || number > 1L << 53) {
            throw Unusual.LINE;
        }
        return Double.doubleToLongBits(negative ? -number : number);
    }

    /** A date in days since 1970, without its quotes. */
    long date() throws Unusual {
        long year = number(4);
        mark('-');
        long month = number(2);
        mark('-');
        return Dates.day(year, month, number(2));
    }

    /** The first day of a month written YYYY-MM from one place to another, in days since 1970. */
    long month(int from, int to) throws Unusual {
        int here = at;
        at = from;
        long year = number(4);
        mark('-');
        long day = Dates.day(year, number(2), 1);
        if (at != to) {
            throw Unusual.LINE;
        }
        at = here;
        return day;
    }

    /** A moment in milliseconds since 1970, without its quotes. */
    long instant() throws Unusual {
        long day = date();
        mark('T');
        long hour = number(2);
        mark(':');
        long minute = number(2);
        mark(':');
        long second = number(2);
        if (hour > 23 || minute > 59 || second > 59) {
            throw Unusual.LINE;
        }
        long millis = ((day * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction();
        return millis - offset();
    }

    private long fraction() throws Unusual {
        if (line[at] != '.') {
            return 0;
        }
        at++;
        long millis = number(3);
        if (line[at] >= '0' && line[at] <= '9') {
            throw Unusual.LINE;
        }
        return millis;
    }

    private long offset() throws Unusual {
        int sign = line[at++];
        if (sign == 'Z') {
            return 0;
        }
        if (sign != '+' && sign != '-') {
            throw Unusual.LINE;
        }
        long hours = number(2);
        mark(':');
        long minutes = number(2);
        if (hours > 14 || minutes > 59) {
            throw Unusual.LINE;
        }
        long millis = (hours * 60 + minutes) * 60_000;
        return sign == '-' ? -millis : millis;
    }

    private long number(int digits) throws Unusual {
        long number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = line[at++] - '0';
            if (digit < 0 || digit > 9) {
                throw Unusual.LINE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void mark(char mark) throws Unusual {
        if (line[at++] != mark) {
            throw Unusual.LINE;
        }
    }
}
