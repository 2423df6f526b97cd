package fr.vigie.sample;

import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.accounttakeover.AccountTakeover;
import fr.vigie.sample.scheme.accounttakeover.InnocentChanges;
import fr.vigie.sample.scheme.actsafterdeath.ActsAfterDeath;
import fr.vigie.sample.scheme.actsafterdeath.SeemingGhosts;
import fr.vigie.sample.scheme.actsduringstay.ActsDuringStay;
import fr.vigie.sample.scheme.actsduringstay.InnocentStays;
import fr.vigie.sample.scheme.actsonpackage.ActsOnPackage;
import fr.vigie.sample.scheme.actsonpackage.NotInThePackage;
import fr.vigie.sample.scheme.alteredprescriptions.AlteredPrescriptions;
import fr.vigie.sample.scheme.alteredprescriptions.CoveredLater;
import fr.vigie.sample.scheme.dormantcard.DormantCard;
import fr.vigie.sample.scheme.dormantcard.WorkingRetirees;
import fr.vigie.sample.scheme.doublebilling.DoubleBilling;
import fr.vigie.sample.scheme.doublebilling.OnceOnly;
import fr.vigie.sample.scheme.doubleclaims.DoubleClaims;
import fr.vigie.sample.scheme.doubleclaims.ReclassifiedAccident;
import fr.vigie.sample.scheme.falsecertificates.FalseCertificates;
import fr.vigie.sample.scheme.falsecertificates.RightfulCertificates;
import fr.vigie.sample.scheme.falseeligibility.FalseEligibility;
import fr.vigie.sample.scheme.falseeligibility.InnocentGrounds;
import fr.vigie.sample.scheme.fictitiouskitdeliveries.FictitiousKitDeliveries;
import fr.vigie.sample.scheme.fictitiouskitdeliveries.InnocentDeliveries;
import fr.vigie.sample.scheme.forgedleaves.ForgedLeaves;
import fr.vigie.sample.scheme.forgedleaves.InnocentPrescribers;
import fr.vigie.sample.scheme.forgedprescriptions.ForgedPrescriptions;
import fr.vigie.sample.scheme.forgedprescriptions.InnocentPrescriptions;
import fr.vigie.sample.scheme.hearingaids.HearingAids;
import fr.vigie.sample.scheme.hearingaids.InnocentShops;
import fr.vigie.sample.scheme.ibancluster.IbanCluster;
import fr.vigie.sample.scheme.ibancluster.InnocentAccounts;
import fr.vigie.sample.scheme.ignoredart11b.IgnoredArt11b;
import fr.vigie.sample.scheme.ignoredart11b.InnocentActs;
import fr.vigie.sample.scheme.ignoredmileagecap.IgnoredMileageCap;
import fr.vigie.sample.scheme.ignoredmileagecap.InnocentDistances;
import fr.vigie.sample.scheme.impossibledays.ImpossibleDays;
import fr.vigie.sample.scheme.impossibledays.LongDays;
import fr.vigie.sample.scheme.inflatedmileage.InflatedMileage;
import fr.vigie.sample.scheme.inflatedmileage.InnocentDrivers;
import fr.vigie.sample.scheme.kitring.InTurn;
import fr.vigie.sample.scheme.kitring.KitRing;
import fr.vigie.sample.scheme.nurseprescriberring.NursePrescriberRing;
import fr.vigie.sample.scheme.nurseprescriberring.VillagePractice;
import fr.vigie.sample.scheme.opposedcard.InnocentOppositions;
import fr.vigie.sample.scheme.opposedcard.OpposedCard;
import fr.vigie.sample.scheme.overlappingleaves.OverlappingLeaves;
import fr.vigie.sample.scheme.overlappingleaves.RectifiedLeaves;
import fr.vigie.sample.scheme.overlappingtrips.InnocentCarriers;
import fr.vigie.sample.scheme.overlappingtrips.OverlappingTrips;
import fr.vigie.sample.scheme.reusedidentities.FrequentTestees;
import fr.vigie.sample.scheme.reusedidentities.ReusedIdentities;
import fr.vigie.sample.scheme.severaltravelsonepassage.InnocentTravellers;
import fr.vigie.sample.scheme.severaltravelsonepassage.SeveralTravels;
import fr.vigie.sample.scheme.shellemployer.InnocentFirms;
import fr.vigie.sample.scheme.shellemployer.ShellEmployer;
import fr.vigie.sample.scheme.teleconsultationshare.InnocentCallers;
import fr.vigie.sample.scheme.teleconsultationshare.TeleconsultationShare;
import fr.vigie.sample.scheme.teleleavechain.InnocentProlongations;
import fr.vigie.sample.scheme.teleleavechain.InnocentTeleLeaves;
import fr.vigie.sample.scheme.teleleavechain.TeleLeaveChain;
import fr.vigie.sample.scheme.testsbeyondkits.CrowdedPharmacies;
import fr.vigie.sample.scheme.testsbeyondkits.InnocentStocks;
import fr.vigie.sample.scheme.testsbeyondkits.TestsBeyondKits;
import fr.vigie.sample.scheme.unjustifiednight.PrescribedNights;
import fr.vigie.sample.scheme.unjustifiednight.UnjustifiedNight;
import fr.vigie.sample.scheme.unregisteredtests.InnocentPharmacies;
import fr.vigie.sample.scheme.unregisteredtests.UnregisteredTests;
import fr.vigie.sample.scheme.usurpedcard.InnocentHolders;
import fr.vigie.sample.scheme.usurpedcard.UsurpedCard;
import fr.vigie.sample.scheme.usurpedcard.UsurpedCardsRing;
import fr.vigie.sample.scheme.usurpedecps.UsurpedEcps;
import fr.vigie.sample.scheme.usurpedecps.WidelyTravelled;
import fr.vigie.sample.scheme.workduringleave.InnocentEmployees;
import fr.vigie.sample.scheme.workduringleave.WorkDuringLeave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every planted fraud and every look-alike. */
final class StoryCatalogue {
    private StoryCatalogue() {}

