package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        WorldSettings base = WorldSettings.defaults(seed).withInsured(2_000).withPeriod(from, days);
        WorldSettings settings =
                OnlyStories.of(base, Arrays.stream(stories).collect(Collectors.toMap(name -> name, name -> 1)));
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
    WrittenLabel label(String name) throws Exception {
        List<WrittenLabel> labels = WrittenLabel.named(world, name);
        assertThat(labels).as(name).isNotEmpty();
        return labels.get(0);
    }

    /** Lines that bear witness of a story. */
    List<BillingLine> evidence(String name) throws Exception {
        return label(name).evidenceIds().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    /** Undue cents of a story by line. */
    Map<BillingLine, Long> undue(String name) throws Exception {
        Map<BillingLine, Long> undue = new HashMap<>();
        label(name).undue().forEach((id, cents) -> undue.put(byId.get(id), cents));
        return undue;
    }
}
