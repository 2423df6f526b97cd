package fr.vigie.streaming.topology;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.unregistered.MissingRateFunction;
import fr.vigie.streaming.antigen.unregistered.TestDayNormFunction;
import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.carduse.CardFunction;
import fr.vigie.streaming.care.CareFunction;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.DayCloseOperator;
import fr.vigie.streaming.dayclose.Rejects;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.feature.FeatureCatalogue;
import fr.vigie.streaming.feature.InsuredFeatureFunction;
import fr.vigie.streaming.feature.ProfileFeature;
import fr.vigie.streaming.feature.SnapshotFunction;
import fr.vigie.streaming.feature.StandingFunction;
import fr.vigie.streaming.fusion.FusionFunction;
import fr.vigie.streaming.intake.Homes;
import fr.vigie.streaming.intake.Homes.Home;
import fr.vigie.streaming.intake.IntakeFunction;
import fr.vigie.streaming.intake.LedgerOnlyFunction;
import fr.vigie.streaming.model.alert.ModelAlertFunction;
import fr.vigie.streaming.patient.PatientFunction;
import fr.vigie.streaming.patient.RecipientFunction;
import fr.vigie.streaming.peer.PeerComparisonFunction;
import fr.vigie.streaming.peer.PeerNormFunction;
import fr.vigie.streaming.reference.ReferenceLedgerFunction;
import fr.vigie.streaming.scoring.ScoringFunction;
import fr.vigie.streaming.settlement.SettlementFunction;
import fr.vigie.streaming.sickleave.account.AccountClaimsFunction;
import fr.vigie.streaming.sickleave.account.AccountFunction;
import fr.vigie.streaming.sickleave.account.AccountSharingSettings;
import fr.vigie.streaming.sickleave.account.AccountTakeoverSettings;
import fr.vigie.streaming.sickleave.link.LinkFunction;
import fr.vigie.streaming.sickleave.link.LinkRule;
import fr.vigie.streaming.sickleave.prescriber.PrescriberRule;
import fr.vigie.streaming.sickleave.prescriber.PrescriberSettings;
import fr.vigie.streaming.sickleave.shell.ShellEmployerRule;
import fr.vigie.streaming.sickleave.shell.ShellEmployerSettings;
import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The graph of the job: the same live and replayed. Only what goes in and out differs. */
public final class DetectionTopology {
    private final DetectionSettings settings;
    private final Set<Stream> delivered;
    private final ActiveRules rules;
    /** Whether models score alerts. */
    private final boolean modelled;
    /** Whether snapshots of features are made: for those who ask for them, or for models. */
    private final boolean snapshots;

    /** @param delivered the streams that are delivered at all */
    public DetectionTopology(DetectionSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = Set.copyOf(delivered);
        ActiveRules active = DetectorCatalogue.rules(settings, delivered);
        this.modelled = delivered.contains(Stream.MODELS);
        this.snapshots = settings.snapshots() || modelled;
        this.rules = snapshots ? active.telling(FeatureCatalogue.ofCare()) : active;
    }

