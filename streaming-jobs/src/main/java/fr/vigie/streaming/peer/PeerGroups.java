package fr.vigie.streaming.peer;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.geo.Place;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The groups in which a professional or biller has its peers, from the narrowest to the widest: profession (or kind of
 * biller) × département × rurality, profession × département, profession. Whoever is not known has none.
 */
public final class PeerGroups {
    /** Communes below this number of inhabitants are rural; a starting value, coarser than INSEE's grid. */
    private static final int RURAL_BELOW = 3_500;

    private PeerGroups() {}

    /** The groups of a subject as known; empty where it is not. */
    public static List<String> of(AlertSubjectKind kind, String id, LocalDate on, Known known) {
        return kind == AlertSubjectKind.BILLER
                ? known.biller(id, on)
                        .map(biller -> groups(biller.getKind().name(), biller.getCommune(), on, known))
                        .orElse(List.of())
                : known.professional(id, on)
                        .map(one -> groups(trade(one), one.getPracticeCommune(), on, known))
                        .orElse(List.of());
    }

    // Among physicians it is the specialty that makes peers.
    private static String trade(fr.vigie.domain.reference.Professional one) {
        return one.getProfession().name()
                + one.getSpecialtyCode().map(code -> " " + code).orElse("");
    }

    private static List<String> groups(String trade, String commune, LocalDate on, Known known) {
        String department = Departments.of(commune);
        Optional<Place> place = known.commune(commune, on);
        String wide = trade + "|" + department;
        return place.map(one -> List.of(wide + "|" + (one.population() < RURAL_BELOW ? "rural" : "urban"), wide, trade))
                .orElse(List.of(wide, trade));
    }
}
