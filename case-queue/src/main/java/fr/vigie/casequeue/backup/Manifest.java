package fr.vigie.casequeue.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a backup says of itself: a word a line, then its values.
 *
 * @param schema version of the tables, of the last migration
 * @param takenAt when it was taken, by the clock of the database
 * @param logEntries number of the last entry of the log of accesses
 * @param logHead its hash, in hexadecimal
 * @param tables what each table holds, in the order in which they are taken in
 * @param sequences where each sequence stands
 */
record Manifest(
        String schema,
        String takenAt,
        long logEntries,
        String logHead,
        Map<String, Content> tables,
        Map<String, Sequence> sequences) {
    /** The form of backups that this program writes and reads. */
    private static final String FORMAT = "vigie-backup-1";

    /**
     * What a table holds.
     *
     * @param rows how many rows
     * @param sha256 of their text, in hexadecimal
     */
    record Content(long rows, String sha256) {}

    /**
     * Where a sequence stands.
     *
     * @param last the last value
     * @param called whether it has been given out
     */
    record Sequence(long last, boolean called) {}

    long rows() {
        return tables.values().stream().mapToLong(Content::rows).sum();
    }

    /** Its lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "format " + FORMAT, "schema " + schema, "taken " + takenAt, "log " + logEntries + " " + logHead));
        tables.forEach((name, content) -> lines.add("table " + name + " " + content.rows() + " " + content.sha256()));
        sequences.forEach(
                (name, sequence) -> lines.add("sequence " + name + " " + sequence.last() + " " + sequence.called()));
        return lines;
    }

    /** @throws BackupRefused if these are not the lines of such a backup */
    static Manifest of(List<String> lines) throws BackupRefused {
        try {
            return read(lines);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BackupRefused("its manifest is damaged: take another copy of the backup");
        }
    }

    private static Manifest read(List<String> lines) throws BackupRefused {
        Map<String, String[]> single = new LinkedHashMap<>();
        Map<String, Content> tables = new LinkedHashMap<>();
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "table" -> tables.put(words[1], new Content(Long.parseLong(words[2]), words[3]));
                case "sequence" ->
                    sequences.put(words[1], new Sequence(Long.parseLong(words[2]), Boolean.parseBoolean(words[3])));
                default -> single.put(words[0], words);
            }
        }
        if (!word(single, "format", 1).equals(FORMAT)) {
            throw new BackupRefused(
                    "it is no backup of the form " + FORMAT + ": restore it with the version of Vigie that wrote it");
        }
        return new Manifest(
                word(single, "schema", 1),
                word(single, "taken", 1),
                Long.parseLong(word(single, "log", 1)),
                word(single, "log", 2),
                tables,
                sequences);
    }

    private static String word(Map<String, String[]> lines, String name, int place) {
        return Optional.ofNullable(lines.get(name)).map(words -> words[place]).orElse("");
    }
}
