package fr.vigie.casequeue.identity;

import fr.vigie.casequeue.start.StartSettings;
import fr.vigie.domain.identity.IdentitySeal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed numbers, and the key that opens them, if it was given. */
@Component
public class Identities {
    private final JdbcClient database;
    private final Optional<IdentitySeal> seal;

    Identities(JdbcClient database, Environment environment) {
        this.database = database;
        this.seal = Optional.ofNullable(environment.getProperty(StartSettings.IDENTITIES_KEY))
                .filter(key -> !key.isBlank())
                .map(key -> IdentitySeal.withKey(key.strip().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether there is a key to open any with. */
    public boolean areOpen() {
        return seal.isPresent();
    }

    /** Whether the number behind a pseudonym is kept. */
    public boolean knows(String pseudonym) {
        return sealed(pseudonym).isPresent();
    }

    /** The number behind a pseudonym; none where it is not kept, there is no key, or the key is not the one that sealed it. */
    public Optional<String> open(String pseudonym) {
        return seal.flatMap(key -> sealed(pseudonym).flatMap(envelope -> key.open(pseudonym, envelope)));
    }

    /** Adds those that are not kept yet. @return how many were added */
    int add(List<SealedIdentity> some) {
        return database.sql(
                        """
                        insert into identity select * from unnest(:pseudonyms, :envelopes)
                        on conflict (pseudonym) do nothing""")
                .param(
                        "pseudonyms",
                        some.stream().map(SealedIdentity::pseudonym).toArray(String[]::new))
                .param("envelopes", some.stream().map(SealedIdentity::envelope).toArray(String[]::new))
                .update();
    }

    private Optional<String> sealed(String pseudonym) {
        return database.sql("select sealed from identity where pseudonym = :pseudonym")
                .param("pseudonym", pseudonym)
                .query(String.class)
                .optional();
    }
}
