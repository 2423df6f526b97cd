package fr.vigie.graph.picture;

import java.util.Locale;
import java.util.Map;

/** How kinds of links are named in French. */
final class LinkSign {
    private static final Map<String, String> TEXTS = Map.of(
            "LEAVE", "arrêt de travail",
            "ALLOWANCE", "indemnités versées",
            "PRESCRIPTION", "prescription",
            "CARE", "soins",
            "SAME_VISIT", "même visite facturée",
            "MEDICINE", "délivrance",
            "KITS", "livraison de tests",
            "TEST", "tests",
            "READER", "même lecteur",
            "HOLDER", "titulaire de la carte");

    private LinkSign() {}

    /** The name of a kind of link; one that is not known is spelt as it is, in small letters. */
    static String text(String kind) {
        return TEXTS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
