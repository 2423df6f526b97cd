package fr.vigie.cli.records;

import java.nio.file.Path;

/** Where a record stands: a file and a line, from 1. */
public record Place(Path file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