    /**
     * What comes out.
     *
     * @param alerts alerts, their items and figures, scores of models where there are models, and scored lines and
     *     snapshots of features where they are asked for, as envelopes
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
        var places = people.union(of(references, Stream.COMMUNES));
        // There is an address for every second insured: only where the care took place is it asked for.
        var addresses = of(references, Stream.ADDRESSES);
        var presences = of(references, Stream.BILLERS, Stream.PROFESSIONALS, Stream.PATIENTS)
                .map(Presence::of)
                .returns(EnvelopeType.INSTANCE)
                .name("presences")
                .uid("presences");
        // Of the cards of all professionals only those that are opposed bear on what is billed.
        var opposed = of(references, Stream.CARDS)
                .filter(e -> e.as(Card.class).getOpposedAt().isPresent());
        var nothing = of(references);

        var billers = keyed(
                "biller",
                from(intake, Home.BILLER),
                presences.union(opposed),
                new BillerFunction(delivered, rules, settings.scoring().on()));
        var ofPatients = from(intake, Home.PATIENT)
                .union(of(references, Stream.PATIENTS), of(billers, Form.TEST_LINE), of(billers, Form.PATIENT_CARE));
        var patients = keyed(
                "patient", ofPatients, presences.union(people, gaps), new PatientFunction(settings, rules, delivered));
        var recipients = keyed(
                "recipient",
                of(billers, Form.RECIPIENT_CARE),
                people,
                new RecipientFunction(rules.recipient(), settings.careHorizonDays(), delivered));
        var days = of(billers, Form.CARE_BATCH).union(of(patients, Form.SUSPICION), of(recipients, Form.SUSPICION));
        var care = keyed(
                "care",
                days,
                places.union(gaps, addresses),
                new CareFunction(
                        rules.care(),
                        rules.calendarFeatures(),
                        rules.profileFeatures(),
                        settings.careHorizonDays(),
                        delivered));
        var cards = keyed(
                "card",
                from(intake, Home.CARD).union(of(billers, Form.SIGNED_LINES)),
                places.union(of(references, Stream.CARDS)),
                new CardFunction(rules.card(), delivered));

        var features = snapshots ? care.union(insured(patients, nothing)) : care;
        var standings = standings(features, people);
        var found = patients.union(
                care,
                compared(care, standings, people),
                cards,
                missingRates(patients, gaps),
                accounts(patients, nothing),
                prescribers(patients, places),
                employers(patients, of(references, Stream.EMPLOYERS)));
        var dues = from(intake, Home.INVOICE).union(of(found, Form.FINDING_ITEM));
        var settled = keyed("settlement", dues, nothing, new SettlementFunction(settings.paidAfterDays()));
        keyed("ledger", from(intake, Home.RECORD), nothing, new LedgerOnlyFunction());
        var findings = of(found, Form.FINDING).union(settled);
        var alerts = keyed(
                "fusion",
                findings,
                nothing,
                new FusionFunction(settings.fusion(), settings.scoring().on(), modelled));

        var told = settings.scoring().on() ? scored(billers, patients, alerts, nothing) : alerts;
        return new Outputs(
                snapshots ? known(told, alerts, standings, of(references, Stream.MODELS)) : told,
                intake.getSideOutput(Rejects.TAG));
    }

    /** What is told, with the snapshots that are asked for, and alerts as models see them. */
    private DataStream<Envelope> known(
            DataStream<Envelope> told,
            DataStream<Envelope> alerts,
            DataStream<Envelope> standings,
            DataStream<Envelope> models) {
        var onSubjects = of(alerts, Form.ALERT)
                .filter(e -> !e.isProvisional())
                .map(e -> e.keyedBy(SnapshotFunction.keyOf(e.as(Alert.class))))
                .returns(EnvelopeType.INSTANCE)
                .name("alerts by subject")
                .uid("alerts-by-subject");
        var known = snapshots(standings, onSubjects, none(models));
        var judged = modelled ? judged(told, onSubjects.union(of(alerts, Form.ALERT_BASIS), known), models) : told;
        return settings.snapshots() ? judged.union(known) : judged;
    }

    /** What is told, alerts that bind as the models in force see them. */
    private DataStream<Envelope> judged(
            DataStream<Envelope> told, DataStream<Envelope> onSubjects, DataStream<Envelope> models) {
        var others = told.filter(e -> e.isProvisional() || !e.is(Form.ALERT) && !e.is(Form.ALERT_BASIS));
        return others.union(keyed("model-alert", onSubjects, models, new ModelAlertFunction(settings.fusion())));
    }

    private static DataStream<Envelope> insured(DataStream<Envelope> patients, DataStream<Envelope> nothing) {
        return keyed("insured-features", of(patients, Stream.DAILY_ALLOWANCES), nothing, new InsuredFeatureFunction());
    }

    /** Where each subject stands among its peers at the end of a week, and their norms; of no feature there is no operator. */
    private DataStream<Envelope> standings(DataStream<Envelope> values, DataStream<Envelope> people) {
        return rules.profileFeatures().isEmpty()
                ? values
                : keyed("feature-standing", of(values, Form.WINDOW_VALUE), none(people), new StandingFunction());
    }

    /** What is known of each subject at the end of a week: where it stands, and the alerts on it. */
    private static DataStream<Envelope> snapshots(
            DataStream<Envelope> standings, DataStream<Envelope> onSubjects, DataStream<Envelope> nothing) {
        return keyed(
                "feature-snapshot",
                of(standings, Form.FEATURE_STANDING).union(onSubjects),
                nothing,
                new SnapshotFunction());
    }

