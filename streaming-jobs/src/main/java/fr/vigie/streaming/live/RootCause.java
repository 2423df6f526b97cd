package fr.vigie.streaming.live;

/** The innermost cause of a failure, in one line: of a long chain it is the one that tells what to mend. */
public final class RootCause {
    private static final String MARK = "Caused by: ";
    private static final String END = "End of exception on server side";

    private RootCause() {}

    /** Of a failure; where a server has sent its stack trace as the message, of that. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getName() : in(message);
    }

    /** Of a stack trace as text; its first line where it names no cause. */
    public static String in(String stackTrace) {
        return stackTrace
                .lines()
                .filter(line -> line.startsWith(MARK))
                .reduce((first, second) -> second)
                .map(line -> line.substring(MARK.length()))
                .or(() -> stackTrace.lines().filter(line -> !line.contains(END)).findFirst())
                .orElse("");
    }
}
