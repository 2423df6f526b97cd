package fr.vigie.models.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.models.snapshot.LawfulInputs.Datum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LawfulInputsTest {
    private static FeatureSnapshot of(AlertSubjectKind kind, String feature) {
        return FeatureSnapshot.newBuilder()
                .setKnownAt(LocalDate.of(2021, 11, 1))
                .setSubjectKind(kind)
                .setSubjectId("p")
                .setTrade("ARTIST")
                .setPeriodStart(LocalDate.of(2021, 10, 4))
                .setPeriodEnd(LocalDate.of(2021, 10, 31))
                .setFeatures(List.of(KnownFeature.newBuilder()
                        .setFeature(feature)
                        .setVersion(1)
                        .setValue(BigDecimal.ONE)
                        .build()))
                .setAlerts(List.of())
                .build();
    }

    @Test
    void ofAnInsuredNoTraitIsRead() {
        assertThat(LawfulInputs.of(AlertSubjectKind.PATIENT).values())
                .isNotEmpty()
                .allSatisfy(reads -> assertThat(reads).isNotEmpty().noneMatch(Datum::isTrait));
        assertThat(LawfulInputs.of(AlertSubjectKind.PATIENT))
                .containsOnlyKeys(
                        "allowance-accounts",
                        "allowance-days",
                        "allowance-employers",
                        "allowance-euros",
                        "allowance-leaves",
                        "highest-allowance");
    }

    @Test
    void whatIsNotOnTheListIsRefused() {
        for (String trait : Set.of("age", "sex", "cover", "nationality", "birthplace", "address-kind", "acts")) {
            assertThatThrownBy(() -> KnownCase.of(of(AlertSubjectKind.PATIENT, trait), Scheme.DAILY_ALLOWANCES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(trait);
        }
    }

    @Test
    void theTradeOfAnInsuredIsNotRead() {
        assertThat(KnownCase.of(of(AlertSubjectKind.PATIENT, "allowance-days"), Scheme.DAILY_ALLOWANCES)
                        .words())
                .containsEntry("trade", "INSURED");
        assertThat(KnownCase.of(of(AlertSubjectKind.PROFESSIONAL, "acts"), Scheme.NURSE_BILLING)
                        .words())
                .containsEntry("trade", "ARTIST");
    }
}