    /** Alerts and, beside them, the scores of all lines. */
    private DataStream<Envelope> scored(
            DataStream<Envelope> billers,
            DataStream<Envelope> patients,
            DataStream<Envelope> alerts,
            DataStream<Envelope> nothing) {
        var lines =
                of(billers, Form.LINE_BATCH).union(of(patients, Stream.DAILY_ALLOWANCES), of(alerts, Form.LINE_CHARGE));
        var scores = keyed("scoring", lines, nothing, new ScoringFunction(settings.scoring()));
        return alerts.filter(e -> !e.is(Form.LINE_CHARGE)).union(scores);
    }

    /** Features beside those of the peers: what is told of a period is compared from the next day on. */
    private DataStream<Envelope> compared(
            DataStream<Envelope> care, DataStream<Envelope> standings, DataStream<Envelope> people) {
        var features = of(care, Form.FEATURE_VALUE);
        DataStream<Envelope> norms = keyed("peer-norm", features, none(people), new PeerNormFunction());
        var windows = Set.copyOf(rules.compared(ProfileFeature.class).keySet());
        if (!windows.isEmpty()) {
            features = features.union(of(care, Form.WINDOW_VALUE).filter(e -> windows.contains(featureOf(e.key()))));
            norms = norms.union(of(standings, Form.PEER_NORM).filter(e -> windows.contains(featureOf(e.id()))));
        }
        var bySubject = features.map(e -> e.readdressed(e.id(), e.key()))
                .returns(EnvelopeType.INSTANCE)
                .name("features by subject")
                .uid("features-by-subject");
        var comparison = new PeerComparisonFunction(rules.peer(), delivered);
        return keyed("peer-comparison", bySubject, people.union(norms), comparison);
    }

    private static String featureOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    /** Tests without an entry in SI-DEP, by biller, beside what was missing everywhere on their days. */
    private DataStream<Envelope> missingRates(DataStream<Envelope> patients, DataStream<Envelope> gaps) {
        var antigen = settings.of(UnregisteredSettings.class);
        var tests = of(patients, Form.JUDGED_TEST);
        var norms = keyed("test-day-norm", byDay(tests), none(gaps), new TestDayNormFunction(antigen));
        return keyed("missing-rate", tests, gaps.union(norms), new MissingRateFunction(antigen));
    }

    /** Accounts into which allowances of several insured are paid; what is found goes back to each insured. */
    private DataStream<Envelope> accounts(DataStream<Envelope> patients, DataStream<Envelope> nothing) {
        var sharing = settings.of(AccountSharingSettings.class);
        var takeover = settings.of(AccountTakeoverSettings.class);
        var uses = on("account-sharing") ? of(patients, Form.ACCOUNT_USE) : none(patients);
        var accounts = keyed("account", uses, nothing, new AccountFunction(sharing, takeover));
        return keyed(
                "account-claims",
                of(accounts, Form.ACCOUNT_CLAIM),
                nothing,
                new AccountClaimsFunction(sharing, takeover));
    }

    private DataStream<Envelope> prescribers(DataStream<Envelope> patients, DataStream<Envelope> places) {
        var leaves = on("prescriber-of-leaves") ? of(patients, Form.PRESCRIBED_LEAVE) : none(patients);
        return linked("prescriber", leaves, places, new PrescriberRule(settings.of(PrescriberSettings.class)));
    }

    private DataStream<Envelope> employers(DataStream<Envelope> patients, DataStream<Envelope> firms) {
        var employments = on("shell-employer") ? of(patients, Form.EMPLOYMENT) : none(patients);
        return linked("employer", employments, firms, new ShellEmployerRule(settings.of(ShellEmployerSettings.class)));
    }

    private DataStream<Envelope> linked(
            String name, DataStream<Envelope> facts, DataStream<Envelope> references, LinkRule<?> rule) {
        return keyed(name, facts, references, new LinkFunction<>(rule, delivered));
    }

    private boolean on(String detector) {
        return DetectorCatalogue.isOn(detector, delivered);
    }

    private static DataStream<Envelope> none(DataStream<Envelope> stream) {
        return stream.filter(e -> false);
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

    private static DataStream<Envelope> byDay(DataStream<Envelope> tests) {
        return tests.map(e -> e.keyedBy(e.id().substring(e.id().lastIndexOf('|') + 1)))
                .returns(EnvelopeType.INSTANCE);
    }
}
