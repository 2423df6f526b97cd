package fr.vigie.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class LuhnTest {

    @Property
    void theKeyHolds(@ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
        assertThat(Luhn.holds(digits + Luhn.key(digits))).isTrue();
    }

    @Property
    void oneWrongDigitIsCaught(
            @ForAll @NumericChars @StringLength(min = 1, max = 20) String digits,
            @ForAll @IntRange(max = 20) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder number = new StringBuilder(digits + Luhn.key(digits));
        int position = at % number.length();
        number.setCharAt(position, (char) ('0' + (number.charAt(position) - '0' + shift) % 10));
        assertThat(Luhn.holds(number.toString())).isFalse();
    }

    @Example
    void onlyDigitsHaveAKey() {
        assertThat(Luhn.holds("")).isFalse();
        assertThat(Luhn.holds("1234567A")).isFalse();
        assertThat(Luhn.holds("٠٠٠٠")).isFalse();
        assertThatThrownBy(() -> Luhn.key("")).isInstanceOf(IllegalArgumentException.class);
    }
}
