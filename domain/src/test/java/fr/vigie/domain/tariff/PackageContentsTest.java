package fr.vigie.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.reference.Profession;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageContentsTest {
    private final PackageContents contents = PackageContents.builtIn();

    @ParameterizedTest
    @CsvSource({
        "SSIAD,NURSE,2021-11-15,true,false",
        "SSIAD,PHYSICIAN,2021-11-15,false,false",
        "SSIAD,NURSE,2003-11-15,false,false",
        "EHPAD_PARTIAL,NURSE,2021-11-15,true,false",
        "EHPAD_PARTIAL,PHYSICIAN,2021-11-15,false,false",
        "EHPAD_GLOBAL,PHYSICIAN,2021-11-15,true,false",
        "EHPAD_GLOBAL,PHYSIOTHERAPIST,2021-11-15,true,false",
        "EHPAD_GLOBAL,DENTIST,2021-11-15,false,false",
        "HAD,NURSE,2021-11-15,true,true"
    })
    void whatAPackagePays(PackageKind kind, Profession profession, LocalDate day, boolean pays, boolean disputed) {
        assertThat(contents.pays(kind, profession, day)).isEqualTo(pays);
        assertThat(contents.isDisputed(kind, profession, day)).isEqualTo(disputed);
    }

    @Test
    void everyRowNamesWhereItWasRead() {
        assertThat(contents.table().rows())
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }
}
