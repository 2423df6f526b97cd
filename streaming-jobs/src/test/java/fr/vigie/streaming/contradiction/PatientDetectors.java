package fr.vigie.streaming.contradiction;

import fr.vigie.streaming.care.CareRule;
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
import fr.vigie.streaming.patient.PatientRule;
import java.util.List;
import java.util.stream.Stream;

/** Every detector that puts lines against the patient's other records, with its starting settings. */
public final class PatientDetectors {
    private PatientDetectors() {}

    /** The rules that find suspicions. */
    public static List<PatientRule> finding() {
        return Stream.of(
                        List.<PatientRule>of(
                                new ActsAfterDeath(AfterDeathSettings.defaults()),
                                new ActsDuringStay(DuringStaySettings.defaults()),
                                new DoubleBilling(DoubleBillingSettings.defaults()),
                                new UnprescribedNight(NightSettings.defaults())),
                        OnPackageRules.finding(OnPackageSettings.defaults()),
                        BeyondPrescriptionRules.finding(BeyondPrescriptionSettings.defaults()))
                .flatMap(List::stream)
                .toList();
    }

    /** The rules that weigh them. */
    public static List<CareRule> weighing() {
        return Stream.of(
                        AfterDeathRules.weighing(AfterDeathSettings.defaults()),
                        DuringStayRules.weighing(DuringStaySettings.defaults()),
                        OnPackageRules.weighing(OnPackageSettings.defaults()),
                        DoubleBillingRules.weighing(DoubleBillingSettings.defaults()),
                        NightRules.weighing(NightSettings.defaults()),
                        BeyondPrescriptionRules.weighing(BeyondPrescriptionSettings.defaults()))
                .flatMap(List::stream)
                .toList();
    }
}
