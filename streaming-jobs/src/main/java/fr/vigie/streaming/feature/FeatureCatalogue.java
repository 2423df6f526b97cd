package fr.vigie.streaming.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All features that are told week by week. Adding one is an entry in the list of its group; a test writes its page. */
public final class FeatureCatalogue {
    private static final List<ProfileFeature> OF_CARE = Stream.of(
                    VolumeFeatures.ALL, EuroFeatures.ALL, HabitFeatures.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ProfileFeature::name))
            .toList();

    private static final Map<String, NamedFeature<?>> BY_NAME = byName();

    private FeatureCatalogue() {}

    private static Map<String, NamedFeature<?>> byName() {
        List<NamedFeature<?>> all = new ArrayList<>(OF_CARE);
        all.addAll(AllowanceFeatures.ALL);
        Map<String, NamedFeature<?>> byName = new TreeMap<>();
        for (NamedFeature<?> feature : all) {
            if (byName.put(feature.name(), feature) != null) {
                throw new IllegalStateException("two features " + feature.name());
            }
        }
        return byName;
    }

    /** All features, by name. */
    public static List<NamedFeature<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** Those of the days of care of professionals and billers, by name. */
    public static List<ProfileFeature> ofCare() {
        return OF_CARE;
    }

    /** Those of the daily allowances of insured. */
    public static List<AllowanceFeature> ofAllowances() {
        return AllowanceFeatures.ALL;
    }

    /**
     * A feature by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static NamedFeature<?> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no feature " + name));
    }
}
