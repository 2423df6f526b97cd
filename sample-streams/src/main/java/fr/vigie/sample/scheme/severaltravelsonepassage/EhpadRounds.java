package fr.vigie.sample.scheme.severaltravelsonepassage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Residents of an EHPAD for a cabinet. */
final class EhpadRounds {
    private EhpadRounds() {}

    static EhpadHome nearest(Stage stage, NurseOffice office) {
        return stage.population().ehpads().stream()
                .min(Comparator.comparingDouble((EhpadHome home) -> home.site().roadKm(office.site())))
                .orElseThrow();
    }

    /** Some residents of a home. */
    static List<Insured> some(EhpadHome home, int count, Chance chance) {
        List<Insured> residents = new ArrayList<>(home.residents());
        chance.shuffle(residents);
        return residents.subList(0, Math.min(count, residents.size()));
    }

    static void visit(NurseOffice office, EhpadHome home, int count, Chance chance) {
        office.visit(home, some(home, count, chance));
    }
}
