package fr.vigie.sample.scheme.kitring;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.screening.Tester;
import java.util.Comparator;
import java.util.List;

/** The pharmacies of a town that supply the same testers in turn: shared names, real tests. */
public final class InTurn implements Story {
    private static final int PHARMACIES = 3;
    private static final int TESTERS = 5;

    @Override
    public String storyName() {
        return "pharmacies-in-turn";
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public int usualCount(int insured) {
        return PharmacyCasting.lookAlikes(insured);
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            List<Pharmacy> pharmacies = PharmacyCasting.ordinary(stage, chance)
                    .map(first ->
                            PharmacyCasting.ordinaryNear(stage, first.practice().site(), PHARMACIES))
                    .orElse(List.of());
            boolean tests =
                    PharmacyCasting.common(stage, PharmacyCasting.EPIDEMIC).isPresent();
            if (tests && pharmacies.size() > 1) {
                tell(stage, pharmacies);
            }
        }
    }

    private void tell(Stage stage, List<Pharmacy> pharmacies) {
        Pharmacy first = pharmacies.get(0);
        List<Tester> testers = stage.screening().testers().stream()
                .sorted(Comparator.comparingDouble((Tester tester) ->
                                tester.practice().site().roadKm(first.practice().site()))
                        .thenComparing(tester -> tester.person().index()))
                .filter(tester -> stage.take(tester.person().id()))
                .limit(TESTERS)
                .toList();
        Instance story = stage.labels()
                .lookAlike(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        "Les pharmacies d'une commune approvisionnent à tour de rôle les mêmes professionnels, qui testent.");
        pharmacies.forEach(pharmacy -> story.about(SubjectKind.BILLER, pharmacy.billerId(), Role.LOOK_ALIKE));
        for (Tester tester : testers) {
            story.about(SubjectKind.PROFESSIONAL, tester.person().id(), Role.LOOK_ALIKE);
            stage.screening().engage(tester, pharmacies, story);
        }
    }
}
