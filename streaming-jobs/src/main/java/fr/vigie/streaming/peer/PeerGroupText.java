package fr.vigie.streaming.peer;

import java.util.Map;

/** Groups of peers as investigators read them: {@code pharmacies, département 17, communes urbaines}. Pure. */
public final class PeerGroupText {
    private static final Map<String, String> TRADES = Map.ofEntries(
            Map.entry("PHARMACIST", "pharmaciens"),
            Map.entry("NURSE", "infirmiers"),
            Map.entry("PHYSICIAN", "médecins"),
            Map.entry("DENTIST", "chirurgiens-dentistes"),
            Map.entry("MIDWIFE", "sages-femmes"),
            Map.entry("PHYSIOTHERAPIST", "masseurs-kinésithérapeutes"),
            Map.entry("OPTICIAN", "opticiens"),
            Map.entry("AUDIOLOGIST", "audioprothésistes"),
            Map.entry("OTHER", "autres professionnels"),
            Map.entry("CABINET", "cabinets"),
            Map.entry("PHARMACY", "pharmacies"),
            Map.entry("HEALTH_CENTRE", "centres de santé"),
            Map.entry("MSP", "maisons de santé"),
            Map.entry("LABORATORY", "laboratoires"),
            Map.entry("SHOP", "magasins"),
            Map.entry("TRANSPORT", "transporteurs"));

    private PeerGroupText() {}

    /** A group of {@link PeerGroups} in French. */
    public static String french(String group) {
        String[] parts = group.split("\\|", -1);
        StringBuilder text = new StringBuilder(trade(parts[0]));
        if (parts.length > 1) {
            text.append(", département ").append(parts[1]);
        }
        if (parts.length > 2) {
            text.append(parts[2].equals("rural") ? ", communes rurales" : ", communes urbaines");
        }
        return text.toString();
    }

    private static String trade(String trade) {
        int space = trade.indexOf(' ');
        String kind = space < 0 ? trade : trade.substring(0, space);
        String specialty = space < 0 ? "" : " de spécialité " + trade.substring(space + 1);
        return TRADES.getOrDefault(kind, kind) + specialty;
    }
}
