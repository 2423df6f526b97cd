package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.demo.Loopback;
import fr.vigie.cli.submit.FlinkRest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink cluster of separate processes, one JobManager and as many TaskManagers of one slot as are started, of the same
 * artifacts as a distribution of Flink; nothing of Vigie is on its class path.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final List<String> DISTRIBUTION = List.of(
            "flink-",
            "frocksdbjni",
            "kryo",
            "reflectasm",
            "objenesis",
            "minlog",
            "commons-",
            "snakeyaml-engine",
            "RoaringBitmap",
            "snappy-java",
            "lz4-java",
            "slf4j-",
            "jsr305");

    private static final Duration UP_WITHIN = Duration.ofSeconds(90);

    private final Path folder;
    private final int restPort;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, int restPort) {
        this.folder = folder;
        this.restPort = restPort;
    }

    /** Starts a JobManager without any TaskManager. */
    static StandaloneCluster start(Path folder) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(Files.createDirectories(folder), Loopback.freePort());
        Files.write(folder.resolve("config.yaml"), cluster.options());
        cluster.launch("jobmanager", "-Xmx384m", JOB_MANAGER);
        return cluster;
    }

    /** Starts one more TaskManager. */
    Process startTaskManager() throws IOException {
        return launch("taskmanager-" + processes.size(), "-Xmx640m", TASK_MANAGER);
    }

    /** Waits until as many TaskManagers have registered. */
    void awaitTaskManagers(int count) throws InterruptedException {
        long end = System.nanoTime() + UP_WITHIN.toNanos();
        while (taskManagers() < count) {
            assertThat(System.nanoTime()).as("the cluster is up, see " + folder).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private int taskManagers() throws InterruptedException {
        try {
            return rest().overview().taskManagers();
        } catch (WorkFailed notYet) {
            return 0;
        }
    }

    String address() {
        return Loopback.ADDRESS + ":" + restPort;
    }

    FlinkRest rest() {
        return new FlinkRest(Loopback.ADDRESS, restPort);
    }

    private List<String> options() throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (String host : List.of(
                "jobmanager.rpc.address",
                "jobmanager.bind-host",
                "taskmanager.host",
                "taskmanager.bind-host",
                "rest.address",
                "rest.bind-address")) {
            options.put(host, Loopback.ADDRESS);
        }
        options.put("jobmanager.rpc.port", Integer.toString(Loopback.freePort()));
        options.put("rest.port", Integer.toString(restPort));
        // A TaskManager that was killed is missed at the second call that it does not answer.
        options.put("heartbeat.interval", "1 s");
        options.put("restart-strategy.exponential-delay.initial-backoff", "500 ms");
        options.putAll(memory());
        return options.entrySet().stream()
                .map(option -> option.getKey() + ": " + option.getValue())
                .toList();
    }

    /** The scripts of a distribution work these out; the processes themselves want every one of them. */
    private static Map<String, String> memory() {
        return Map.ofEntries(
                Map.entry("taskmanager.numberOfTaskSlots", "1"),
                Map.entry("taskmanager.cpu.cores", "1"),
                Map.entry("taskmanager.memory.task.heap.size", "512m"),
                Map.entry("taskmanager.memory.task.off-heap.size", "64m"),
                Map.entry("taskmanager.memory.framework.heap.size", "128m"),
                Map.entry("taskmanager.memory.framework.off-heap.size", "128m"),
                Map.entry("taskmanager.memory.network.min", "128m"),
                Map.entry("taskmanager.memory.network.max", "128m"),
                Map.entry("taskmanager.memory.managed.size", "256m"),
                Map.entry("taskmanager.memory.jvm-metaspace.size", "256m"),
                Map.entry("taskmanager.memory.jvm-overhead.min", "192m"),
                Map.entry("taskmanager.memory.jvm-overhead.max", "192m"));
    }

    private Process launch(String name, String heap, String main) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", // it lives too short for more to pay
                        "-Dorg.slf4j.simpleLogger.log.org.apache.flink.metrics=error",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                        "-cp",
                        classPath(),
                        main,
                        "--configDir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isOfDistribution(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOfDistribution(String jar) {
        return DISTRIBUTION.stream().anyMatch(jar::startsWith) && !jar.matches("flink-connector-(base|kafka).*");
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes) {
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
