package fr.vigie.streaming.topology;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.unregistered.MissingRateFunction;
import fr.vigie.streaming.antigen.unregistered.TestDayNormFunction;
import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.carduse.CardFunction;
import fr.vigie.streaming.care.CareFunction;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.DayCloseOperator;
import fr.vigie.streaming.dayclose.Rejects;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fusion.FusionFunction;
import fr.vigie.streaming.intake.Homes;
import fr.vigie.streaming.intake.Homes.Home;
import fr.vigie.streaming.intake.IntakeFunction;
import fr.vigie.streaming.intake.LedgerOnlyFunction;
import fr.vigie.streaming.patient.PatientFunction;
import fr.vigie.streaming.peer.PeerComparisonFunction;
import fr.vigie.streaming.peer.PeerNormFunction;
import fr.vigie.streaming.reference.ReferenceLedgerFunction;
import fr.vigie.streaming.settlement.SettlementFunction;
import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The graph of the job: the same live and replayed. Only what goes in and out differs. */
public final class DetectionTopology {
    private final DetectionSettings settings;
    private final Set<Stream> delivered;
    private final ActiveRules rules;

    /** @param delivered the streams that are delivered at all */
    public DetectionTopology(DetectionSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = Set.copyOf(delivered);
        this.rules = DetectorCatalogue.rules(settings, delivered);
    }

    /**
     * What comes out.
     *
     * @param alerts alerts, their items and figures, as envelopes
     * @param rejects encoded rejects
     */
    public record Outputs(DataStream<Envelope> alerts, DataStream<byte[]> rejects) {}

    /** Connects raw records (with their day-close markers and watermarks) to the outputs. */
    public Outputs connect(DataStream<Envelope> raw, IntakeFunction.PayloadForm form) {
        var intake = raw.process(new IntakeFunction(form))
                .returns(EnvelopeType.INSTANCE)
                .name("intake")
                .uid("intake");
        var references = from(intake, Home.REFERENCE)
                .keyBy(e -> e.stream().fileName() + ':' + e.id())
                .process(new ReferenceLedgerFunction())
                .returns(EnvelopeType.INSTANCE)
                .name("references")
                .uid("references");
        var gaps = of(references, Stream.COVERAGE);
        var people = of(references, Stream.BILLERS, Stream.PROFESSIONALS);
        var places = people.union(of(references, Stream.ADDRESSES, Stream.COMMUNES));
        var presences = of(references, Stream.BILLERS, Stream.PROFESSIONALS, Stream.PATIENTS)
                .map(Presence::of)
                .returns(EnvelopeType.INSTANCE)
                .name("presences")
                .uid("presences");
        var nothing = of(references);

        var antigen = settings.of(UnregisteredSettings.class);
        var travel = settings.of(ImpossibleTravelSettings.class);
        var billers = keyed("biller", from(intake, Home.BILLER), presences, new BillerFunction(delivered, rules));
        var whoever = people.union(gaps, of(presences, Stream.PATIENTS));
        var ofPatients = from(intake, Home.PATIENT)
                .union(patients(references), of(billers, Form.TEST_LINE), of(billers, Form.PATIENT_CARE));
        var patients = keyed("patient", ofPatients, whoever, new PatientFunction(settings, rules.patient(), delivered));
        var days = of(billers, Form.CARE_BATCH).union(of(patients, Form.SUSPICION));
        var care = keyed(
                "care", days, places.union(gaps), new CareFunction(rules.care(), rules.features(), settings.careHorizonDays(), delivered));
        var features = of(care, Form.FEATURE_VALUE);
        var peerNorms = keyed("peer-norm", features, nothing, new PeerNormFunction());
        var compared = keyed(
                "peer-comparison",
                features.map(e -> e.readdressed(e.id(), e.key())).returns(EnvelopeType.INSTANCE),
                people.union(peerNorms),
                new PeerComparisonFunction(rules.peer(), delivered));
        var cards = keyed("card", from(intake, Home.CARD), places, new CardFunction(travel, delivered));
        var tests = of(patients, Form.JUDGED_TEST);
        var norms = keyed("test-day-norm", byDay(tests), nothing, new TestDayNormFunction(antigen));
        var rates = keyed("missing-rate", tests, gaps.union(norms), new MissingRateFunction(antigen));

        var found = patients.union(care, compared, cards, rates);
        var dues = from(intake, Home.INVOICE).union(of(found, Form.FINDING_ITEM));
        var settled = keyed("settlement", dues, nothing, new SettlementFunction(settings.paidAfterDays()));
        keyed("ledger", from(intake, Home.RECORD), nothing, new LedgerOnlyFunction());
        var findings = of(found, Form.FINDING).union(settled);
        var alerts = keyed("fusion", findings, nothing, new FusionFunction(settings.fusion()));

        return new Outputs(alerts, intake.getSideOutput(Rejects.TAG));
    }

    private static SingleOutputStreamOperator<Envelope> keyed(
            String name, DataStream<Envelope> input, DataStream<Envelope> references, DayCloseFunction function) {
        return input.keyBy(Envelope::key)
                .connect(references.broadcast())
                .transform(name, EnvelopeType.INSTANCE, new DayCloseOperator(function))
                .name(name)
                .uid(name);
    }

    private static DataStream<Envelope> from(DataStream<Envelope> intake, Home home) {
        return intake.filter(e -> Homes.kind(e.stream()) == home)
                .name("for " + home)
                .uid("for-" + home);
    }

    private static DataStream<Envelope> of(DataStream<Envelope> stream, Stream... streams) {
        Set<Stream> wanted = Set.of(streams);
        return stream.filter(e -> e.isInput() && wanted.contains(e.stream()));
    }

    private static DataStream<Envelope> of(DataStream<Envelope> stream, Form form) {
        return stream.filter(e -> e.is(form));
    }

    /**
     * Patients for their own operator: those learned of in the course of time, as what was judged without them is judged
     * again; all, where rules read them.
     */
    private DataStream<Envelope> patients(DataStream<Envelope> references) {
        boolean all = !rules.patient().isEmpty();
        return references.filter(e -> e.stream() == Stream.PATIENTS && (all || e.time() > 0));
    }

    private static DataStream<Envelope> byDay(DataStream<Envelope> tests) {
        return tests.map(e -> e.keyedBy(e.id().substring(e.id().lastIndexOf('|') + 1)))
                .returns(EnvelopeType.INSTANCE);
    }
}
