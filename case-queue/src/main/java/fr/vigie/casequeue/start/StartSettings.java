package fr.vigie.casequeue.start;

import fr.vigie.casequeue.access.Login;
import fr.vigie.casequeue.access.MetricsReaders;
import fr.vigie.casequeue.access.OidcSettings;
import fr.vigie.domain.identity.IdentitySeal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** The settings that an operator gives, checked before anything starts. */
public final class StartSettings {
    /** File to which the port is written once the application is ready; optional. */
    static final String PORT_FILE = "vigie.port-file";
    /** Process without which the application stops by itself; optional. */
    static final String PARENT_PID = "vigie.parent-pid";

    /** Environment variable that holds the key of sealed identities; optional. */
    public static final String IDENTITIES_KEY = "VIGIE_IDENTITIES_KEY";

    private static final String LOG_FORMAT = "logging.structured.format.console";
    private static final List<String> LOG_FORMATS = List.of("ecs", "gelf", "logstash");
    private static final int SHORTEST_TOKEN = 24;
    private static final String WITNESSES_NAMED = "vigie.questions.named";
    private static final String CLOCK = "vigie.clock";
    private static final String BOOTSTRAP_SERVERS = "vigie.kafka.bootstrap-servers";
    private static final String DATABASE_URL = "spring.datasource.url";
    private static final String PORT = "server.port";
    private static final String SAMPLE_SIZE = "vigie.sample.size";
    private static final String SAMPLE_BEYOND = "vigie.sample.beyond";
    private static final String SAMPLE_SUBJECTS = "vigie.sample.subjects";
    private static final String SUPPRESSION_DAYS = "vigie.suppression.days";
    private static final String SUPPRESSION_GROWTH = "vigie.suppression.growth";
    private static final String SUPPRESSION_NEVER = "vigie.suppression.never";
    private static final int LONGEST_SUPPRESSION = 730;
    private static final Pattern BROKERS = Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 72; // bytes: what BCrypt can hash

    private StartSettings() {}

    /** @throws StartRefused at the first setting that is missing or wrong */
    public static void check(Environment environment) {
        checkPassword(environment);
        checkToken(environment);
        checkLogs(environment);
        require(environment, BOOTSTRAP_SERVERS, "localhost:9092", value -> BROKERS.matcher(value)
                .matches());
        require(
                environment,
                DATABASE_URL,
                "jdbc:postgresql://localhost:5432/vigie",
                value -> value.startsWith("jdbc:postgresql:"));
        require(environment, PORT, "8080, or 0 for any free port", StartSettings::isPort);
        require(environment, "server.address", "127.0.0.1", value -> !value.isBlank());
        checkClock(environment);
        checkSample(environment);
        checkSuppression(environment);
        checkOidc(environment);
        checkIdentities(environment);
        checkWitnesses(environment);
        checkPortFile(environment);
        checkParent(environment);
    }