    /** New stories for one world, in the order in which they are cast: frauds, then look-alikes. */
    static List<Story> stories() {
        List<Story> all = Stream.of(antigenTests(), nurseBilling(), dailyAllowances(), cards(), otherCare())
                .flatMap(List::stream)
                .toList();
        List<Story> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(Story::isLookAlike));
        return ordered;
    }

    /** Frauds and look-alikes about antigen tests. */
    static List<Story> antigenTests() {
        List<Story> stories = new ArrayList<>(List.of(
                new UnregisteredTests(),
                new FictitiousKitDeliveries(),
                new ReusedIdentities(),
                new FalseEligibility(),
                new TestsBeyondKits(),
                new KitRing()));
        stories.addAll(List.of(InnocentDeliveries.values()));
        stories.add(new InTurn());
        stories.addAll(List.of(InnocentPharmacies.values()));
        stories.addAll(List.of(FrequentTestees.values()));
        stories.addAll(List.of(InnocentGrounds.values()));
        stories.addAll(List.of(InnocentStocks.values()));
        stories.addAll(List.of(CrowdedPharmacies.values()));
        return stories;
    }

    private static List<Story> nurseBilling() {
        List<Story> stories = new ArrayList<>(List.of(
                new InflatedMileage(),
                new IgnoredMileageCap(),
                new SeveralTravels(),
                new IgnoredArt11b(),
                new ImpossibleDays(),
                new UnjustifiedNight()));
        stories.addAll(List.of(InnocentDistances.values()));
        stories.addAll(List.of(InnocentDrivers.values()));
        stories.addAll(List.of(InnocentTravellers.values()));
        stories.addAll(List.of(InnocentActs.values()));
        stories.addAll(List.of(LongDays.values()));
        stories.addAll(List.of(PrescribedNights.values()));
        stories.addAll(nurseActs());
        return stories;
    }

    /** Acts that were not given, given twice, or not due. */
    private static List<Story> nurseActs() {
        List<Story> stories = new ArrayList<>(List.of(
                new ActsAfterDeath(),
                new ActsDuringStay(),
                new DoubleBilling(),
                new AlteredPrescriptions(),
                new ActsOnPackage(),
                new NursePrescriberRing()));
        stories.addAll(List.of(SeemingGhosts.values()));
        stories.addAll(List.of(InnocentStays.values()));
        stories.addAll(List.of(OnceOnly.values()));
        stories.addAll(List.of(CoveredLater.values()));
        stories.addAll(List.of(NotInThePackage.values()));
        stories.add(new VillagePractice());
        return stories;
    }

    private static List<Story> dailyAllowances() {
        List<Story> stories = new ArrayList<>(List.of(
                new WorkDuringLeave(),
                new OverlappingLeaves(),
                new DoubleClaims(),
                new ForgedLeaves(),
                new ShellEmployer(),
                new IbanCluster(),
                new AccountTakeover(),
                new TeleLeaveChain()));
        stories.addAll(List.of(InnocentEmployees.values()));
        stories.addAll(List.of(new RectifiedLeaves(), new ReclassifiedAccident()));
        stories.addAll(List.of(InnocentPrescribers.values()));
        stories.addAll(List.of(InnocentFirms.values()));
        stories.addAll(List.of(InnocentAccounts.values()));
        stories.addAll(List.of(InnocentChanges.values()));
        stories.addAll(List.of(InnocentTeleLeaves.values()));
        stories.addAll(List.of(InnocentProlongations.values()));
        return stories;
    }

    private static List<Story> cards() {
        List<Story> stories = new ArrayList<>(List.of(
                new UsurpedCard(),
                new UsurpedCardsRing(),
                new UsurpedEcps(),
                new OpposedCard(),
                new DormantCard(),
                new FalseCertificates()));
        stories.addAll(List.of(InnocentHolders.values()));
        stories.addAll(List.of(WidelyTravelled.values()));
        stories.addAll(List.of(InnocentOppositions.values()));
        stories.addAll(List.of(WorkingRetirees.values()));
        stories.addAll(List.of(RightfulCertificates.values()));
        return stories;
    }

    /** Hearing aids, transport, teleconsultation, prescriptions. */
    private static List<Story> otherCare() {
        List<Story> stories = new ArrayList<>(List.of(
                new HearingAids(), new OverlappingTrips(), new ForgedPrescriptions(), new TeleconsultationShare()));
        stories.addAll(List.of(InnocentShops.values()));
        stories.addAll(List.of(InnocentCarriers.values()));
        stories.addAll(List.of(InnocentPrescriptions.values()));
        stories.addAll(List.of(InnocentCallers.values()));
        return stories;
    }

    /** Names of all stories. */
    static List<String> names() {
        return stories().stream().map(Story::storyName).sorted().toList();
    }
}
