package fr.vigie.cli;

import fr.vigie.cli.pseudonym.KeyFile;
import fr.vigie.cli.pseudonym.PseudonymCount;
import fr.vigie.cli.pseudonym.PseudonymisedDelivery;
import fr.vigie.cli.pseudonym.SealedIdentities;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.identity.Pseudonymiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pseudonymise}: NIR and IBAN to pseudonyms, before anything else sees them. */
@Command(
        name = "pseudonymise",
        description = {
            "Replaces NIR (15 characters, key included) in patientId and IBAN in ibanHash by pseudonyms (HMAC-SHA-256).",
            "A number whose key is wrong is rejected. Fields the contract does not have are left out."
        },
        footer = {
            "",
            "The key: at least 32 bytes, in a file that other users cannot read, or in " + KeyFile.VARIABLE + ".",
            "The same key gives the same pseudonyms: whoever holds it can find the persons again.",
            "With --identities the numbers are kept too, each sealed (AES-256-GCM) by another key, for the case queue, which",
            "opens one at a time for an investigator who gives a motive.",
            "Rejected lines go to DIR/rejects.jsonl, readable by its owner only: they hold clear numbers.",
            "",
            "Examples:",
            "  (umask 077; openssl rand -hex 32 > pseudonyms.key)",
            "  ./vigie pseudonymise --in received --out world --key pseudonyms.key",
            "  (umask 077; openssl rand -hex 32 > identities.key)",
            "  ./vigie pseudonymise --in received --out world --key pseudonyms.key \\",
            "      --identities identities.csv --identities-key identities.key"
        })
final class PseudonymiseCommand extends VigieCommand {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Directory of the streams as received.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Directory to be written; new or empty.")
    private Path out = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "File of the secret key.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "New file of sealed numbers, pseudonym by pseudonym.")
    private Optional<Path> identities = Optional.empty();

    @Option(names = "--identities-key", paramLabel = "FILE", description = "File of the key that seals them.")
    private Optional<Path> identitiesKey = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed {
        Pseudonymiser pseudonymiser = pseudonymiser();
        Optional<SealedIdentities> sealed = sealedIdentities();
        RecordedStreams streams = RecordedStreams.in(in);
        WorkMeter meter = new WorkMeter("pseudonymising", System::nanoTime);
        try (ProgressLine progress = ProgressLine.of(err())) {
            print(PseudonymisedDelivery.write(
                    streams,
                    out,
                    pseudonymiser,
                    sealed,
                    (lines, share) -> progress.update(() -> meter.line(lines, share))));
        }
        if (sealed.isPresent()) {
            out().printf(Locale.ROOT, "identities sealed: %,d%n", sealed.get().write(identities.orElseThrow()));
        }
        return Vigie.DONE;
    }

    private Optional<SealedIdentities> sealedIdentities() throws IOException, WorkFailed {
        if (identities.isPresent() != identitiesKey.isPresent()) {
            throw wrong("--identities and --identities-key go together: give both, or neither");
        }
        if (identities.isEmpty()) {
            return Optional.empty();
        }
        if (Files.exists(identities.get())) {
            throw wrong("--identities " + identities.get() + ": there is such a file; name a new one");
        }
        if (key.isPresent() && Files.isSameFile(key.get(), identitiesKey.get())) {
            throw wrong(
                    "--identities-key is the key of the pseudonyms: whoever opens one identity could find them all; make"
                            + " another with: openssl rand -hex 32");
        }
        return Optional.of(new SealedIdentities(KeyFile.seal(identitiesKey.get())));
    }

    private Pseudonymiser pseudonymiser() throws IOException, WorkFailed {
        if (key.isPresent()) {
            return KeyFile.pseudonymiser(key.get());
        }
        String fromEnvironment = System.getenv(KeyFile.VARIABLE);
        if (fromEnvironment == null) {
            throw wrong("Missing the key: name its file with --key, or set " + KeyFile.VARIABLE);
        }
        return KeyFile.pseudonymiser(fromEnvironment);
    }

    private void print(PseudonymCount count) {
        out().printf(
                        Locale.ROOT,
                        "read %,d = written %,d + rejected %,d%nfields the contract does not have (left out): %,d%n",
                        count.read(),
                        count.written(),
                        count.rejected(),
                        count.unknownFields());
        if (count.rejected() > 0) {
            out().println("rejected lines, with place and reason: " + out.resolve("rejects.jsonl"));
        }
        out().flush();
    }
}
