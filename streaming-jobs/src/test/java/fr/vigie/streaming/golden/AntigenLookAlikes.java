package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.registration;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The innocent look-alikes of antigen tests. */
final class AntigenLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "unregistered-tests",
                    new LookAlike(
                            "La même pharmacie, les mêmes tests sans saisie du jour, mais saisis dans SI-DEP cinq jours plus"
                                    + " tard.",
                            "La saisie est la condition du paiement (arrêtés du 10 juillet 2020 et du 1er juin 2021) et elle a"
                                    + " eu lieu ; rien n'est jugé tant que le délai de saisie court.",
                            AntigenLookAlikes::enteredDaysLater),
            "tests-beyond-kits",
                    new LookAlike(
                            "Les mêmes tests et livraisons, et un achat de kits enregistré une semaine après leur"
                                    + " usage.",
                            "Les grossistes facturent souvent par décade : un achat compte dix jours avant sa date, et"
                                    + " rien n'est jugé avant ce délai.",
                            streams -> streams.told(new KitPurchase(
                                    morning(day("2021-12-03")), "golden-purchase-late", biller(110), 100))),
            "kit-deliveries",
                    new LookAlike(
                            "Les mêmes boîtes, livrées les mêmes jours aux infirmiers d'un centre de vaccination et d'EHPAD,"
                                    + " tous salariés ; là où trois boîtes allaient à un seul, il en va une à chacun de"
                                    + " trois ; et la pharmacie teste autant elle-même.",
                            "Un salarié exerce ailleurs qu'à l'adresse du fichier et ne facture pas ses tests à son nom : ni"
                                    + " la distance ni l'absence de tests ne disent rien de lui. La limite d'une boîte par"
                                    + " jour est celle d'un professionnel (arrêté du 1er juin 2021, art. 14), et une"
                                    + " pharmacie qui teste beaucoup livre beaucoup.",
                            AntigenLookAlikes::forACentre),
            "eligibility",
                    new LookAlike(
                            "Les mêmes tests, dont ceux qu'acquitte le patient ne sont pas remboursés, ceux sur ordonnance"
                                    + " nomment le prescripteur (la pharmacie est à côté de la garde médicale) et ceux sans"
                                    + " motif relèvent d'un dépistage collectif.",
                            "L'ordonnance et le dépistage collectif ouvrent droit à la prise en charge (arrêté du 14 octobre"
                                    + " 2021) dès lors qu'ils sont dits, si nombreux soient-ils ; ce qui n'est pas remboursé"
                                    + " ne coûte rien.",
                            AntigenLookAlikes::grounded),
            "reused-identities",
                    new LookAlike(
                            "Les mêmes personnes testées aussi souvent, mais en EHPAD.",
                            "Le personnel et les résidents d'un EHPAD sont dépistés par protocole : le lieu des soins met ces"
                                    + " tests de côté.",
                            streams -> streams.every(BillingLine.class, test -> test.setPlace(Place.EHPAD))),
            "test-tariffs",
                    new LookAlike(
                            "Les mêmes tests au même prix, faits un dimanche, dont dix répétés le même jour, d'une pharmacie"
                                    + " qui en fait cinq cents autres dans le trimestre.",
                            "Le dimanche un supplément est dû en sus de l'acte et du kit (tarifs datés de"
                                    + " `antigen-tests.csv`) : le prix n'est pas dépassé. Un test non concluant se répète ;"
                                    + " en deçà de 2 % des tests du trimestre rien n'est dit : c'est un seuil, qui ne prouve"
                                    + " pas l'innocence.",
                            AntigenLookAlikes::onASundayOfALargePharmacy),
            "test-burst",
                    new LookAlike(
                            "La même hausse de la même pharmacie, dans les semaines où toutes ses voisines testent davantage.",
                            "L'activité se mesure à la médiane des pairs de la semaine : dans une vague épidémique elle monte"
                                    + " avec tous (janvier 2022), et le rapport reste ce qu'il était.",
                            AntigenLookAlikes::anOutbreak));

    private AntigenLookAlikes() {}

    private static void enteredDaysLater(Evidence streams) {
        Set<String> entered = streams.all(TestRegistration.class).stream()
                .map(TestRegistration::getPatientId)
                .collect(Collectors.toSet());
        for (BillingLine act : streams.all(BillingLine.class)) {
            String patient = act.getPatientId().orElseThrow();
            if (entered.add(patient)) {
                TestRegistration entry = registration(
                        "golden-entry-of-" + act.getLineId(),
                        act.getBillerId(),
                        act.getExecutantId(),
                        patient,
                        act.getCareDate());
                entry.setRegisteredAt(entry.getRegisteredAt().plus(Duration.ofDays(5)));
                streams.told(entry);
            }
        }
    }

    private static void forACentre(Evidence streams) {
        streams.every(Professional.class, one -> one.setStatus(ProfessionalStatus.SALARIE));
        for (BillingLine boxes : streams.all(BillingLine.class)) {
            if (boxes.getBoxes().orElse(0) == 3) {
                for (int i = 0; i < 3; i++) {
                    streams.told(AntigenGoldenCases.delivery(
                            boxes.getLineId() + "-" + i, biller(111), professional(1_122 - i), boxes.getCareDate(), 1));
                }
            }
        }
        streams.without(BillingLine.class, line -> line.getBoxes().orElse(0) == 3);
        tests(streams, biller(111), day("2021-11-02"), 27, 25);
    }

    private static void grounded(Evidence streams) {
        streams.where(
                        BillingLine.class,
                        test -> test.getEligibility().isEmpty(),
                        test -> test.setEligibility(Eligibility.COLLECTIVE))
                .where(BillingLine.class, on(Eligibility.PAYING), test -> test.setReimbursedCents(0))
                .where(
                        BillingLine.class,
                        on(Eligibility.PRESCRIPTION),
                        test -> test.setPrescriberId(professional(1_130)));
    }

    private static Predicate<BillingLine> on(Eligibility ground) {
        return test -> test.getEligibility().filter(ground::equals).isPresent();
    }

    private static void onASundayOfALargePharmacy(Evidence streams) {
        LocalDate sunday = day("2021-08-08");
        streams.every(BillingLine.class, test -> {
            test.setCareDate(sunday);
            test.setReceivedAt(evening(sunday));
        });
        tests(streams, biller(114), day("2021-07-12"), 20, 25);
    }

    /** Tests of a pharmacy at their price, so many a day. */
    private static void tests(Evidence streams, String pharmacy, LocalDate from, int days, int aDay) {
        for (int i = 0; i < days * aDay; i++) {
            String id = "golden-own-%s-%03d".formatted(pharmacy, i);
            streams.told(AntigenGoldenCases.test(id, pharmacy, "p-" + id, from.plusDays(i / aDay)));
        }
    }

    /** From the week on in which the pharmacy tests more, every other one does four tests instead of one. */
    private static void anOutbreak(Evidence streams) {
        LocalDate outbreak = day("2020-11-02").plusWeeks(8);
        for (BillingLine one : streams.all(BillingLine.class)) {
            if (!one.getBillerId().equals(biller(115)) && !one.getCareDate().isBefore(outbreak)) {
                for (int i = 0; i < 3; i++) {
                    BillingLine more = BillingLine.newBuilder(one).build();
                    more.setLineId(one.getLineId() + "-more-" + i);
                    more.setInvoiceId("i-" + more.getLineId());
                    more.setPatientId("p-" + more.getLineId());
                    streams.told(more);
                }
            }
        }
    }
}
