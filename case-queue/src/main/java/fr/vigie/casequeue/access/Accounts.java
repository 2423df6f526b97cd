package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, kept by administrators; each change is in the access log. */
@Component
public class Accounts {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72; // bytes: what BCrypt can hash
    private static final String KIND = "account";

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final AccessLog log;
    private final CaseClock clock;

    Accounts(AccountStore store, PasswordEncoder encoder, AccessLog log, CaseClock clock) {
        this.store = store;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
    }

    /** Whoever has this login and may use it. */
    public Optional<Actor> actor(String login) {
        return store.byLogin(NewAccount.normalised(login))
                .filter(Account::active)
                .map(Account::actor);
    }

    /** All accounts, those in use first. */
    public List<Account> list(Actor actor) {
        actor.require(Permission.KEEP_ACCOUNTS);
        return store.all();
    }

    /** The active accounts of a role, by login: those to whom a case can be given. */
    public List<Actor> having(Role role) {
        return store.all().stream()
                .filter(account -> account.active() && account.roles().contains(role))
                .map(Account::actor)
                .toList();
    }

    /** The active accounts that work cases, by login. */
    public List<Actor> workers() {
        return store.all().stream()
                .filter(Account::active)
                .map(Account::actor)
                .filter(actor -> actor.may(Permission.WORK_CASES))
                .toList();
    }

    /** The active accounts that work cases, by login, with their numbers: an address names nobody. */
    public List<Account> workerAccounts() {
        return store.all().stream()
                .filter(account -> account.active() && account.actor().may(Permission.WORK_CASES))
                .toList();
    }

    /** The login of the account of a number. */
    public Optional<String> loginOf(int number) {
        return store.byNumber(number).map(Account::login);
    }

    /**
     * Makes an account.
     *
     * @param password of 12 characters at least; empty if it logs in by OIDC only
     * @return its number
     */
    @Transactional
    public int create(Actor actor, NewAccount account, Optional<String> password) {
        actor.require(Permission.KEEP_ACCOUNTS);
        if (password.isEmpty() && account.oidcSubject().isEmpty()) {
            throw new AccountRefused("Donnez un mot de passe, ou l’identité OIDC du compte.");
        }
        password.ifPresent(Accounts::requireGood);
        int number = insert(account, password);
        log.write(actor, Action.CREATE, KIND, String.valueOf(number), account.login() + " : " + words(account.roles()));
        return number;
    }

    /** Gives an account other roles. */
    @Transactional
    public void changeRoles(Actor actor, int number, Set<Role> roles) {
        NewAccount.requireRole(roles);
        Account account = another(actor, number);
        store.lockRoles();
        store.replaceRoles(number, roles);
        requireAdministrator();
        String change = account.login() + " : " + words(account.roles()) + " → " + words(roles);
        log.write(actor, Action.GRANT, KIND, String.valueOf(number), change);
    }

    /** Closes an account, or opens it again; its open sessions end. */
    @Transactional
    public void setActive(Actor actor, int number, boolean active) {
        Account account = another(actor, number);
        store.lockRoles();
        store.setActive(number, active);
        requireAdministrator();
        log.write(
                actor,
                Action.CHANGE,
                KIND,
                String.valueOf(number),
                account.login() + (active ? " : rouvert" : " : fermé"));
    }

    /** Sets a password of 12 characters at least; open sessions of the account end. */
    @Transactional
    public void setPassword(Actor actor, int number, String password) {
        actor.require(Permission.KEEP_ACCOUNTS);
        requireGood(password);
        Account account = find(number);
        store.setPassword(number, hash(password), false);
        log.write(actor, Action.CHANGE, KIND, String.valueOf(number), account.login() + " : nouveau mot de passe");
    }

    private int insert(NewAccount account, Optional<String> password) {
        try {
            return store.create(account, password.map(this::hash), false, clock.wallTime());
        } catch (DuplicateKeyException e) {
            throw new AccountRefused("Cet identifiant, ou cette identité OIDC, a déjà un compte.");
        }
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private Account another(Actor actor, int number) {
        actor.require(Permission.KEEP_ACCOUNTS);
        Account account = find(number);
        if (account.login().equals(actor.login())) {
            throw new AccountRefused("Nul ne change ses propres droits : demandez-le à un autre administrateur.");
        }
        return account;
    }

    private Account find(int number) {
        return store.byNumber(number).orElseThrow(() -> new AccountRefused("Ce compte n’existe pas."));
    }

    private void requireAdministrator() {
        if (store.activeAdministrators() == 0) {
            throw new AccountRefused("Il doit rester un administrateur.");
        }
    }

    private static void requireGood(String password) {
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new AccountRefused("Le mot de passe doit compter de 12 à 72 caractères.");
        }
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
