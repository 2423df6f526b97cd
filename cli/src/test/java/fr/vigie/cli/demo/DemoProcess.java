package fr.vigie.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code ./vigie demo} as the launcher starts it, with what it prints in files. */
final class DemoProcess implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Process process;
    private final Path out;
    private final Path err;

    private DemoProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static DemoProcess start(Path home, String... args) throws IOException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dvigie.home=" + home,
                "-cp",
                TARGET.resolve("vigie-cli.jar") + ":" + TARGET.resolve("lib") + "/*",
                "fr.vigie.cli.Vigie",
                "demo"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new DemoProcess(process, out, err);
    }

    /** Waits until standard error matches, and gives the match. */
    MatchResult awaitTold(String regex, int seconds) throws IOException, InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < deadline && process.isAlive()) {
            var matcher = pattern.matcher(err());
            if (matcher.find()) {
                return matcher.toMatchResult();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not told within " + seconds + " s: " + regex + "\n" + err());
    }

    /** Waits for the end and gives the exit status. */
    int awaitEnd(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + seconds + " s");
        }
        return process.exitValue();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What Ctrl-C or kill does: asks it to stop. */
    void stop() {
        process.destroy();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
