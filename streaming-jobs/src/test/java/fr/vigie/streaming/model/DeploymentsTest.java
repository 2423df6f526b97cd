package fr.vigie.streaming.model;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.scorer.Model;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeploymentsTest {
    private static final LocalDate DAY = day("2022-03-07");
    private static final Model FIRST = SampleModels.onActs(0.2, 0.8);
    private static final Model SECOND = SampleModels.onActs(0.1, 0.9);
    private static final String ONE = SampleModels.id(FIRST);
    private static final String OTHER = SampleModels.id(SECOND);

    private final List<ModelDeployment> said = List.of(
            SampleModels.deployed(FIRST, DeploymentRole.CHAMPION, DAY),
            SampleModels.deployed(SECOND, DeploymentRole.CHALLENGER, DAY.plusDays(1)),
            SampleModels.deployed(SECOND, DeploymentRole.CHAMPION, DAY.plusDays(3)),
            SampleModels.deployed(FIRST, DeploymentRole.CHAMPION, DAY.plusDays(5)),
            SampleModels.retired(FIRST, DAY.plusDays(6)));

    private static String ids(Deployments deployments, LocalDate close) {
        return deployments.at(ParisDay.closeMillis(close)).ids();
    }

    @Test
    void whatIsInForceDoesNotDependOnTheOrderInWhichItCame() {
        for (int seed = 0; seed < 20; seed++) {
            List<ModelDeployment> mixed = new ArrayList<>(said);
            Collections.shuffle(mixed, new Random(seed));
            Deployments deployments = new Deployments();
            mixed.forEach(one -> deployments.add(SampleModels.letIn(one)));

            assertThat(ids(deployments, DAY.minusDays(1))).isEqualTo("|");
            assertThat(ids(deployments, DAY)).isEqualTo(ONE + "|");
            assertThat(ids(deployments, DAY.plusDays(2))).isEqualTo(ONE + "|" + OTHER);
            assertThat(ids(deployments, DAY.plusDays(4))).isEqualTo(OTHER + "|");
            assertThat(ids(deployments, DAY.plusDays(5))).isEqualTo(ONE + "|");
            assertThat(ids(deployments, DAY.plusDays(6))).isEqualTo("|");
        }
    }

    @Test
    void theSameTwiceIsNoNews() {
        Deployments deployments = new Deployments();
        assertThat(deployments.add(SampleModels.letIn(said.get(0)))).isTrue();
        assertThat(deployments.add(SampleModels.letIn(said.get(0)))).isFalse();
        assertThat(deployments.add(SampleModels.letIn(said.get(3)))).isTrue();
    }
}
