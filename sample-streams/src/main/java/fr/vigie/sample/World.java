package fr.vigie.sample;

import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.reference.ReferenceFiles;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A simulated département: its people, its professionals, their days, and what was planted among them.
 *
 * <p>Generated day by day: memory grows with the insured and with what is still to come, not with the days. The same
 * settings give the same bytes on any machine.
 */
public final class World {
    /** Streams that a world delivers; the others are absent, that is unknown. */
    static final List<Stream> STREAMS = streams();

    private final WorldSettings settings;
    private final Stage stage;
    private final Outbox outbox;
    private final List<Story> stories = StoryCatalogue.stories();
    private final WorldBuilder built;

    private World(WorldSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
        this.built = new WorldBuilder(settings, outbox);
        this.stage = built.stage();
    }

    private static List<Stream> streams() {
        List<Stream> streams = new ArrayList<>(List.of(Stream.values()));
        streams.removeAll(List.of(Stream.DISPOSITIONS, Stream.COMMUNES, Stream.MODELS));
        return List.copyOf(streams);
    }

    /**
     * Writes a world into a folder, made if need be: {@code <stream>.jsonl}, and apart {@code labels/}.
     *
     * @return records written by stream
     * @throws IOException where the folder cannot be written
     */
    public static Map<Stream, Long> generate(WorldSettings settings, Path out, Progress progress) throws IOException {
        Files.createDirectories(out);
        Outbox outbox = new Outbox(out, settings.compression(), settings.from(), settings.lastDay(), STREAMS);
        World world;
        try (outbox) {
            world = new World(settings, outbox);
            world.cast();
            world.live(progress);
        }
        WorldFile.writeLabels(out, settings, world.built.density(), world.stage.labels(), outbox.counts());
        return outbox.counts();
    }

    private void cast() {
        for (Story story : stories) {
            story.cast(stage, count(story));
        }
        stage.packages().begin(stage.time());
        stage.hospital().begin(stage.time());
        stage.nurses().begin(stage.time());
        new ReferenceFiles(settings.seed(), stage.time(), stage.deaths(), outbox)
                .write(stage.territory(), stage.population(), stage.roster(), stage.pharmacies());
    }

    private int count(Story story) {
        return settings.schemes().getOrDefault(story.storyName(), story.usualCount(settings.insured()));
    }

    private void live(Progress progress) {
        Period time = stage.time();
        for (LocalDate day = time.from(); !day.isAfter(time.to()); day = day.plusDays(1)) {
            play(day);
            outbox.close(day);
            progress.dayDone(day, new Period(time.from(), day).days(), time.days());
        }
    }

    private void play(LocalDate day) {
        stage.roster().play(day);
        stage.packages().play(day);
        stage.hospital().play(day);
        built.accounts().play(day);
        stage.nurses().play(day);
        stage.pharmacies().play(day);
        stage.screening().play(day);
        stage.physicians().play(day);
        stage.platforms().forEach(platform -> platform.play(day));
        stage.vaccination().play(day);
        stage.sos().play(day);
        stage.leaves().play(day);
        stage.care().play(day);
        stage.agenda().play(day);
        stage.declarations().play(day);
        for (Story story : stories) {
            story.play(stage, day);
        }
    }
}
