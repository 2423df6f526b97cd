package fr.vigie.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.identity.Pseudonymised.Pseudonym;
import fr.vigie.domain.identity.Pseudonymised.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymiserTest {

    private static final String NIR = "185052A00400181";
    private static final String IBAN = "FR1420041010050500013M02606";
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Pseudonymiser pseudonymiser = Pseudonymiser.withKey(KEY);

    @Test
    void isTheHmacOfKindAndNumber() {
        // printf nir:185052A00400181 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef, its first 16 bytes.
        assertThat(pseudonymiser.person(NIR)).isEqualTo(new Pseudonym("p_0a6-pt16q1U7LpmyMe_uGw"));
        assertThat(pseudonymiser.bankAccount(IBAN)).isEqualTo(new Pseudonym("b_jEG2AbAqh0bNiPv4Epbqsw"));
    }

    @Test
    void spacesAndCaseDoNotMatter() {
        assertThat(pseudonymiser.person(" 1 85 05 2a 004 001\u00A081 ")).isEqualTo(pseudonymiser.person(NIR));
        assertThat(pseudonymiser.bankAccount("fr14 2004 1010 0505 0001 3m02 606"))
                .isEqualTo(pseudonymiser.bankAccount(IBAN));
    }

    @Test
    void aWrongNumberIsRefused() {
        assertThat(pseudonymiser.person("185052A00400182")).isEqualTo(new Refused("NIR: wrong key"));
        assertThat(pseudonymiser.bankAccount("FR1420041010050500013M02607")).isEqualTo(new Refused("IBAN: wrong key"));
        assertThat(pseudonymiser.person(IBAN)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherKeyGivesAnotherPseudonym() {
        byte[] other = KEY.clone();
        other[0]++;
        assertThat(Pseudonymiser.withKey(other).person(NIR)).isNotEqualTo(pseudonymiser.person(NIR));
    }

    @Test
    void takesItsKeyFromAFile(@TempDir Path directory) throws IOException {
        for (String end : new String[] {"", "\n", "\r\n"}) {
            Path file = Files.writeString(directory.resolve("key"), new String(KEY, StandardCharsets.US_ASCII) + end);
            assertThat(Pseudonymiser.withKeyFile(file).person(NIR)).isEqualTo(pseudonymiser.person(NIR));
        }
    }

    @Test
    void refusesAShortKey(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> Pseudonymiser.withKey(new byte[31]))
                .hasMessageStartingWith("the key of pseudonyms has 31 bytes: 32 or more are needed");
        Path file = Files.writeString(directory.resolve("key"), "short\n");
        assertThatThrownBy(() -> Pseudonymiser.withKeyFile(file))
                .hasMessageStartingWith("the key in " + file + " has 5 bytes");
        assertThatThrownBy(() -> Pseudonymiser.withKeyFile(directory.resolve("none")))
                .isInstanceOf(IOException.class);
    }
}
