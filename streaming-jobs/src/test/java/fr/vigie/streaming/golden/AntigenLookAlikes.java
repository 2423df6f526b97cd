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
import java.util.stream.Collectors;

/** The innocent look-alikes of antigen tests. */
final class AntigenLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "unregistered-tests",
                    LookAlike.of(
                            "La même pharmacie, les mêmes tests sans saisie du jour, mais saisis dans SI-DEP cinq jours plus"
                                    + " tard.",
                            "La saisie est la condition du paiement (arrêtés du 10 juillet 2020 et du 1er juin 2021) et elle a"
                                    + " eu lieu ; rien n'est jugé tant que le délai de saisie court.",
                            AntigenLookAlikes::enteredDaysLater),
            "tests-beyond-kits",
                    LookAlike.of(
                            "Les mêmes tests et livraisons, et un achat de kits enregistré une dizaine de jours après leur"
                                    + " usage.",
                            "Un achat est souvent enregistré après la livraison : il compte quinze jours avant sa date, et"
                                    + " rien n'est jugé avant ce délai.",
                            streams -> streams.told(new KitPurchase(
                                    morning(day("2021-12-08")), "golden-purchase-late", biller(110), 100))),
            "kit-deliveries",
                    LookAlike.of(
                            "KIT_RECIPIENTS_DOUBTFUL",
                            "Les mêmes livraisons aux mêmes professionnels, qui sont salariés (centre de vaccination, EHPAD).",
                            "Un salarié exerce ailleurs qu'à l'adresse du fichier et ne facture pas ses tests à son nom : ni"
                                    + " la distance ni l'absence de tests ne disent rien de lui.",
                            streams -> streams.every(
                                    Professional.class, one -> one.setStatus(ProfessionalStatus.SALARIE))),
            "eligibility",
                    LookAlike.of(
                            "TEST_GROUND_UNSUPPORTED",
                            "Les mêmes tests sur ordonnance, dont les prescripteurs sont nommés : la pharmacie est à côté de la"
                                    + " garde médicale.",
                            "L'ordonnance ouvre droit à la prise en charge (arrêté du 14 octobre 2021) dès lors qu'elle est"
                                    + " nommée et récente, si nombreuses soient-elles.",
                            streams -> streams.where(
                                    BillingLine.class,
                                    test -> test.getEligibility()
                                            .filter(Eligibility.PRESCRIPTION::equals)
                                            .isPresent(),
                                    test -> test.setPrescriberId(professional(1_130)))),
            "reused-identities",
                    LookAlike.of(
                            "Les mêmes personnes testées aussi souvent, mais en EHPAD.",
                            "Le personnel et les résidents d'un EHPAD sont dépistés par protocole : le lieu des soins met ces"
                                    + " tests de côté.",
                            streams -> streams.every(BillingLine.class, test -> test.setPlace(Place.EHPAD))),
            "test-tariffs",
                    LookAlike.of(
                            "TEST_ABOVE_TARIFF",
                            "Les mêmes tests au même prix, faits un dimanche.",
                            "Le dimanche et les jours fériés un supplément est dû en sus de l'acte et du kit (tarifs datés de"
                                    + " `antigen-tests.csv`) : le prix n'est pas dépassé. Les tests facturés deux fois le"
                                    + " restent.",
                            AntigenLookAlikes::onASunday),
            "test-burst",
                    LookAlike.of(
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

    private static void onASunday(Evidence streams) {
        LocalDate sunday = day("2021-08-08");
        streams.every(BillingLine.class, test -> {
            test.setCareDate(sunday);
            test.setReceivedAt(evening(sunday));
        });
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
