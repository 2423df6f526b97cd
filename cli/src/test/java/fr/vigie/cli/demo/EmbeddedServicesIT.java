package fr.vigie.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.play.Topics;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {
    @TempDir
    Path directory = Path.of("");

    @Test
    void theDatabaseIsDurableOnLoopbackAndClosedToStrangers() throws Exception {
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(directory.resolve("data"), directory.resolve("postgres.log"));
                Connection connection = database.connect()) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void theBrokerHasTheTopicsOfTheContractAndListensOnLoopbackOnly() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"))) {
            Topics.create(kafka.bootstrapServers(), List.of(Stream.BILLING_LINES));
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                Set<String> topics = admin.listTopics().names().get();
                assertThat(topics).contains("vigie.day-closes", "vigie.rejects", "vigie.alerts", "vigie.alert-items");
                assertThat(topics).contains("vigie.billing-lines").doesNotContain("vigie.payments");
            }
            int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    assertThat(answers(address, port))
                            .as("%s", address)
                            .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
                }
            }
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Loopback.requireFree(taken.getLocalPort()))
                    .isInstanceOf(WorkFailed.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
                    .hasMessageContaining("name another with --port");
        }
        Loopback.requireFree(0);
    }
}
