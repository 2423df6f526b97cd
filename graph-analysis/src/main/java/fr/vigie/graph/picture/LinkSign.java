package fr.vigie.graph.picture;

import java.util.Locale;
import java.util.Map;

/** How kinds of links are named in French. */
final class LinkSign {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("LEAVE", "arrêt de travail"),
            Map.entry("ALLOWANCE", "indemnités versées"),
            Map.entry("PRESCRIPTION", "prescription"),
            Map.entry("PRESCRIBED", "prescription"),
            Map.entry("SIGNED", "arrêt signé"),
            Map.entry("CARE", "soins"),
            Map.entry("SAME_VISIT", "même visite facturée"),
            Map.entry("MEDICINE", "délivrance"),
            Map.entry("KITS", "livraison de tests"),
            Map.entry("TEST", "tests"),
            Map.entry("READER", "même lecteur"),
            Map.entry("HOLDER", "titulaire de la carte"),
            Map.entry("ACCOUNT", "compte déclaré"),
            Map.entry("WORK", "emploi"));

    private LinkSign() {}

    /** The name of a kind of link; one that is not known is spelt as it is, in small letters. */
    static String text(String kind) {
        return TEXTS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
