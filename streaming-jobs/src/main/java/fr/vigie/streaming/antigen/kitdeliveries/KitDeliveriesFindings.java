package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Words the findings on deliveries of kits, in French. */
final class KitDeliveriesFindings {
    private static final String ARTICLE = " (arrêté du 1er juin 2021, art. 14 ; art. L133-4 CSS).";
    private static final String LAW =
            "Arrêté du 1er juin 2021, art. 14 (délivrance de tests aux professionnels) ; art. L133-4 CSS";

    private final KitDeliveriesSettings settings;

    KitDeliveriesFindings(KitDeliveriesSettings settings) {
        this.settings = settings;
    }

    List<Finding> of(Collection<HeldDay> held, List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>();
        List<FindingItem> boxes = Undue.by(KitDeliveries.BOXES, items);
        List<FindingItem> recipients = Undue.by(KitDeliveries.RECIPIENTS, items);
        TreeMap<LocalDate, DeliveryTally> volume = with(KitDeliveries.VOLUME, held);
        if (!boxes.isEmpty()) {
            findings.add(boxes(DeliveryTally.sum(with(KitDeliveries.BOXES, held).values()), boxes));
        }
        if (!recipients.isEmpty()) {
            findings.add(recipients(
                    DeliveryTally.sum(with(KitDeliveries.RECIPIENTS, held).values()), recipients));
        }
        if (!volume.isEmpty()) {
            findings.add(volume(volume, Undue.cents(items)));
        }
        return findings;
    }

    private static TreeMap<LocalDate, DeliveryTally> with(String code, Collection<HeldDay> held) {
        TreeMap<LocalDate, DeliveryTally> days = new TreeMap<>();
        held.stream()
                .filter(day -> day.codes().contains(code))
                .forEach(day -> days.put(day.day(), DeliveryTally.read(day.tally())));
        return days;
    }

    private Finding boxes(DeliveryTally sum, List<FindingItem> items) {
        String boxes = FrenchText.count(sum.boxesBeyond(), "boîte");
        return new FindingDraft(
                        KitDeliveries.BOXES, KitDeliveries.VERSION, FindingKind.BREACH, settings.boxesProbability())
                .says(
                        Undue.between(items) + ", " + boxes
                                + " de tests antigéniques sont facturées au-delà d'une boîte"
                                + " par jour et par professionnel, soit " + FrenchText.euros(Undue.cents(items))
                                + " facturés sans être dus" + ARTICLE,
                        LAW)
                .against(
                        boxes + " au-delà de la limite",
                        "une boîte au plus par jour et par professionnel",
                        "plusieurs jours de délivrance ont été facturés à une seule date")
                .rests(items)
                .figure("boîtes au-delà de la limite", sum.boxesBeyond(), "boîtes")
                .finish();
    }

    private Finding recipients(DeliveryTally sum, List<FindingItem> items) {
        String who = FrenchText.count(sum.doubtful().size(), "professionnel");
        String tests = FrenchText.count(sum.doubtfulTests(), "test");
        return new FindingDraft(
                        KitDeliveries.RECIPIENTS,
                        KitDeliveries.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.recipientsProbability())
                .says(
                        Undue.between(items) + ", " + tests + " sont facturés comme délivrés à " + who
                                + " ayant cessé leur activité, non habilités à tester, exerçant à plus de "
                                + FrenchText.number(settings.maxKm())
                                + " km de la pharmacie ou ne facturant aucun test, ou"
                                + " bien moins qu'ils n'en ont reçu, dans les "
                                + FrenchText.count(settings.idleDays(), "jour")
                                + " avant et après la délivrance, soit "
                                + FrenchText.euros(Undue.cents(items)) + ARTICLE,
                        LAW)
                .against(
                        tests + " délivrés à " + who + " peu vraisemblables",
                        "des professionnels en activité, habilités, exerçant à proximité et facturant des tests ; moins de "
                                + settings.minDoubtfulRecipients() + " exceptions par mois",
                        "ces professionnels confirment avoir reçu les boîtes (centre de vaccination, renfort, lieu"
                                + " d'exercice non déclaré)")
                .rests(items)
                .figure("professionnels peu vraisemblables", sum.doubtful().size(), "professionnels")
                .figure("tests délivrés à ceux-ci", sum.doubtfulTests(), "tests")
                .finish();
    }

    // Which deliveries are false is not known: nothing is itemised; what is out of proportion only ranks.
    private Finding volume(TreeMap<LocalDate, DeliveryTally> days, long itemisedCents) {
        DeliveryTally sum = DeliveryTally.sum(days.values());
        long allowed = Math.round(
                sum.ownTests() * settings.maxDeliveredShare() / Math.max(0.01, 1 - settings.maxDeliveredShare()));
        long beyond = Math.max(0, sum.deliveredTests() - allowed);
        long cents = sum.deliveredCents() * beyond / Math.max(1, sum.deliveredTests());
        String tests = FrenchText.count(sum.deliveredTests(), "test");
        FindingDraft draft = new FindingDraft(
                        KitDeliveries.VOLUME,
                        KitDeliveries.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.volumeProbability())
                .says(
                        "Les jours de livraison, " + FrenchText.between(days.firstKey(), days.lastKey()) + ", " + tests
                                + " (" + FrenchText.euros(sum.deliveredCents()) + ") sont facturés comme délivrés à "
                                + FrenchText.count(sum.recipients(), "professionnel") + ", contre "
                                + FrenchText.number(sum.ownTests())
                                + " réalisés par la pharmacie : leur réalité est à vérifier auprès des destinataires"
                                + ARTICLE,
                        LAW)
                .against(
                        tests + " délivrés, " + FrenchText.number(sum.ownTests()) + " réalisés",
                        "des livraisons d'au plus " + Math.round(100 * settings.maxDeliveredShare())
                                + " % des kits facturés",
                        "la pharmacie fournit une structure qui teste (maison de santé, centre, EHPAD)")
                .figure("tests délivrés", sum.deliveredTests(), "tests")
                .figure("professionnels destinataires", sum.recipients(), "professionnels")
                .harm(Math.max(0, cents - itemisedCents));
        days.keySet()
                .forEach(day ->
                        draft.rests(new Evidence(day.atStartOfDay(ParisDay.ZONE).toInstant(), day.toString())));
        return draft.finish();
    }
}
