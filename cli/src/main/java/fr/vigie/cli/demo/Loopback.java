package fr.vigie.cli.demo;

import fr.vigie.cli.WorkFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface, on which alone the demo listens. */
public final class Loopback {
    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** A port that is free at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    /** Makes sure that a port can be listened on; 0 stands for any free one. */
    static void requireFree(int port) throws WorkFailed {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port));
        } catch (IOException taken) {
            throw new WorkFailed(
                    "port " + port + " on " + ADDRESS + " is taken (" + taken.getMessage()
                            + "); stop what listens there, or name another with --port (0 = any free one)",
                    taken);
        }
    }
}
