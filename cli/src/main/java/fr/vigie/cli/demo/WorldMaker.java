package fr.vigie.cli.demo;

import java.nio.file.Path;

/** Makes the files of a simulated world. */
public interface WorldMaker {
    /** Makes them in a directory, which it creates. */
    void make(Path directory) throws Exception;
}
