package fr.vigie.cli.train;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownFeature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups by which alert and error rates are told apart: none of them is an input by itself, and each may stand for what must
 * not be one. Of an insured no more than his kind and the size of his allowances is there to tell groups by: sex, age, cover,
 * nationality, birthplace and kind of address are not read, so rates by them are not measured.
 */
final class Groups {
    static final List<String> NAMES = List.of("of_kind", "of_trade", "of_departement", "of_rurality", "of_size");

    private static final int PARTS = 3;
    private static final List<Integer> CARE_EUROS = List.of(5_000, 20_000, 50_000);
    private static final List<Integer> ALLOWANCE_EUROS = List.of(1_000, 5_000);

    private Groups() {}

    /** The value of each group, in the order of the names; empty where the snapshot does not tell it. */
    static Map<String, String> of(FeatureSnapshot snapshot) {
        String[] peers = peerGroup(snapshot).split("\\|", -1);
        boolean insured = snapshot.getSubjectKind() == AlertSubjectKind.PATIENT;
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("of_kind", snapshot.getSubjectKind().name());
        groups.put("of_trade", snapshot.getTrade().orElse(""));
        groups.put("of_departement", peers.length > 1 ? peers[1] : "");
        groups.put("of_rurality", peers.length >= PARTS ? peers[2] : "");
        groups.put(
                "of_size",
                insured ? size(snapshot, "allowance-euros", ALLOWANCE_EUROS) : size(snapshot, "euros", CARE_EUROS));
        return groups;
    }

    /** The narrowest group that any of the features was compared in. */
    private static String peerGroup(FeatureSnapshot snapshot) {
        return snapshot.getFeatures().stream()
                .map(KnownFeature::getPeerGroup)
                .flatMap(Optional::stream)
                .reduce("", (a, b) -> parts(b) > parts(a) ? b : a);
    }

    private static int parts(String group) {
        return group.split("\\|", -1).length;
    }

    private static String size(FeatureSnapshot snapshot, String feature, List<Integer> bounds) {
        return snapshot.getFeatures().stream()
                .filter(known -> known.getFeature().equals(feature))
                .map(KnownFeature::getValue)
                .findFirst()
                .map(euros -> band(euros, bounds))
                .orElse("");
    }

    private static String band(BigDecimal euros, List<Integer> bounds) {
        return bounds.stream()
                .filter(bound -> euros.compareTo(BigDecimal.valueOf(bound)) < 0)
                .findFirst()
                .map(bound -> "below " + bound + " euros")
                .orElse(bounds.get(bounds.size() - 1) + " euros or more");
    }
}
