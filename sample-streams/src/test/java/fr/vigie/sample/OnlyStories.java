package fr.vigie.sample;

import java.util.Map;
import java.util.TreeMap;

/** Small worlds with few stories: the others have no instance. */
final class OnlyStories {
    private OnlyStories() {}

    /** Settings with these numbers of instances, and none of any other story. */
    static WorldSettings of(WorldSettings base, Map<String, Integer> counts) {
        WorldSettings settings = base;
        for (String name : StoryCatalogue.names()) {
            settings = settings.withScheme(name, 0);
        }
        for (Map.Entry<String, Integer> wanted : new TreeMap<>(counts).entrySet()) {
            settings = settings.withScheme(wanted.getKey(), wanted.getValue());
        }
        return settings;
    }
}
