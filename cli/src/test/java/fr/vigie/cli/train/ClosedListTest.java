package fr.vigie.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.models.snapshot.LawfulInputs;
import fr.vigie.streaming.feature.FeatureCatalogue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the jobs tell of a subject is on the closed list of what models may read of it, and nothing else is. */
class ClosedListTest {
    @ParameterizedTest
    @EnumSource(AlertSubjectKind.class)
    void everyFeatureSaysWhatItReads(AlertSubjectKind kind) {
        Set<String> told = FeatureCatalogue.all().stream()
                .filter(feature -> feature.subjects().contains(kind))
                .map(feature -> feature.name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(LawfulInputs.of(kind).keySet()).isEqualTo(told);
    }
}
