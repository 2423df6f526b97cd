package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a login and its password, of the form or of HTTP basic; failures are logged and counted. */
@Component
class LocalLogin implements AuthenticationProvider {
    private final LoginThrottle throttle = new LoginThrottle();
    // Tries of one login are heard one after the other: many at once would all be heard before the first is counted.
    private final List<Object> turns = Stream.generate(Object::new).limit(64).toList();
    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final AccessLog log;
    private final CaseClock clock;
    private final String nobodysPassword;

    LocalLogin(AccountStore accounts, PasswordEncoder encoder, AccessLog log, CaseClock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
        this.nobodysPassword = String.valueOf(encoder.encode("nobody's"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String login = NewAccount.normalised(tried.getName());
        synchronized (turns.get(Math.floorMod(login.hashCode(), turns.size()))) {
            try {
                return check(login, String.valueOf(tried.getCredentials()), address(tried), tried);
            } catch (DataAccessException e) {
                throw new InternalAuthenticationServiceException("the accounts cannot be read", e);
            }
        }
    }

    private Authentication check(String login, String password, String address, Authentication tried) {
        Instant now = clock.wallTime();
        throttle.wait(login, address, now).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        Optional<Account> account = accounts.byLogin(login);
        // Unknown logins take as long as known ones.
        boolean matches = encoder.matches(password, accounts.password(login).orElse(nobodysPassword));
        if (!matches || account.filter(Account::active).isEmpty()) {
            throw failed(account, login, address, now);
        }
        throttle.succeeded(login);
        LocalSignIn principal = new LocalSignIn(login, account.get().generation());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of());
        signedIn.setDetails(tried.getDetails());
        return signedIn;
    }

    private BadCredentialsException failed(Optional<Account> account, String login, String address, Instant now) {
        throttle.failed(login, address, now);
        boolean locked = throttle.wait(login, address, now).isPresent();
        log.write(
                account.map(Account::login).orElse(AccessLog.STRANGER),
                locked ? Action.LOGIN_LOCKED : Action.LOGIN_FAILED,
                "session",
                "",
                "depuis " + address);
        return new BadCredentialsException("wrong login or password");
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
