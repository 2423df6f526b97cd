package fr.vigie.casequeue.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this login, or from this address. */
final class TooManyTries extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** In whole seconds, when the next try is heard. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
