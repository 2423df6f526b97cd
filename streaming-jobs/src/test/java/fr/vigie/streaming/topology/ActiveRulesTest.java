package fr.vigie.streaming.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActiveRulesTest {
    @Test
    void aRuleIsOffWhereWhatItNeedsIsNotDelivered() {
        ActiveRules few = DetectorCatalogue.rules(DetectionSettings.defaults(), Set.of(Stream.BILLING_LINES));
        assertThat(few.care()).extracting(CareRule::name).doesNotContain("mileage");
    }

    @Test
    void aRuleHasTheNameAndTheSchemeOfItsLine() {
        ActiveRules all = DetectorCatalogue.rules(DetectionSettings.defaults(), EnumSet.allOf(Stream.class));
        List<String> names = all.care().stream().map(CareRule::name).toList();
        assertThat(names).doesNotHaveDuplicates().contains("mileage");
        for (CareRule rule : all.care()) {
            assertThat(Arrays.stream(DetectorCatalogue.values()))
                    .anyMatch(line -> line.page().equals(rule.name()) && line.scheme() == rule.scheme());
        }
    }

    @Test
    void settingsAreFoundByTheirClassAndReplaced() {
        MileageSettings lenient = new MileageSettings(9, 0.15, 0.3, 200, 5, 15, 100, 60, 0.8, 0.95);
        DetectionSettings settings = DetectionSettings.defaults().with(lenient);
        assertThat(settings.of(MileageSettings.class)).isEqualTo(lenient);
        assertThatThrownBy(() -> settings.of(String.class)).hasMessage("no String in the settings of the detectors");
    }

    @Test
    void aHorizonOfLessThanAMonthStopsTheStart() {
        assertThatThrownBy(() -> new DetectionSettings(7, 30, FusionSettings.defaults(), Map.of()))
                .hasMessage("detection: careHorizonDays = 30, expected 31 or more");
    }
}
