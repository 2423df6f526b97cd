package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may read the metrics: an account with the permission, or a program that shows the token of the environment
 * ({@value #TOKEN_VARIABLE}), which opens nothing else. Without that variable, no token does.
 */
@Component
public class MetricsReaders {
    /** The environment variable that holds the token. */
    public static final String TOKEN_VARIABLE = "VIGIE_METRICS_TOKEN";

    private static final String BEARER = "Bearer ";

    private final AccountStore accounts;
    private final Optional<byte[]> token;

    MetricsReaders(AccountStore accounts, Environment environment) {
        this.accounts = accounts;
        this.token = Optional.ofNullable(environment.getProperty(TOKEN_VARIABLE))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    boolean may(@Nullable Authentication who, HttpServletRequest request) {
        return showsToken(request) || hasPermission(who);
    }

    private boolean showsToken(HttpServletRequest request) {
        byte[] shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        // In equal time, however much of it is right.
        return token.filter(right -> MessageDigest.isEqual(right, shown)).isPresent();
    }

    private boolean hasPermission(@Nullable Authentication who) {
        return who != null
                && who.getPrincipal() instanceof SignedIn he
                && accounts.byLogin(he.getName())
                        .filter(account -> account.active() && account.generation() == he.generation())
                        .filter(account -> account.actor().may(Permission.READ_METRICS))
                        .isPresent();
    }
}
