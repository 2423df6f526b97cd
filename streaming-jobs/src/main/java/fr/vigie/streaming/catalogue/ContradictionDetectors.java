package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.contradiction.carepackage.OnPackageRules;
import fr.vigie.streaming.contradiction.carepackage.OnPackageSettings;
import fr.vigie.streaming.contradiction.death.ActsAfterDeath;
import fr.vigie.streaming.contradiction.death.AfterDeathRules;
import fr.vigie.streaming.contradiction.death.AfterDeathSettings;
import fr.vigie.streaming.contradiction.night.NightRules;
import fr.vigie.streaming.contradiction.night.NightSettings;
import fr.vigie.streaming.contradiction.night.UnprescribedNight;
import fr.vigie.streaming.contradiction.prescription.BeyondPrescriptionRules;
import fr.vigie.streaming.contradiction.prescription.BeyondPrescriptionSettings;
import fr.vigie.streaming.contradiction.stay.ActsDuringStay;
import fr.vigie.streaming.contradiction.stay.DuringStayRules;
import fr.vigie.streaming.contradiction.stay.DuringStaySettings;
import fr.vigie.streaming.contradiction.twice.DoubleBilling;
import fr.vigie.streaming.contradiction.twice.DoubleBillingRules;
import fr.vigie.streaming.contradiction.twice.DoubleBillingSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.EnumSet;
import java.util.List;

/** Detectors of lines that a patient's other records contradict; the variants weigh the same suspicions of other professions. */
final class ContradictionDetectors {
    static final List<Detector> ALL = List.of(
            Detector.of(
                    "acts-after-death",
                    SuspicionRule.VERSION,
                    "contradiction/death",
                    Scheme.NURSE_BILLING,
                    List.of("ACT_AFTER_DEATH"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PATIENTS),
                    AfterDeathSettings.defaults(),
                    s -> ActiveRules.of(AfterDeathRules.weighing(s).get(0)).with(new ActsAfterDeath(s))),
            Detector.of(
                    "acts-after-death-physicians",
                    SuspicionRule.VERSION,
                    "contradiction/death",
                    Scheme.PHYSICIAN_BILLING,
                    List.of("ACT_AFTER_DEATH"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PATIENTS),
                    AfterDeathSettings.defaults(),
                    s -> ActiveRules.of(AfterDeathRules.weighing(s).get(1))),
            Detector.of(
                    "acts-after-death-tests",
                    SuspicionRule.VERSION,
                    "contradiction/death",
                    Scheme.ANTIGEN_TESTS,
                    List.of("ACT_AFTER_DEATH"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PATIENTS),
                    AfterDeathSettings.defaults(),
                    s -> ActiveRules.of(AfterDeathRules.weighing(s).get(2))),
            Detector.of(
                    "acts-during-stay",
                    DuringStayRules.VERSION,
                    "contradiction/stay",
                    Scheme.NURSE_BILLING,
                    List.of("ACT_DURING_STAY"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.HOSPITAL_STAYS),
                    DuringStaySettings.defaults(),
                    s -> ActiveRules.of(DuringStayRules.weighing(s).get(0)).with(new ActsDuringStay(s))),
            Detector.of(
                    "acts-during-stay-physicians",
                    DuringStayRules.VERSION,
                    "contradiction/stay",
                    Scheme.PHYSICIAN_BILLING,
                    List.of("ACT_DURING_STAY"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.HOSPITAL_STAYS),
                    DuringStaySettings.defaults(),
                    s -> ActiveRules.of(DuringStayRules.weighing(s).get(1))),
            Detector.of(
                    "acts-on-package",
                    SuspicionRule.VERSION,
                    "contradiction/carepackage",
                    Scheme.NURSE_BILLING,
                    List.of("ACT_ON_PACKAGE", "ACT_DURING_HAD"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.CARE_PACKAGES),
                    OnPackageSettings.defaults(),
                    s -> ActiveRules.of(OnPackageRules.weighing(s).get(0)).with(OnPackageRules.finding(s))),
            Detector.of(
                    "acts-on-package-physicians",
                    SuspicionRule.VERSION,
                    "contradiction/carepackage",
                    Scheme.PHYSICIAN_BILLING,
                    List.of("ACT_ON_PACKAGE"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.CARE_PACKAGES),
                    OnPackageSettings.defaults(),
                    s -> ActiveRules.of(OnPackageRules.weighing(s).get(1))),
            Detector.of(
                    "double-billing",
                    DoubleBillingRules.VERSION,
                    "contradiction/twice",
                    Scheme.NURSE_BILLING,
                    List.of("BILLED_TWICE"),
                    EnumSet.of(Stream.BILLING_LINES),
                    DoubleBillingSettings.defaults(),
                    s -> ActiveRules.of(DoubleBillingRules.weighing(s).get(0)).with(new DoubleBilling(s))),
            Detector.of(
                    "double-billing-physicians",
                    DoubleBillingRules.VERSION,
                    "contradiction/twice",
                    Scheme.PHYSICIAN_BILLING,
                    List.of("BILLED_TWICE"),
                    EnumSet.of(Stream.BILLING_LINES),
                    DoubleBillingSettings.defaults(),
                    s -> ActiveRules.of(DoubleBillingRules.weighing(s).get(1))),
            Detector.of(
                    "unprescribed-night",
                    SuspicionRule.VERSION,
                    "contradiction/night",
                    Scheme.NURSE_BILLING,
                    List.of("NIGHT_NOT_PRESCRIBED"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PRESCRIPTIONS),
                    NightSettings.defaults(),
                    s -> ActiveRules.of(NightRules.weighing(s).get(0)).with(new UnprescribedNight(s))),
            Detector.of(
                    "beyond-prescription",
                    BeyondPrescriptionRules.VERSION,
                    "contradiction/prescription",
                    Scheme.NURSE_BILLING,
                    List.of("BEYOND_PRESCRIPTION", "BEYOND_PAPER_PRESCRIPTION"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PRESCRIPTIONS),
                    BeyondPrescriptionSettings.defaults(),
                    s -> ActiveRules.of(BeyondPrescriptionRules.weighing(s).get(0))
                            .with(BeyondPrescriptionRules.finding(s))));

    private ContradictionDetectors() {}
}
