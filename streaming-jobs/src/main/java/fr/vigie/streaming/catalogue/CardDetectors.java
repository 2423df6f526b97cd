package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.card.dispersion.CardDispersion;
import fr.vigie.streaming.card.dispersion.DispersionSettings;
import fr.vigie.streaming.card.dormant.DormantCard;
import fr.vigie.streaming.card.dormant.DormantCardSettings;
import fr.vigie.streaming.card.falsecertificates.FalseCertificates;
import fr.vigie.streaming.card.falsecertificates.FalseCertificatesSettings;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravel;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelRule;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.card.opposed.OpposedCard;
import fr.vigie.streaming.card.opposed.OpposedCardSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.EnumSet;
import java.util.List;

/** Detectors of the use of professional cards. */
final class CardDetectors {
    static final List<Detector> ALL = List.of(
            Detector.of(
                    "impossible-travel",
                    ImpossibleTravel.VERSION,
                    "card/impossibletravel",
                    Scheme.CARD_MISUSE,
                    List.of("IMPOSSIBLE_TRAVEL"),
                    EnumSet.of(Stream.CARD_USES),
                    ImpossibleTravelSettings.defaults(),
                    s -> ActiveRules.of(new ImpossibleTravelRule(s))),
            Detector.of(
                    "opposed-card",
                    OpposedCard.VERSION,
                    "card/opposed",
                    Scheme.CARD_MISUSE,
                    List.of("OPPOSED_CARD"),
                    EnumSet.of(Stream.CARD_USES, Stream.CARDS),
                    OpposedCardSettings.defaults(),
                    s -> ActiveRules.of(new OpposedCard(s))),
            Detector.of(
                    "dormant-card",
                    DormantCard.VERSION,
                    "card/dormant",
                    Scheme.CARD_MISUSE,
                    List.of("DORMANT_CARD"),
                    EnumSet.of(Stream.CARD_USES),
                    DormantCardSettings.defaults(),
                    s -> ActiveRules.of(new DormantCard(s))),
            Detector.of(
                    "card-dispersion",
                    CardDispersion.VERSION,
                    "card/dispersion",
                    Scheme.CARD_MISUSE,
                    List.of("CARD_DISPERSION"),
                    EnumSet.of(Stream.CARD_USES),
                    DispersionSettings.defaults(),
                    s -> ActiveRules.of(new CardDispersion(s))),
            Detector.of(
                    "false-certificates",
                    FalseCertificates.VERSION,
                    "card/falsecertificates",
                    Scheme.CARD_MISUSE,
                    List.of("FALSE_CERTIFICATES"),
                    EnumSet.of(Stream.CARD_USES),
                    FalseCertificatesSettings.defaults(),
                    s -> ActiveRules.of(new FalseCertificates(s))));

    private CardDetectors() {}
}
