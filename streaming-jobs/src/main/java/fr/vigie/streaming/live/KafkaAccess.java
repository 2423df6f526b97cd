package fr.vigie.streaming.live;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How Kafka is reached.
 *
 * @param bootstrapServers brokers, host:port separated by commas
 * @param security settings of the connection under Kafka's own names: {@code security.*}, {@code sasl.*}, {@code ssl.*},
 *     {@code client.*}. What the job reads and how it writes is no part of them.
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> security) {
    private static final List<String> ALLOWED = List.of("security.", "sasl.", "ssl.", "client.");

    public KafkaAccess {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers is blank, expected host:port");
        }
        for (String name : security.keySet()) {
            if (ALLOWED.stream().noneMatch(name::startsWith)) {
                throw new IllegalArgumentException(
                        name + ": not a setting of the connection, expected security.*, sasl.*, ssl.* or client.*");
            }
        }
        security = Map.copyOf(security);
    }

    /** Brokers that are reached without encryption and login. */
    public static KafkaAccess open(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of());
    }

    /**
     * Brokers with the settings of a properties file.
     *
     * @throws IOException if the file cannot be read, or holds other settings; the message names file and setting
     */
    public static KafkaAccess withFile(String bootstrapServers, Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
            Map<String, String> security = new TreeMap<>();
            read.stringPropertyNames().forEach(name -> security.put(name, read.getProperty(name)));
            return new KafkaAccess(bootstrapServers, security);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** For sources and sinks, which are told the brokers apart. */
    Properties connection() {
        Properties properties = new Properties();
        properties.putAll(security);
        return properties;
    }

    /** Settings of a client: brokers and connection. They may hold passwords. */
    public Properties client() {
        Properties properties = connection();
        properties.setProperty("bootstrap.servers", bootstrapServers);
        return properties;
    }

    /** Without the settings, which hold passwords. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
