package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.beyondkits.BeyondKitsSettings;
import fr.vigie.streaming.antigen.beyondkits.TestsBeyondKits;
import fr.vigie.streaming.antigen.burst.TestBurst;
import fr.vigie.streaming.antigen.burst.TestBurstSettings;
import fr.vigie.streaming.antigen.eligibility.EligibilitySettings;
import fr.vigie.streaming.antigen.eligibility.TestEligibility;
import fr.vigie.streaming.antigen.kitdeliveries.IdleRecipients;
import fr.vigie.streaming.antigen.kitdeliveries.KitDeliveries;
import fr.vigie.streaming.antigen.kitdeliveries.KitDeliveriesSettings;
import fr.vigie.streaming.antigen.reusedidentities.ReusedIdentities;
import fr.vigie.streaming.antigen.reusedidentities.ReusedIdentitiesSettings;
import fr.vigie.streaming.antigen.tariffs.TestTariffs;
import fr.vigie.streaming.antigen.tariffs.TestTariffsSettings;
import fr.vigie.streaming.antigen.unregistered.MissingRateFunction;
import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.EnumSet;
import java.util.List;

/** Detectors of antigen tests and their kits. */
final class AntigenDetectors {
    static final List<Detector> ALL = List.of(
            Detector.withOperators(
                    "unregistered-tests",
                    MissingRateFunction.VERSION,
                    "antigen/unregistered",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TEST_NOT_REGISTERED"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.TEST_REGISTRATIONS),
                    UnregisteredSettings.defaults()),
            Detector.of(
                    "tests-beyond-kits",
                    TestsBeyondKits.VERSION,
                    "antigen/beyondkits",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TESTS_BEYOND_KITS"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.KIT_PURCHASES),
                    BeyondKitsSettings.defaults(),
                    s -> ActiveRules.of(new TestsBeyondKits(s))),
            Detector.of(
                    "kit-deliveries",
                    KitDeliveries.VERSION,
                    "antigen/kitdeliveries",
                    Scheme.ANTIGEN_TESTS,
                    List.of("KIT_BOXES_BEYOND_LIMIT", "KIT_RECIPIENTS_DOUBTFUL", "KIT_DELIVERIES_VOLUME"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS, Stream.PROFESSIONALS),
                    KitDeliveriesSettings.defaults(),
                    s -> ActiveRules.of(new KitDeliveries(s)).withRecipient(new IdleRecipients(s))),
            Detector.of(
                    "test-burst",
                    TestBurst.VERSION,
                    "antigen/burst",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TEST_BURST"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS),
                    TestBurstSettings.defaults(),
                    s -> ActiveRules.of(new TestBurst(s))),
            Detector.of(
                    "eligibility",
                    TestEligibility.VERSION,
                    "antigen/eligibility",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TEST_PAYING_REIMBURSED", "TEST_WITHOUT_GROUND", "TEST_GROUND_UNSUPPORTED"),
                    EnumSet.of(Stream.BILLING_LINES),
                    EligibilitySettings.defaults(),
                    s -> ActiveRules.of(new TestEligibility(s))),
            Detector.of(
                    "reused-identities",
                    ReusedIdentities.VERSION,
                    "antigen/reusedidentities",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TEST_IDENTITY_REUSED"),
                    EnumSet.of(Stream.BILLING_LINES),
                    ReusedIdentitiesSettings.defaults(),
                    s -> ActiveRules.of(new ReusedIdentities(s))),
            Detector.of(
                    "test-tariffs",
                    TestTariffs.VERSION,
                    "antigen/tariffs",
                    Scheme.ANTIGEN_TESTS,
                    List.of("TEST_ABOVE_TARIFF", "TEST_BILLED_TWICE"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS),
                    TestTariffsSettings.defaults(),
                    s -> ActiveRules.of(new TestTariffs(s))));

    private AntigenDetectors() {}
}
