package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A small world with chosen stories of nurses and no other, read back line by line. */
final class NurseWorld {
    private static final LocalDate FROM = LocalDate.of(2021, 11, 1);

    private final WrittenWorld world;
    private final List<BillingLine> lines = new ArrayList<>();
    private final Map<String, BillingLine> byId = new TreeMap<>();

    private NurseWorld(WrittenWorld world) throws Exception {
        this.world = world;
        Set<String> replaced = new HashSet<>();
        List<BillingLine> all = world.read(Stream.BILLING_LINES, BillingLine.class);
        all.forEach(line -> line.getRectifies().ifPresent(replaced::add));
        for (BillingLine line : all) {
            boolean stands = line.getQuantity() > 0 && !replaced.contains(line.getLineId());
            if (stands && line.getVisitId().isPresent() && byId.put(line.getLineId(), line) == null) {
                lines.add(line);
            }
        }
    }

    /** Generates a world of 2,000 insured with one instance of each of some stories. */
    static NurseWorld with(Path folder, int days, long seed, String... stories) throws Exception {
        return with(folder, FROM, days, seed, stories);
    }

    static NurseWorld with(Path folder, LocalDate from, int days, long seed, String... stories) throws Exception {
        WorldSettings settings = WorldSettings.defaults(seed).withInsured(2_000).withPeriod(from, days);
        for (String name : StoryCatalogue.names()) {
            settings = settings.withScheme(name, 0);
        }
        for (String name : stories) {
            settings = settings.withScheme(name, 1);
        }
        World.generate(settings, folder, Progress.SILENT);
        return new NurseWorld(new WrittenWorld(folder));
    }

    WrittenWorld world() {
        return world;
    }

    /** Lines of nurses' visits, once each, those put right later left out. */
    List<BillingLine> lines() {
        return lines;
    }

    /** The label of a story. */
    String label(String name) throws Exception {
        List<String> labels = new ArrayList<>(world.labels("planted.jsonl"));
        labels.addAll(world.labels("look-alikes.jsonl"));
        for (String label : labels) {
            if (label.contains("\"name\":\"" + name + "\"")) {
                return label;
            }
        }
        throw new AssertionError(name + " is not among " + labels.size() + " labels");
    }

    /** Lines that bear witness of a story. */
    List<BillingLine> evidence(String name) throws Exception {
        List<BillingLine> found = new ArrayList<>();
        String list = label(name).replaceAll(".*\"evidenceIds\":\\[([^\\]]*)\\].*", "$1");
        for (String id : WrittenWorld.all("\"(\\w+)\"", list)) {
            if (byId.containsKey(id)) {
                found.add(byId.get(id));
            }
        }
        return found;
    }

    /** Undue cents of a story by line. */
    Map<BillingLine, Long> undue(String name) throws Exception {
        String label = label(name);
        List<String> ids = WrittenWorld.all("\"lineId\":\"(\\w+)\"", label);
        List<String> cents = WrittenWorld.all("\"lineId\":\"\\w+\",\"undueCents\":(\\d+)", label);
        Map<BillingLine, Long> undue = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            undue.put(byId.get(ids.get(i)), Long.parseLong(cents.get(i)));
        }
        return undue;
    }
}
