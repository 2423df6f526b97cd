package fr.vigie.cli.notebook;

import fr.vigie.cli.records.DeletedTree;
import fr.vigie.graph.RingCatalogue;
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
    /** The commands that make it; {@code DATA} stands for its directory. */
    static final List<String> COMMANDS = List.of(
            "generate --out DATA/world --insured 12000 --from 2021-09-01 --days 122 --seed 71",
            "replay --in DATA/world --out DATA/result --features --parallelism 2",
            "evaluate --alerts DATA/result --labels DATA/world/labels --conclude DATA/dispositions.jsonl"
                    + " --first 40 --on 2021-12-31");

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

    /** Other commands, or another simulation or detection, make other data: the bytes of their jars count. */
    private static String version() throws IOException {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", COMMANDS).getBytes(StandardCharsets.UTF_8));
        for (Class<?> made : List.of(World.class, Replay.class, RingCatalogue.class)) {
            Path code = Path.of(
                    made.getProtectionDomain().getCodeSource().getLocation().getPath());
            if (Files.isRegularFile(code)) {
                crc.update(Files.readAllBytes(code));
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
