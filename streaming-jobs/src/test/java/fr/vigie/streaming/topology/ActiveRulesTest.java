package fr.vigie.streaming.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActiveRulesTest {
    @Test
    void aRuleIsOffWhereWhatItNeedsIsNotDelivered() {
        ActiveRules few = DetectorCatalogue.rules(DetectionSettings.defaults(), Set.of(Stream.BILLING_LINES));
        assertThat(few.care()).extracting(CareRule::name).doesNotContain("mileage");
    }

    // What is kept of a subject is kept under the name of the rule.
    @Test
    void rulesOnOneKindOfSubjectHaveNamesOfTheirOwn() {
        ActiveRules all = DetectorCatalogue.rules(DetectionSettings.defaults(), EnumSet.allOf(Stream.class));
        assertThat(all.care())
                .extracting(rule -> rule.subject() + " " + rule.name())
                .doesNotHaveDuplicates()
                .contains("PROFESSIONAL mileage");
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
