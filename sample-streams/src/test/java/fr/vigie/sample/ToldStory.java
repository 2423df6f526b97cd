package fr.vigie.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One line of the labels, taken apart. */
record ToldStory(String line) {

    /** The instances of a story in a file of labels. */
    static List<ToldStory> of(WrittenWorld world, String file, String name) throws Exception {
        return world.labels(file).stream()
                .filter(line -> line.contains("\"name\":\"" + name + "\""))
                .map(ToldStory::new)
                .toList();
    }

    /** Records that bear witness. */
    Set<String> evidence() {
        String list = line.replaceAll(".*\"evidenceIds\":\\[([^\\]]*)\\].*", "$1");
        return new HashSet<>(WrittenWorld.all("\"(\\w+)\"", list));
    }

    /** Ids of its subjects of a kind and a role. */
    List<String> subjects(String kind, String role) {
        return WrittenWorld.all("\"kind\":\"" + kind + "\",\"id\":\"(\\w+)\",\"role\":\"" + role + "\"", line);
    }

    /** Undue cents by line. */
    Map<String, Long> undue() {
        List<String> ids = WrittenWorld.all("\"lineId\":\"(\\w+)\"", line);
        List<String> cents = WrittenWorld.all("\"lineId\":\"\\w+\",\"undueCents\":(\\d+)", line);
        Map<String, Long> undue = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            undue.put(ids.get(i), Long.parseLong(cents.get(i)));
        }
        return undue;
    }

    boolean isRing() {
        return line.contains("\"ring\":true");
    }
}
