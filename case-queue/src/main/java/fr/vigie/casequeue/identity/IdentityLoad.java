package fr.vigie.casequeue.identity;

import fr.vigie.casequeue.start.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the file of sealed identities at the start: all of it, or the start is refused with the line that is wrong. */
@Component
class IdentityLoad implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityLoad.class);
    private static final int AT_A_TIME = 5_000;

    private final IdentitySettings settings;
    private final Identities identities;
    private final TransactionTemplate transaction;

    IdentityLoad(IdentitySettings settings, Identities identities, TransactionTemplate transaction) {
        this.settings = settings;
        this.identities = identities;
        this.transaction = transaction;
    }

    private record Count(long read, long added) {}

    @Override
    public void run(ApplicationArguments arguments) {
        settings.path().ifPresent(file -> {
            Count count = transaction.execute(status -> load(file));
            LOG.info("sealed identities: {} read, {} of them new", count.read(), count.added());
        });
    }

    private Count load(Path file) {
        List<SealedIdentity> some = new ArrayList<>();
        long read = 0;
        long added = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read++;
                long number = read;
                some.add(SealedIdentity.of(line).orElseThrow(() -> wrong(file, number)));
                if (some.size() == AT_A_TIME) {
                    added += identities.add(some);
                    some.clear();
                }
            }
        } catch (IOException e) {
            throw new StartRefused("--vigie.identities.file=" + file + " cannot be read (" + e.getMessage()
                    + "): give the file that ./vigie pseudonymise --identities wrote");
        }
        return new Count(read, added + (some.isEmpty() ? 0 : identities.add(some)));
    }

    private static StartRefused wrong(Path file, long line) {
        return new StartRefused("--vigie.identities.file=" + file + ", line " + line
                + ": not a pseudonym and its envelope: give the file that ./vigie pseudonymise --identities wrote");
    }
}
