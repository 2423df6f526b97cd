package fr.vigie.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentitySealTest {
    private static final IdentitySeal SEAL = IdentitySeal.withKey(key("a"));

    private static byte[] key(String letter) {
        return letter.repeat(32).getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 200)
    void whatIsSealedOpensUnderItsPseudonymOnly(
            @ForAll @StringLength(min = 1, max = 40) String pseudonym,
            @ForAll @StringLength(min = 1, max = 40) String number) {
        // A lone surrogate has no UTF-8 form; no identifier has one.
        String clean = new String(number.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String envelope = SEAL.seal(pseudonym, clean);

        assertThat(SEAL.open(pseudonym, envelope)).hasValue(clean);
        assertThat(SEAL.open(pseudonym + "x", envelope)).isEmpty();
        assertThat(envelope).doesNotContain(clean + "\n").matches("[A-Za-z0-9_-]+");
        assertThat(SEAL.seal(pseudonym, clean)).isEqualTo(envelope);
    }

    @Test
    void anotherKeyOrAChangedEnvelopeOpensNothing() {
        String envelope = SEAL.seal("p_1", "2840775123456 12");
        char last = envelope.charAt(envelope.length() - 2);
        String changed = envelope.substring(0, envelope.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + envelope.charAt(envelope.length() - 1);

        assertThat(IdentitySeal.withKey(key("b")).open("p_1", envelope)).isEmpty();
        assertThat(SEAL.open("p_1", changed)).isEmpty();
        assertThat(SEAL.open("p_1", "")).isEmpty();
        assertThat(SEAL.open("p_1", "not base64!")).isEmpty();
        assertThat(SEAL.open("p_1", "AAAA")).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> IdentitySeal.withKey(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }
}
