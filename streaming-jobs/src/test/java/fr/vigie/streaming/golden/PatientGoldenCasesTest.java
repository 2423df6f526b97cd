package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.contradiction.PatientDetectors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each golden case is one accused of one rule, with every code of it. */
class PatientGoldenCasesTest {
    static List<String> names() {
        return List.copyOf(PatientGoldenCases.all().keySet());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(PatientDetectors.weighing().stream().map(CareRule::name))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCaseIsOneAlertWithEveryCode(String name) throws Exception {
        GoldenDocket golden = GoldenDocket.of(name);
        Docket docket = golden.docket();
        for (CareRule rule : PatientDetectors.weighing()) {
            Set<String> accused = golden.lines().stream()
                    .flatMap(line -> List.of(line.getExecutantId(), line.getBillerId()).stream())
                    .filter(subject -> !docket.findings(rule.name(), subject).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(accused).as(rule.name()).hasSize(rule.name().equals(name) ? 1 : 0);
            if (rule.name().equals(name)) {
                assertThat(docket.findings(name, accused.iterator().next()))
                        .extracting(finding -> finding.getCode())
                        .containsExactlyInAnyOrderElementsOf(rule.suspicionCodes());
            }
        }
        assertThat(golden.lines()).extracting(BillingLine::getLineId).doesNotHaveDuplicates();
    }
}
