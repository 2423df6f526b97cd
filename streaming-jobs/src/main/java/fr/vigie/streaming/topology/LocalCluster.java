package fr.vigie.streaming.topology;

import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** What every Flink mini-cluster of this process has in common: it is reached from this machine only, and only to look. */
public final class LocalCluster {
    private static final String LOOPBACK = "127.0.0.1";

    private LocalCluster() {}

    /** A configuration bound to loopback whose REST interface takes no jobs. */
    public static Configuration configuration() {
        Configuration configuration = new Configuration();
        Map.of(
                        "jobmanager.bind-host",
                        LOOPBACK,
                        "taskmanager.bind-host",
                        LOOPBACK,
                        "rest.address",
                        LOOPBACK,
                        "rest.bind-address",
                        LOOPBACK,
                        "rest.bind-port",
                        "0",
                        "web.submit.enable",
                        "false",
                        "web.cancel.enable",
                        "false",
                        ReadOnlyRest.SETTING,
                        "true")
                .forEach(configuration::setString);
        return configuration;
    }
}
