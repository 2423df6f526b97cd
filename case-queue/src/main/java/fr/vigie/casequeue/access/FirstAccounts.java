package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts with which a new database starts: {@value Login#USER}, who investigates and decides, and {@value #ADMINISTRATOR},
 * who makes the others; in the demo ({@code --vigie.demo-accounts=true}) one more of each role. Their password is that of the
 * environment, at each start, until another is set.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {
    static final String ADMINISTRATOR = "admin";

    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final AccessLog log;
    private final CaseClock clock;
    private final Environment environment;
    private final TransactionTemplate transaction;

    FirstAccounts(
            AccountStore accounts,
            PasswordEncoder encoder,
            AccessLog log,
            CaseClock clock,
            Environment environment,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
        this.environment = environment;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            accounts.lockRoles();
            if (accounts.isEmpty()) {
                createAll();
            } else {
                followEnvironment();
            }
        });
    }

    private void createAll() {
        create(Login.USER, "Pôle LCF", EnumSet.of(Role.INVESTIGATOR, Role.MANAGER));
        create(ADMINISTRATOR, "Administrateur", EnumSet.of(Role.ADMINISTRATOR));
        if (environment.getProperty("vigie.demo-accounts", Boolean.class, false)) {
            create("investigateur", "I. Enquêteur", EnumSet.of(Role.INVESTIGATOR));
            create("responsable", "R. Responsable", EnumSet.of(Role.MANAGER));
            create("analyste", "D. Analyste", EnumSet.of(Role.DATA_SCIENTIST));
            create("auditeur", "A. Auditeur", EnumSet.of(Role.AUDITOR));
        }
    }

    private void create(String login, String name, Set<Role> roles) {
        NewAccount account = new NewAccount(login, name, Optional.empty(), roles);
        int number = accounts.create(account, Optional.of(hash()), true, clock.wallTime());
        log.write(AccessLog.SYSTEM, Action.CREATE, "account", String.valueOf(number), login + " : premier compte");
    }

    private void followEnvironment() {
        for (String login : accounts.ofEnvironment()) {
            if (!encoder.matches(password(), accounts.password(login).orElse(""))) {
                accounts.byLogin(login).ifPresent(account -> accounts.setPassword(account.number(), hash(), true));
            }
        }
    }

    private String hash() {
        return String.valueOf(encoder.encode(password()));
    }

    private String password() {
        return environment.getRequiredProperty(Login.PASSWORD_VARIABLE);
    }
}