    private static void checkPassword(Environment environment) {
        String password = environment.getProperty(Login.PASSWORD_VARIABLE, "");
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            throw new StartRefused("environment variable " + Login.PASSWORD_VARIABLE + " "
                    + (password.isEmpty() ? "is missing" : "has a wrong length")
                    + ": set it to the password of login \""
                    + Login.USER + "\", " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
    }

    private static void checkToken(Environment environment) {
        Optional.ofNullable(environment.getProperty(MetricsReaders.TOKEN_VARIABLE))
                .filter(token -> token.length() < SHORTEST_TOKEN || !token.matches("[!-~]*"))
                .ifPresent(token -> {
                    throw new StartRefused("environment variable " + MetricsReaders.TOKEN_VARIABLE
                            + " is not valid: give " + SHORTEST_TOKEN
                            + " printable characters or more, for example by: openssl rand -hex 24");
                });
    }

    private static void checkLogs(Environment environment) {
        String format = environment.getProperty(LOG_FORMAT, "ecs");
        if (!LOG_FORMATS.contains(format)) {
            throw new StartRefused("--" + LOG_FORMAT + "=" + format + " is not valid: give one of "
                    + String.join(", ", LOG_FORMATS) + ", or leave it out for plain lines");
        }
    }

    private static void require(Environment environment, String name, String example, Function<String, Boolean> good) {
        String value = environment.getProperty(name, "");
        if (value.isEmpty()) {
            throw new StartRefused("--" + name + " is missing: give it, for example " + example);
        }
        if (!good.apply(value)) {
            // A database's URL may carry a password behind its question mark.
            throw new StartRefused(
                    "--" + name + "=" + value.split("\\?", 2)[0] + " is not valid: give for example " + example);
        }
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    private static void checkClock(Environment environment) {
        String which = environment.getProperty(CLOCK, "wall");
        if (!Set.of("wall", "feed").contains(which)) {
            throw new StartRefused("--" + CLOCK + "=" + which + " is not valid: give wall, the time of this machine, or"
                    + " feed, the day after the last closed one, where a recorded world is played");
        }
    }

    private static void checkSample(Environment environment) {
        if (environment.getProperty(SAMPLE_SIZE) != null) {
            require(
                    environment,
                    SAMPLE_SIZE,
                    "5, or another number from 1 to 100",
                    size -> size.matches("[1-9]\\d?|100"));
        }
        if (environment.getProperty(SAMPLE_BEYOND) != null) {
            require(environment, SAMPLE_BEYOND, "500, or another rank", rank -> rank.matches("\\d{1,6}"));
        }
        if (environment.getProperty(SAMPLE_SUBJECTS) != null) {
            require(
                    environment,
                    SAMPLE_SUBJECTS,
                    "2, or another number from 0 to 100",
                    size -> size.matches("\\d{1,2}|100"));
        }
    }

    private static void checkSuppression(Environment environment) {
        if (environment.getProperty(SUPPRESSION_DAYS) != null) {
            require(
                    environment,
                    SUPPRESSION_DAYS,
                    "180, or another number of days from 0, nothing is put aside, to " + LONGEST_SUPPRESSION,
                    days -> days.matches("\\d{1,3}") && Integer.parseInt(days) <= LONGEST_SUPPRESSION);
        }
        if (environment.getProperty(SUPPRESSION_GROWTH) != null) {
            require(
                    environment,
                    SUPPRESSION_GROWTH,
                    "2, or another number from 1 to 100, with a point before its decimals",
                    growth -> growth.matches("([1-9]\\d?(\\.\\d{1,2})?|100)"));
        }
        String never = environment.getProperty(SUPPRESSION_NEVER, "");
        if (!never.matches("([A-Z0-9_]+(,[A-Z0-9_]+)*)?")) {
            throw new StartRefused("--" + SUPPRESSION_NEVER + "=" + never
                    + " is not valid: give codes of reasons with commas between them, for example OPPOSED_CARD,"
                    + "ACT_AFTER_DEATH, or nothing");
        }
    }

    private static void checkOidc(Environment environment) {
        if (environment.getProperty(OidcSettings.ISSUER) == null) {
            return;
        }
        require(
                environment,
                OidcSettings.ISSUER,
                "https://id.example.org/realms/caisse",
                value -> value.matches("https?://\\S+"));
        require(environment, OidcSettings.CLIENT_ID, "vigie", value -> !value.isBlank());
        if (environment.getProperty(OidcSettings.SECRET_VARIABLE, "").isBlank()) {
            throw new StartRefused("environment variable " + OidcSettings.SECRET_VARIABLE
                    + " is missing: set it to the secret that the provider gave to this client");
        }
        String claim = environment.getProperty(OidcSettings.CLAIM, "sub");
        if (!OidcSettings.CLAIMS.contains(claim)) {
            throw new StartRefused("--" + OidcSettings.CLAIM + "=" + claim
                    + " is not valid: give sub, or preferred_username if the provider never gives a name twice");
        }
    }

    private static void checkIdentities(Environment environment) {
        String key = environment.getProperty(IDENTITIES_KEY, "").strip();
        if (!key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length < IdentitySeal.LEAST_KEY_BYTES) {
            throw new StartRefused(
                    "environment variable " + IDENTITIES_KEY + " has fewer than " + IdentitySeal.LEAST_KEY_BYTES
                            + " bytes: set it to the key that sealed the identities, or leave it out");
        }
    }

    private static void checkWitnesses(Environment environment) {
        String named = environment.getProperty(WITNESSES_NAMED, "10");
        if (!named.matches("[1-9]\\d?")) {
            throw new StartRefused("--" + WITNESSES_NAMED + "=" + named
                    + " is not valid: give how many patients a case names as those to question, from 1 to 99");
        }
    }

    private static void checkPortFile(Environment environment) {
        Optional.ofNullable(environment.getProperty(PORT_FILE))
                .filter(file -> !Files.isDirectory(
                        Optional.ofNullable(Path.of(file).toAbsolutePath().getParent())
                                .orElseGet(() -> Path.of("/"))))
                .ifPresent(file -> {
                    throw new StartRefused("--" + PORT_FILE + "=" + file
                            + " cannot be written: its directory does not exist, create it first");
                });
    }

    private static void checkParent(Environment environment) {
        Optional.ofNullable(environment.getProperty(PARENT_PID))
                .filter(pid -> !pid.matches("\\d{1,18}")
                        || ProcessHandle.of(Long.parseLong(pid)).isEmpty())
                .ifPresent(pid -> {
                    throw new StartRefused("--" + PARENT_PID + "=" + pid
                            + " is not a running process: give the process to stop with, or leave it out");
                });
    }
}
