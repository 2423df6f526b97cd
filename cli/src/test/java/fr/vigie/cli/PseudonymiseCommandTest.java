package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.identity.IdentitySeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymiseCommandTest {
    private static final String NIR = "269054958815780";
    private static final String CORSICAN = "185052A00400181";
    private static final String IBAN = "FR1420041010050500013M02606";

    @TempDir
    Path directory = Path.of("");

    private Path in = Path.of("");
    private Path out = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void key() throws IOException {
        in = directory.resolve("in");
        out = directory.resolve("out");
        key = directory.resolve("key");
        Files.writeString(key, "0123456789abcdef0123456789abcdef\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private CommandRun pseudonymise(String... more) {
        List<String> asked =
                new ArrayList<>(List.of("pseudonymise", "--in", "" + in, "--out", "" + out, "--key", "" + key));
        asked.addAll(List.of(more));
        return CommandRun.of(asked.toArray(String[]::new));
    }

    @Test
    void numbersBecomePseudonymsAndTheSameOneEverywhere() throws IOException {
        Lines.write(in, "bank-details.jsonl", Lines.account("C1", NIR, IBAN), Lines.account("C2", CORSICAN, IBAN));
        Lines.write(in, "billing-lines.jsonl", Lines.billing("L1", "2021-11-03T19:00:00Z", NIR));
        Lines.write(in, "professionals.jsonl", Lines.PROFESSIONAL.replace("}", ",\"name\":\"Martin\"}"));

        CommandRun run = pseudonymise();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("read 4 = written 4 + rejected 0", "(left out): 1");
        List<String> accounts = Files.readAllLines(out.resolve("bank-details.jsonl"));
        String lines = Files.readString(out.resolve("billing-lines.jsonl"));
        assertThat(accounts.toString() + lines).doesNotContain(NIR, CORSICAN, IBAN);
        assertThat(lines).contains(patientOf(accounts.get(0)));
        assertThat(patientOf(accounts.get(0)))
                .matches("\"patientId\":\"p_[\\w-]{22}\"")
                .isNotEqualTo(patientOf(accounts.get(1)));
        assertThat(Files.readString(out.resolve("professionals.jsonl"))).doesNotContain("Martin");
    }

    @Test
    void numbersAreSealedOnDemandWithAnotherKey() throws IOException {
        Lines.write(in, "bank-details.jsonl", Lines.account("C1", NIR, IBAN), Lines.account("C2", CORSICAN, IBAN));
        Path sealKey = Files.writeString(directory.resolve("seal"), "f".repeat(32));
        Files.setPosixFilePermissions(sealKey, PosixFilePermissions.fromString("rw-------"));
        Path file = directory.resolve("identities.csv");
        CommandRun run = pseudonymise("--identities", "" + file, "--identities-key", "" + sealKey);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("identities sealed: 3");
        List<String> sealed = Files.readAllLines(file);
        assertThat(sealed).isSorted().hasSize(3).noneMatch(line -> line.contains(NIR) || line.contains(IBAN));
        IdentitySeal seal = IdentitySeal.withKey("f".repeat(32).getBytes(StandardCharsets.UTF_8));
        assertThat(sealed)
                .map(line -> line.split(","))
                .map(parts -> seal.open(parts[0], parts[1]).orElseThrow())
                .containsExactlyInAnyOrder(NIR, CORSICAN, IBAN);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(pseudonymise("--identities", "" + file, "--identities-key", "" + sealKey)
                        .err())
                .contains("there is such a file; name a new one");
    }

    @Test
    void theKeyOfPseudonymsSealsNothing() throws IOException {
        String file = "" + directory.resolve("identities.csv");

        assertThat(pseudonymise("--identities", file, "--identities-key", "" + key)
                        .err())
                .contains("--identities-key is the key of the pseudonyms");
        assertThat(pseudonymise("--identities", file).err()).contains("go together");
    }

    private static String patientOf(String line) {
        int start = line.indexOf("\"patientId\"");
        return line.substring(start, line.indexOf(',', start));
    }

    @Test
    void aWrongKeyIsRejectedWithPlaceAndReasonAndReadableByItsOwnerOnly() throws IOException {
        String wrong = Lines.account("C1", NIR.replace("780", "781"), IBAN);
        Lines.write(
                in,
                "bank-details.jsonl",
                wrong,
                Lines.account("C2", NIR, IBAN + "1"),
                "{",
                Lines.account("C3", NIR, IBAN));

        CommandRun run = pseudonymise();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("read 4 = written 1 + rejected 3");
        Path rejects = out.resolve("rejects.jsonl");
        assertThat(Files.readAllLines(rejects))
                .hasSize(3)
                .first()
                .asString()
                .contains(in.resolve("bank-details.jsonl") + ":1", "patientId: NIR: wrong key", "269054958815781");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(pseudonymise().err()).contains("every user of this machine can read the key; run: chmod 600 " + key);
    }

    @Test
    void aShortOrMissingKeyIsRefused() throws IOException {
        Files.writeString(key, "short\n");
        assertThat(pseudonymise().err()).contains("vigie: the key in " + key + " has 5 bytes: 32 or more");
        Files.delete(key);
        assertThat(pseudonymise().err()).contains(key + ": no such key file; make one with");
        assertThat(pseudonymise().status()).isEqualTo(1);
    }

    @Test
    void anOutputThatIsNotEmptyIsLeftAlone() throws IOException {
        Lines.write(in, "patients.jsonl", Lines.PATIENT);
        Lines.write(out, "patients.jsonl", "old");

        CommandRun run = pseudonymise();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(out + ": is not empty");
        assertThat(out.resolve("patients.jsonl")).hasContent("old");
    }

    @Test
    void aTruncatedInputLeavesNothingBehind() throws IOException {
        Files.createDirectories(in);
        Path file = in.resolve("billing-lines.jsonl.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(
                    Lines.billing("L1", "2021-11-03T19:00:00Z", NIR).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 30));

        CommandRun run = pseudonymise();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(file.toString()).hasLineCount(1);
        assertThat(directory)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("out"));
    }
}
