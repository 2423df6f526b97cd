package fr.vigie.sample.scheme;

import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.screening.Tester;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.List;

/** Professionals in whose names kits are billed: from the neighbourhood, or from a directory of the whole country. */
public final class KitNames {
    /** Cities whose professionals are in the directory: Lyon, Lille, Marseille, Strasbourg, Toulouse, Rennes, Dijon… */
    private static final List<String> CITIES = List.of(
            "69123", "59350", "13055", "67482", "31555", "35238", "21231", "38185", "34172", "06088", "75056", "33063",
            "44109", "76540", "63113", "87085", "29019", "54395");

    private KitNames() {}

    /** Up to so many nurses and physicians of the neighbourhood who play nothing yet; whether they test does not matter. */
    public static List<String> local(Stage stage, Chance chance, int count) {
        List<Tester> testers = new ArrayList<>(stage.screening().testers());
        chance.shuffle(testers);
        return testers.stream()
                .map(tester -> tester.person().id())
                .filter(id -> !stage.taken().contains(id))
                .limit(count)
                .toList();
    }

    /** So many professionals who practise in other départements. */
    public static List<String> distant(Stage stage, Chance chance, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Profession profession =
                    switch (chance.weighted(0.5, 0.3, 0.2)) {
                        case 0 -> Profession.NURSE;
                        case 1 -> Profession.PHYSICIAN;
                        default -> Profession.PHYSIOTHERAPIST;
                    };
            names.add(stage.roster()
                    .register(profession, ProfessionalStatus.TITULAIRE, Territory.commune(chance.pick(CITIES)))
                    .id());
        }
        return names;
    }
}
