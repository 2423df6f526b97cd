package fr.vigie.streaming.feature;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureStanding;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.peer.PeerComparisonFunction;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.peer.PeerRule;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.PeerNorm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Where subjects stand at the end of a week, and a rule that compares a feature of the catalogue among peers. */
class StandingFunctionTest {
    private static final LocalDate SUNDAY = day("2021-11-28");
    private static final LocalDate FIRST = SUNDAY.minusDays(27);
    private static final String KEY = "acts|" + FIRST;

    private static List<Envelope> values(int members, String... groups) {
        List<Envelope> values = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            FeatureValue value =
                    new FeatureValue("acts", FIRST, "PROFESSIONAL", professional(i), 1_000L * i, List.of(groups));
            values.add(Envelope.fact(
                    Form.WINDOW_VALUE, ParisDay.closeMillis(SUNDAY), KEY, "PROFESSIONAL|" + professional(i), value));
        }
        return values;
    }

    private static List<Envelope> told(List<Envelope> values) throws Exception {
        try (Operator operator = Operator.of(new StandingFunction())) {
            for (Envelope value : values) {
                operator.take(value);
            }
            List<Envelope> out = operator.close(SUNDAY).out();
            assertThat(operator.entries()).isZero();
            return out;
        }
    }

    @Test
    void theNarrowestGroupOfThirtyIsTheOneToldOf() throws Exception {
        List<Envelope> values = values(31, "wide");
        FeatureValue narrow = values.get(0).as(FeatureValue.class);
        narrow.setGroups(List.of("narrow", "wide"));
        values.set(0, Envelope.fact(Form.WINDOW_VALUE, ParisDay.closeMillis(SUNDAY), KEY, "x", narrow));
        FeatureStanding first = told(values).stream()
                .filter(one -> one.is(Form.FEATURE_STANDING))
                .map(one -> one.as(FeatureStanding.class))
                .filter(one -> one.getValue() == 1_000)
                .findFirst()
                .orElseThrow();
        assertThat(first.getGroup()).contains("wide");
        assertThat(first.getTrade()).contains("wide");
        assertThat(first.getMembers()).isEqualTo(31);
        assertThat(first.getQuantiles().get(PeerNorm.KEPT.indexOf(PeerNorm.MEDIAN)))
                .isEqualTo(16_000L);
    }

    @Test
    void ofTooFewPeersNothingIsTold() throws Exception {
        List<Envelope> told = told(values(29, "small"));
        assertThat(told).noneMatch(one -> one.is(Form.PEER_NORM)).hasSize(29);
        assertThat(told.get(0).as(FeatureStanding.class).getGroup()).isEmpty();
    }

    @Test
    void aStandingWaitsForTheCloseOfTheNextDay() throws Exception {
        try (Operator operator = Operator.of(new SnapshotFunction())) {
            for (Envelope one : told(values(30, "g"))) {
                if (one.is(Form.FEATURE_STANDING)) {
                    operator.take(one);
                }
            }
            assertThat(operator.close(SUNDAY).out()).isEmpty();
            assertThat(operator.close(SUNDAY.plusDays(1)).out()).hasSize(30);
            assertThat(operator.entries()).isZero();
        }
    }

    /** Finds nothing, and notes what it is shown. */
    private record Noting() implements PeerRule {
        private static final List<String> SEEN = new ArrayList<>();

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Scheme scheme() {
            return Scheme.NURSE_BILLING;
        }

        @Override
        public PeerFeature feature() {
            return FeatureCatalogue.named("acts");
        }

        @Override
        public String code() {
            return "NOTING";
        }

        @Override
        public int waitDays() {
            return 40;
        }

        @Override
        public Optional<Finding> judge(String subject, SortedMap<LocalDate, Standing> own, Known known) {
            own.forEach((period, one) -> SEEN.add(known.today() + ": " + one.value() + " beside "
                    + one.peers().flatMap(peers -> peers.quantile(PeerNorm.MEDIAN))));
            return Optional.empty();
        }

        @Override
        public String withdrawnBecause() {
            return "";
        }
    }

    @Test
    void aRuleComparesAFeatureOfTheCatalogueFromTheNextDayOn() throws Exception {
        List<Envelope> values = values(30, "g");
        try (Operator comparison = Operator.of(new PeerComparisonFunction(List.of(new Noting()), Set.of()))) {
            for (Envelope norm : told(values)) {
                if (norm.is(Form.PEER_NORM)) {
                    comparison.learn(norm);
                }
            }
            Envelope own = values.get(29);
            comparison.take(own.readdressed(own.id(), own.key()));
            comparison.close(SUNDAY).close(SUNDAY.plusDays(1));
            assertThat(Noting.SEEN)
                    .containsExactly(
                            "2021-11-28: 30000 beside Optional.empty", "2021-11-29: 30000 beside Optional[15000]");
        }
    }
}
