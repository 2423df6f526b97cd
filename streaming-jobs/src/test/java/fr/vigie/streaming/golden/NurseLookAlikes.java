package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The innocent look-alikes of what nurses bill. */
final class NurseLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "mileage",
                    new LookAlike(
                            "Les mêmes trajets, facturés pour les mêmes kilomètres, d'une infirmière qui a déclaré un"
                                    + " second lieu d'exercice à Rochefort ; la journée de 340 km est partagée avec son"
                                    + " remplaçant, qui facture sur son numéro.",
                            "La route se mesure depuis le lieu d'exercice déclaré le plus éloigné du domicile, lecture la"
                                    + " plus favorable à l'infirmière (NGAP, dispositions générales, art. 13) ; le"
                                    + " plafond est celui d'un infirmier et d'une journée (avenant n° 6), et chaque"
                                    + " exécutant a le sien.",
                            NurseLookAlikes::practisesInRochefortWithARemplacant),
            "nearby-mileage",
                    new LookAlike(
                            "Les mêmes trajets vers un domicile voisin du cabinet, d'une infirmière qui a déclaré un second"
                                    + " lieu d'exercice à Rochefort.",
                            "Tous les lieux d'exercice déclarés comptent : depuis Rochefort le domicile est à plus de 2 km"
                                    + " et hors de l'agglomération (NGAP, dispositions générales, art. 13).",
                            NurseLookAlikes::practisesInRochefort),
            "several-travels",
                    new LookAlike(
                            "Les mêmes visites et les mêmes déplacements aux mêmes heures, mais les trois patients habitent"
                                    + " trois bâtiments distincts d'un même site.",
                            "Un passage est un seul déplacement par domicile ou bâtiment (NGAP, dispositions générales,"
                                    + " art. 13 ; Cass. crim., 25 novembre 2020, n° 18-85.947) : trois adresses, trois"
                                    + " déplacements.",
                            streams -> streams.every(
                                    BillingLine.class,
                                    line -> line.setAddressId("golden-building-of-"
                                            + line.getPatientId().orElseThrow()))),
            "article-11b",
                    new LookAlike(
                            "Les mêmes actes, cotés à taux plein dans la même séance, dont le deuxième et le troisième"
                                    + " portent une dérogation.",
                            "La NGAP énumère des dérogations à l'article 11 B (titre XVI, art. 5 bis et autres) ; l'acte qui"
                                    + " en porte une est dû en entier et ne compte pas dans le rang des autres.",
                            streams -> streams.where(
                                    BillingLine.class,
                                    line -> line.getCoefficient().intValue() < 4,
                                    line -> line.setDerogation("titre XVI, art. 5 bis"))),
            "impossible-days",
                    new LookAlike(
                            "Les mêmes journées facturées sur le même numéro, mais une visite sur deux est faite par le"
                                    + " remplaçant, qui facture sur le numéro de la titulaire.",
                            "La journée est celle de l'exécutant, non du numéro : partagée entre deux personnes, elle tient"
                                    + " dans les heures de chacune.",
                            NurseLookAlikes::sharedWithARemplacant),
            "night-majorations",
                    new LookAlike(
                            "Les mêmes majorations pour les mêmes soins, mais l'heure de l'après-midi est celle de la saisie"
                                    + " du lendemain, et la majoration de dimanche est celle d'un 11 novembre.",
                            "Une heure qui ne tombe pas le jour des soins n'est pas celle de la visite et ne contredit pas"
                                    + " la nuit ; un jour férié vaut un dimanche (NGAP, dispositions générales, art. 14 ;"
                                    + " code du travail, art. L. 3133-1).",
                            NurseLookAlikes::enteredLaterAndOnAHoliday),
            "double-line",
                    new LookAlike(
                            "Les mêmes actes sur deux factures, dont la seconde déclare rectifier la première.",
                            "Une facture rectificative remplace la ligne qu'elle nomme : l'acte n'est facturé qu'une fois.",
                            NurseLookAlikes::corrected),
            "half-hours",
                    new LookAlike(
                            "Autant de séances d'une demi-heure par jour, au même domicile, partagées entre les deux membres"
                                    + " d'un couple.",
                            "La limite de quatre séances par vingt-quatre heures est celle d'un patient (NGAP, titre XVI,"
                                    + " art. 11) : chacun reste en deçà.",
                            streams -> streams.where(
                                    BillingLine.class,
                                    everySecond(),
                                    line -> line.setPatientId("golden-half-hours-spouse"))));

    private NurseLookAlikes() {}

    private static void practisesInRochefort(Evidence streams) {
        streams.every(Professional.class, nurse -> nurse.setSecondaryCommunes(List.of("17299")));
    }

    private static void practisesInRochefortWithARemplacant(Evidence streams) {
        practisesInRochefort(streams);
        Set<String> second = Set.of("golden-trip-far-1", "golden-trip-far-3");
        shared(streams, line -> second.contains(line.getLineId()), 201);
    }

    private static void sharedWithARemplacant(Evidence streams) {
        shared(streams, everySecond(), 217);
    }

    private static void shared(Evidence streams, Predicate<BillingLine> which, int rank) {
        Professional remplacant = nurse(professional(rank));
        remplacant.setStatus(ProfessionalStatus.REMPLACANT);
        streams.told(remplacant)
                .where(BillingLine.class, which, line -> line.setExecutantId(remplacant.getProfessionalId()));
    }

    /** Every second line of a round: their numbers stand at the end of their names. */
    private static Predicate<BillingLine> everySecond() {
        return line ->
                Integer.parseInt(line.getLineId().substring(line.getLineId().length() - 3)) % 2 == 1;
    }

    private static void enteredLaterAndOnAHoliday(Evidence streams) {
        LocalDate holiday = day("2021-11-11");
        streams.where(
                        BillingLine.class,
                        claims(Majoration.NIGHT),
                        line -> line.setVisitAt(line.getVisitAt().orElseThrow().plus(Duration.ofDays(1))))
                .where(BillingLine.class, claims(Majoration.SUNDAY), line -> {
                    Duration later = Duration.between(line.getCareDate().atStartOfDay(), holiday.atStartOfDay());
                    line.setVisitAt(line.getVisitAt().orElseThrow().plus(later));
                    line.setCareDate(holiday);
                    line.setReceivedAt(evening(holiday));
                });
    }

    private static Predicate<BillingLine> claims(Majoration majoration) {
        return line -> line.getMajoration().filter(majoration::equals).isPresent();
    }

    private static void corrected(Evidence streams) {
        streams.where(
                BillingLine.class,
                everySecond(),
                line -> line.setRectifies(line.getLineId().replaceAll("001$", "000")));
    }
}
