package fr.vigie.sample.pharmacy;

import java.time.LocalDate;
import java.util.Set;

/** Where tourists spend the summer in Charente-Maritime, and when. */
final class Seaside {
    /** Île de Ré, île d'Oléron, La Rochelle and its beaches, Fouras, Royan and the côte de Beauté. */
    private static final Set<String> COMMUNES = Set.of(
            "17019", "17051", "17121", "17161", "17207", "17286", "17297", "17318", "17360", "17369", "17093", "17140",
            "17323", "17337", "17385", "17411", "17485", "17486", "17300", "17010", "17028", "17094", "17168", "17306",
            "17333", "17461", "17380", "17225", "17452", "17230", "17004");

    private static final double ALL_YEAR = 0.03;

    private Seaside() {}

    static boolean isAt(String commune) {
        return COMMUNES.contains(commune);
    }

    /** Visitors per local customer at a place and on a day (unverified: the coast doubles in August). */
    static double visitorsPerCustomer(boolean seaside, LocalDate day) {
        return ALL_YEAR + season(day) * (seaside ? 0.7 : 0.05);
    }

    private static double season(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 7 -> day.getDayOfMonth() < 10 ? 0.5 : 1;
            case 8 -> day.getDayOfMonth() > 22 ? 0.6 : 1;
            case 6, 9 -> 0.2;
            case 4, 5 -> 0.12;
            default -> 0;
        };
    }
}
