package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts; who may touch them is asked by {@link Accounts}. */
@Component
class AccountStore {
    private static final String SELECT = "select account.*, (select array_agg(role order by role) from account_role"
            + " where account_role.account_id = account.account_id) as roles from account ";

    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> byLogin(String login) {
        return database.sql(SELECT + "where login = :login")
                .param("login", login)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> byOidcSubject(String subject) {
        return database.sql(SELECT + "where oidc_subject = :subject")
                .param("subject", subject)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> byNumber(int number) {
        return database.sql(SELECT + "where account_id = :number")
                .param("number", number)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> all() {
        return database.sql(SELECT + "order by active desc, login")
                .query(AccountStore::account)
                .list();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** The hash of a local password. */
    Optional<String> password(String login) {
        return database.sql("select password from account where login = :login and password is not null")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    int create(NewAccount account, Optional<String> password, boolean ofEnvironment, Instant now) {
        int number = database.sql(
                        "insert into account (login, name, password, oidc_subject, of_environment, created_at)"
                                + " values (:login, :name, :password, :subject, :environment, :now) returning account_id")
                .param("login", account.login())
                .param("name", account.name())
                .param("password", password.orElse(null))
                .param("subject", account.oidcSubject().orElse(null))
                .param("environment", ofEnvironment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        addRoles(number, account.roles());
        return number;
    }

    void replaceRoles(int number, Collection<Role> roles) {
        database.sql("delete from account_role where account_id = :number")
                .param("number", number)
                .update();
        addRoles(number, roles);
    }

    /** Opens or closes an account; whoever is in it must log in again. */
    void setActive(int number, boolean active) {
        database.sql("update account set active = :active, generation = generation + 1 where account_id = :number")
                .param("active", active)
                .param("number", number)
                .update();
    }

    /** Sets a password; whoever is in the account must log in again. */
    void setPassword(int number, String hash, boolean ofEnvironment) {
        database.sql("update account set password = :hash, of_environment = :environment, generation = generation + 1"
                        + " where account_id = :number")
                .param("hash", hash)
                .param("environment", ofEnvironment)
                .param("number", number)
                .update();
    }

    /** The logins whose password follows the environment. */
    List<String> ofEnvironment() {
        return database.sql("select login from account where of_environment order by login")
                .query(String.class)
                .list();
    }

    /** Keeps others from changing roles until the transaction ends, so that two cannot each remove the other. */
    void lockRoles() {
        database.sql("lock table account_role in share row exclusive mode").update();
    }

    long activeAdministrators() {
        return database.sql("select count(*) from account join account_role using (account_id)"
                        + " where active and role = 'ADMINISTRATOR'")
                .query(Long.class)
                .single();
    }

    private void addRoles(int number, Collection<Role> roles) {
        roles.forEach(role -> database.sql("insert into account_role values (:number, :role)")
                .param("number", number)
                .param("role", role.name())
                .update());
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getInt("account_id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("password") != null,
                Optional.ofNullable(row.getString("oidc_subject")),
                row.getBoolean("active"),
                row.getInt("generation"),
                roles(row.getArray("roles")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
