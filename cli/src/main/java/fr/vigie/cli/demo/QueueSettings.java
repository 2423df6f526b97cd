package fr.vigie.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * With what the case queue is started.
 *
 * @param jar the application
 * @param directory where it may write
 * @param log where its output goes
 * @param bootstrapServers Kafka
 * @param databaseUrl PostgreSQL, for JDBC
 * @param databaseUser its user
 * @param databasePassword the user's password
 * @param loginPassword password of the investigators' login
 * @param port port of the page; 0 = any free one
 */
public record QueueSettings(
        Path jar,
        Path directory,
        Path log,
        String bootstrapServers,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String loginPassword,
        int port) {
    /** The investigators' login. */
    public static final String LOGIN = "lcf";

    List<String> command(Path portFile) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--vigie.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + databaseUser,
                "--server.port=" + port,
                "--vigie.demo-accounts=true",
                "--vigie.clock=feed",
                "--vigie.port-file=" + portFile,
                "--vigie.parent-pid=" + ProcessHandle.current().pid());
    }

    /** Passwords travel in the environment: a command line can be read by every user of the machine. */
    void putSecrets(Map<String, String> environment) {
        environment.put("VIGIE_QUEUE_PASSWORD", loginPassword);
        environment.put("SPRING_DATASOURCE_PASSWORD", databasePassword);
    }

    @Override
    public String toString() {
        return "case queue on " + bootstrapServers + " and " + databaseUrl;
    }
}
