package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small world with three of each fraud of hearing aids, transport and prescriptions, read back. */
final class CareWorld {
    private final WrittenWorld world;
    /** Lines by id, each once. */
    private final Map<String, BillingLine> lines;

    private CareWorld(WrittenWorld world) throws Exception {
        this.world = world;
        lines = world.linesById();
    }

    static WorldSettings settings(int insured, LocalDate from) {
        return SampleWorld.settings(23)
                .withInsured(insured)
                .withPeriod(from, 75)
                .withScheme("hearing-aids", 3)
                .withScheme("overlapping-trips", 3)
                .withScheme("forged-prescriptions", 3);
    }

    static CareWorld generate(Path folder, WorldSettings settings) throws Exception {
        World.generate(settings, folder, Progress.SILENT);
        return new CareWorld(new WrittenWorld(folder));
    }

    WrittenWorld world() {
        return world;
    }

    Map<String, BillingLine> lines() {
        return lines;
    }

    /** Lines of an act. */
    List<BillingLine> acts(String code) {
        return lines.values().stream()
                .filter(line -> line.getActCode().equals(code))
                .toList();
    }
}
