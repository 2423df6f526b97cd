package fr.vigie.graph.picture;

import java.util.Locale;
import java.util.Map;

/** How kinds of links are named in French. */
final class LinkSign {
    private static final Map<String, String> TEXTS = Map.of(
            "LEAVE", "arrêt de travail",
            "PRESCRIPTION", "prescription",
            "CARE", "soins",
            "DISPENSING", "délivrance",
            "DELIVERY", "livraison",
            "CARD_USE", "usage de carte",
            "HOLDER", "titulaire de la carte",
            "ACCOUNT", "compte de versement",
            "EMPLOYMENT", "emploi",
            "SAME_ADDRESS", "même adresse");

    private LinkSign() {}

    /** The name of a kind of link; one that is not known is spelt as it is, in small letters. */
    static String text(String kind) {
        return TEXTS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
