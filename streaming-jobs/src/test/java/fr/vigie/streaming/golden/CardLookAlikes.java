package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.cardUse;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.streaming.TestRecords;
import java.time.Duration;
import java.util.Map;

/** The innocent look-alikes of card misuse. */
final class CardLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "impossible-travel",
                    new LookAlike(
                            "Les mêmes usages à la même heure à La Rochelle et pour Lille, mais ceux de Lille passent par la"
                                    + " e-CPS, en téléconsultation.",
                            "Une e-CPS n'a pas de lieu : seuls comptent les lecteurs dont la commune est connue, où la carte"
                                    + " elle-même était présente.",
                            streams -> streams.where(
                                    CardUse.class,
                                    use -> use.getCommune()
                                            .filter("59350"::equals)
                                            .isPresent(),
                                    use -> {
                                        use.setChannel(CardChannel.ECPS);
                                        use.setTerminalId(null);
                                        use.setCommune(null);
                                    })),
            "opposed-card",
                    new LookAlike(
                            "Les mêmes usages des mêmes cartes, dans un autre lecteur ou au cabinet, et les mêmes feuilles"
                                    + " de soins, mais les oppositions, antidatées, ne sont parvenues à la caisse qu'après"
                                    + " eux.",
                            "La fin d'une carte est le plus tardif de l'opposition et du jour où elle est connue : nul ne"
                                    + " pouvait refuser la carte avant.",
                            CardLookAlikes::oppositionLearntLater),
            "dormant-card",
                    new LookAlike(
                            "Les mêmes certificats d'un médecin retraité, pour les mêmes patients, mais la carte signe aussi"
                                    + " des feuilles de soins.",
                            "Qui soigne est revenu : un retraité peut remplacer un confrère ou reprendre du service, et ses"
                                    + " feuilles de soins le montrent.",
                            CardLookAlikes::replaces),
            "card-dispersion",
                    new LookAlike(
                            "Les mêmes certificats pour des patients venus de toute la France, chacun précédé le jour même"
                                    + " d'une feuille de soins du même patient.",
                            "Le patient était là et a été soigné : un lieu de vacances ou un centre de vaccination reçoit de"
                                    + " partout. Un certificat volé n'a pas de soins à côté de lui.",
                            CardLookAlikes::caredForTheSameDay),
            "false-certificates",
                    new LookAlike(
                            "Les mêmes certificats aux mêmes heures de la nuit, mais de tests et non de vaccination.",
                            "On teste la nuit aux urgences, on n'y vaccine pas : seuls les certificats de vaccination comptent"
                                    + " la nuit.",
                            streams ->
                                    streams.every(CardUse.class, use -> use.setService(CardService.TEST_CERTIFICATE))));

    private CardLookAlikes() {}

    private static void oppositionLearntLater(Evidence streams) {
        for (Card card : streams.all(Card.class)) {
            Card known = Card.newBuilder(card).build();
            known.setKnownAt(morning(day("2021-11-14")));
            card.setOpposedAt(null);
            streams.told(known);
        }
        streams.told(usedLater());
    }

    /** A use of another card, so that days go on after the opposition has become known. */
    private static CardUse usedLater() {
        return cardUse(
                "golden-other-use",
                "golden-other-card",
                professional(314),
                "2021-11-20T09:00:00Z",
                TestRecords.LA_ROCHELLE);
    }

    private static void replaces(Evidence streams) {
        for (CardUse paper : streams.all(CardUse.class)) {
            streams.told(care(paper, paper.getPatientDepartment().orElseThrow()));
        }
    }

    private static void caredForTheSameDay(Evidence streams) {
        for (CardUse paper : streams.all(CardUse.class)) {
            paper.getPatientDepartment().ifPresent(department -> streams.told(care(paper, department)));
        }
    }

    /** A feuille de soins ten minutes before a paper, of the same patient, in the cabinet. */
    private static CardUse care(CardUse paper, String department) {
        CardUse care = cardUse(
                paper.getUseId() + "-care",
                paper.getCardId(),
                paper.getHolderId(),
                paper.getAt().minus(Duration.ofMinutes(10)).toString(),
                TestRecords.LA_ROCHELLE);
        care.setPatientId(paper.getPatientId().orElseThrow());
        care.setPatientDepartment(department);
        return care;
    }
}
