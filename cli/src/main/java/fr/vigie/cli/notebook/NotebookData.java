package fr.vigie.cli.notebook;

import fr.vigie.cli.records.DeletedTree;
import fr.vigie.graph.RingCatalogue;
import fr.vigie.models.fit.Fit;
import fr.vigie.sample.World;
import fr.vigie.streaming.replay.Replay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;

/** What the notebooks are about: a simulated world and what was found in it; made once, and anew when the code that makes it changes. */
public final class NotebookData {
    private static final String LEARNT =
            "train --features DATA/result/features.parquet --dispositions DATA/november.jsonl"
                    + " --dispositions DATA/december.jsonl --drawn DATA/november-drawn.csv --drawn DATA/december-drawn.csv";

    /** The commands that make it; {@code DATA} stands for its directory. */
    static final List<String> COMMANDS = List.of(
            "generate --out DATA/world --insured 12000 --from 2021-09-01 --days 122 --seed 71",
            "replay --in DATA/world --out DATA/result --features --parallelism 2",
            "evaluate --alerts DATA/result --labels DATA/world/labels --conclude DATA/november.jsonl --on 2021-11-30 --first 15"
                    + " --drawn DATA/november-drawn.csv --streams DATA/world --draw 1 --draw-subjects 12 --weeks 9",
            "evaluate --alerts DATA/result --labels DATA/world/labels --conclude DATA/december.jsonl --on 2021-12-31 --first 10"
                    + " --drawn DATA/december-drawn.csv --streams DATA/world --draw 1 --draw-subjects 20 --weeks 4 --before DATA/november.jsonl",
            "train --features DATA/result/features.parquet --dispositions DATA/november.jsonl --drawn DATA/november-drawn.csv"
                    + " --out DATA/model-november",
            LEARNT + " --table DATA/cases.csv --out DATA/model-december",
            LEARNT + " --learner smile-logistic-regression --out DATA/model-logistic");

    private static final String WHOLE = "whole.txt";

    private NotebookData() {}

    /**
     * Its directory, made now if it is not there.
     *
     * @param parent where it is kept
     * @param vigie runs a command line; answers its exit code
     * @param progress told in a line what is being done
     * @throws IOException if a command fails
     */
    public static Path ready(Path parent, ToIntFunction<String[]> vigie, Consumer<String> progress) throws IOException {
        Path data = parent.resolve("data-" + version()).toAbsolutePath().normalize();
        if (Files.exists(data.resolve(WHOLE))) {
            return data;
        }
        DeletedTree.delete(data);
        Files.createDirectories(data);
        for (String command : COMMANDS) {
            progress.accept("./vigie " + command.replace("DATA", data.toString()));
            String[] words = Arrays.stream(command.split(" "))
                    .map(word -> word.replace("DATA", data.toString()))
                    .toArray(String[]::new);
            if (vigie.applyAsInt(words) != 0) {
                throw new IOException("./vigie " + command + ": failed");
            }
        }
        Files.writeString(data.resolve(WHOLE), String.join("\n", COMMANDS));
        return data;
    }

    /** Other commands, another simulation, detection or learning, make other data: the bytes of their jars count. */
    private static String version() throws IOException {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", COMMANDS).getBytes(StandardCharsets.UTF_8));
        for (Class<?> made : List.of(World.class, Replay.class, RingCatalogue.class, Fit.class)) {
            Path code = Path.of(
                    made.getProtectionDomain().getCodeSource().getLocation().getPath());
            if (Files.isRegularFile(code)) {
                crc.update(Files.readAllBytes(code));
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
