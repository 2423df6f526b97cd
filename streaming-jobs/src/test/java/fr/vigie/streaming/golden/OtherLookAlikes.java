package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.TestRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The innocent look-alikes of transport, physicians, hearing aids and prescriptions. */
final class OtherLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "transport-overlaps",
                    new LookAlike(
                            "Les mêmes courses du même véhicule aux mêmes heures et pour les mêmes kilomètres, déclarées"
                                    + " partagées et menées jusqu'à Jonzac ; chez l'autre transporteur, les jours aux"
                                    + " trajets plus longs, le retour l'est autant que l'aller.",
                            "Le transport partagé est permis et facturé avec abattement (CSS, art. L. 322-5) : deux patients y"
                                    + " sont à bord en même temps. Les kilomètres se mesurent à la route jusqu'où la course"
                                    + " est allée, et une route fermée allonge les deux sens.",
                            OtherLookAlikes::sharedFartherAndByAClosedRoad),
            "teleconsultation-share",
                    new LookAlike(
                            "La même part de téléconsultations du même médecin, facturées par un centre de santé.",
                            "Le centre a son propre agrément : la limite de l'article 87.7 de la convention de 2024 est celle du"
                                    + " médecin conventionné pour son compte.",
                            streams -> streams.every(Biller.class, centre -> centre.setKind(BillerKind.HEALTH_CENTRE))),
            "hearing-aids",
                    new LookAlike(
                            "La même enseigne récente, les mêmes appareils sous le même prescripteur, mais les porteurs reviennent"
                                    + " pour leur suivi, et les trois numéros de série répétés sont rectifiés.",
                            "Le prix de l'appareil comprend le suivi (arrêté du 14 novembre 2018, LPP) : qui revient porte son"
                                    + " appareil, même si un seul spécialiste adresse tous les patients. Une ligne rectifiée"
                                    + " ne compte plus ; celle qui la remplace porte le numéro de l'appareil.",
                            OtherLookAlikes::followedAndRectified),
            "overruns",
                    new LookAlike(
                            "La même hausse des mêmes dépassements, dans une spécialité où tous les confrères demandent autant.",
                            "Les honoraires du secteur 2 sont libres, avec tact et mesure (CSP, art. R. 4127-53) : la part se"
                                    + " mesure à celle des pairs, et elle est ici la leur.",
                            streams -> streams.where(
                                    BillingLine.class,
                                    acts -> !acts.getBillerId().equals(biller(6_000)),
                                    acts -> {
                                        acts.setOverrunCents(70_000L);
                                        acts.setReimbursedCents(30_000);
                                    })),
            "forged-prescriptions",
                    new LookAlike(
                            "Les mêmes délivrances des mêmes médicaments, au nom de médecins de Lyon qui consultent aussi à La"
                                    + " Rochelle.",
                            "Un spécialiste lointain peut tenir une consultation avancée : c'est son lieu d'exercice le plus proche"
                                    + " qui compte, et il n'est plus éloigné.",
                            streams -> streams.every(
                                    Professional.class,
                                    physician -> physician.setSecondaryCommunes(List.of(TestRecords.LA_ROCHELLE)))));

    private OtherLookAlikes() {}

    private static void sharedFartherAndByAClosedRoad(Evidence streams) {
        streams.where(Trip.class, trip -> trip.getTripId().startsWith("t-golden-ride-"), trip -> {
            trip.setShared(true);
            trip.setToCommune("17197");
        });
        Set<String> longer = streams.all(Trip.class).stream()
                .filter(trip -> trip.getKm() == 45)
                .map(trip -> trip.getTripId().replace("there", "back"))
                .collect(Collectors.toSet());
        streams.where(Trip.class, trip -> longer.contains(trip.getTripId()), trip -> trip.setKm(45))
                .where(BillingLine.class, line -> longer.contains("t-" + line.getLineId()), line -> {
                    line.setAmountCents(4_500);
                    line.setReimbursedCents(4_500);
                });
    }

    private static void followedAndRectified(Evidence streams) {
        followed(streams);
        streams.all(BillingLine.class).stream()
                .filter(line -> line.getLineId().matches("golden-right-0[012]"))
                .forEach(line -> {
                    BillingLine right = BillingLine.newBuilder(line).build();
                    right.setLineId(line.getLineId() + "-again");
                    right.setDeviceSerial(right.getLineId());
                    right.setRectifies(line.getLineId());
                    right.setReceivedAt(line.getReceivedAt().plus(Duration.ofMinutes(1)));
                    streams.told(right);
                });
    }

    /** Whoever was not seen again is seen again on the day on which one was. */
    private static void followed(Evidence streams) {
        BillingLine seen = streams.all(BillingLine.class).stream()
                .filter(line -> line.getActCode().equals("SUI"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 21; i++) {
            BillingLine again = BillingLine.newBuilder(seen).build();
            again.setLineId("golden-follow-up-%02d".formatted(i));
            again.setInvoiceId("i-" + again.getLineId());
            again.setPatientId("golden-ear-%02d".formatted(i));
            streams.told(again);
        }
    }
}
