package fr.vigie.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void rpps() {
        assertThat(Rpps.problem("10000000017")).isEmpty();
        assertThat(Rpps.problem("10000000018")).hasValue("RPPS 10000000018: wrong key, its last digit should be 7");
        assertThat(Rpps.problem("1000000001")).hasValue("RPPS: 11 digits expected, got 10 digits");
        assertThat(Rpps.problem("1000000001X"))
                .hasValue("RPPS: 11 digits expected, got 11 characters that are not all digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"296991102", "991038431"})
    void amNumbers(String id) {
        assertThat(AmNumber.problem(id)).isEmpty();
        assertThat(BillerId.problem(id)).isEmpty();
    }

    @Test
    void finess() {
        String plain = "17999000";
        assertThat(Finess.problem(plain + Luhn.key(plain))).isEmpty();
        assertThat(Finess.problem("2A999000" + Luhn.key("21999000"))).isEmpty();
        assertThat(BillerId.problem("2B999000" + Luhn.key("22999000"))).isEmpty();
        assertThat(Finess.problem("2C9990001")).isPresent();
        assertThat(BillerId.problem("296991103"))
                .hasValue("AM number or FINESS 296991103: wrong key, its last digit should be 2");
    }

    @Test
    void siret() {
        String establishment = "9999999990001";
        int key = Luhn.key(establishment);
        assertThat(Siret.problem(establishment + key)).isEmpty();
        assertThat(Siret.problem(establishment + (key + 1) % 10)).isPresent();
        assertThat(Siret.problem("35600000000012"))
                .as("La Poste: no multiple of five")
                .isPresent();
        assertThat(Siret.problem("35600000000006")).as("La Poste").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10000000017,true", "10000000018,false", "176000001,true", "2A6000001,true", "17600000,false", "X,false"
    })
    void professionals(String id, boolean fine) {
        assertThat(ProfessionalId.problem(id).isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"2690549588157,80", "185052A004001,81", "185052B004001,11"})
    void nirKeys(String first13, int key) {
        assertThat(Nir.key(first13)).isEqualTo(key);
        assertThat(Nir.problem(first13 + key)).isEmpty();
        assertThat(Nir.problem(first13 + (key + 1))).hasValue("NIR: wrong key");
    }

    @ParameterizedTest
    @CsvSource({
        "1,05,true",
        "2,12,true",
        "7,05,true",
        "8,05,true",
        "1,20,true",
        "1,30,true",
        "1,50,true",
        "1,99,true",
        "1,00,false",
        "1,13,false",
        "1,19,false",
        "1,45,false",
        "9,05,false",
        "0,05,false"
    })
    void nirSexAndMonth(String sex, String month, boolean fine) {
        String first13 = sex + "85" + month + "17300001";
        assertThat(Nir.problem(first13 + "%02d".formatted(Nir.key(first13))).isEmpty())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26905495881578", "2690549588157A0", "185052C00400181", ""})
    void wrongNirsAreNotShown(String nir) {
        Optional<String> problem = Nir.problem(nir);
        assertThat(problem).isPresent();
        if (!nir.isEmpty()) {
            assertThat(problem.orElseThrow()).doesNotContain(nir);
        }
        assertThatThrownBy(() -> Nir.key(nir)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FR1420041010050500013M02606,true", "DE89370400440532013000,true", "FR1420041010050500013M02607,false",
        "FR142004101005050001,false", "fr1420041010050500013M02606,false", "'',false"
    })
    void ibans(String iban, boolean fine) {
        assertThat(Iban.problem(iban).isEmpty()).isEqualTo(fine);
    }
}
