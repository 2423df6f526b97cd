package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.TestRecords;
import java.util.List;
import java.util.Map;

/** The innocent look-alikes of transport, physicians, hearing aids and prescriptions. */
final class OtherLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "transport-overlaps",
                    LookAlike.of(
                            "TRANSPORT_OVERLAP",
                            "Les mêmes courses du même véhicule aux mêmes heures, déclarées partagées.",
                            "Le transport partagé est permis et facturé avec abattement (CSS, art. L. 322-5) : deux patients y"
                                    + " sont à bord en même temps. Les kilomètres restent jugés.",
                            streams -> streams.where(
                                    Trip.class,
                                    trip -> trip.getTripId().startsWith("t-golden-ride-"),
                                    trip -> trip.setShared(true))),
            "teleconsultation-share",
                    LookAlike.of(
                            "La même part de téléconsultations du même médecin, facturées par un centre de santé.",
                            "Le centre a son propre agrément : la limite de l'article 87.7 de la convention de 2024 est celle du"
                                    + " médecin conventionné pour son compte.",
                            streams -> streams.every(Biller.class, centre -> centre.setKind(BillerKind.HEALTH_CENTRE))),
            "hearing-aids",
                    LookAlike.of(
                            "HEARING_AID_PROFILE",
                            "La même enseigne récente, les mêmes appareils sous le même prescripteur, mais les porteurs reviennent"
                                    + " pour leur suivi.",
                            "Le prix de l'appareil comprend le suivi (arrêté du 14 novembre 2018, LPP) : qui revient porte son"
                                    + " appareil, même si un seul spécialiste adresse tous les patients. Les numéros de série"
                                    + " facturés deux fois restent en cause.",
                            OtherLookAlikes::followed),
            "overruns",
                    LookAlike.of(
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
                    LookAlike.of(
                            "Les mêmes délivrances des mêmes médicaments, au nom de médecins de Lyon qui consultent aussi à La"
                                    + " Rochelle.",
                            "Un spécialiste lointain peut tenir une consultation avancée : c'est son lieu d'exercice le plus proche"
                                    + " qui compte, et il n'est plus éloigné.",
                            streams -> streams.every(
                                    Professional.class,
                                    physician -> physician.setSecondaryCommunes(List.of(TestRecords.LA_ROCHELLE)))));

    private OtherLookAlikes() {}

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
