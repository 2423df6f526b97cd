package fr.vigie.cli.demo;

import java.nio.file.Path;

/**
 * Settings of the demo.
 *
 * @param home root of the project, under which it writes into {@code run/}
 * @param port port of the page; 0 = any free one
 * @param headless whether it ends by itself
 * @param startedMillis when the command was given, in ms since 1970
 */
public record DemoSettings(Path home, int port, boolean headless, long startedMillis) {
    Path run() {
        return home.resolve("run");
    }

    Path queueJar() {
        return home.resolve("case-queue/target/case-queue.jar");
    }
}
