package fr.vigie.cli.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** On which addresses some processes listen, as Linux tells it. */
final class ListeningSockets {
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK = Set.of(
            "0100007F", // 127.0.0.1
            "0000000000000000FFFF00000100007F", // ::ffff:127.0.0.1
            "00000000000000000000000001000000"); // ::1

    private ListeningSockets() {}

    /** Local addresses, as hexadecimal address:port, that others than this machine could reach. */
    static List<String> beyondLoopback(List<ProcessHandle> processes) throws IOException {
        return addresses(processes).stream()
                .filter(address -> !LOOPBACK.contains(address.split(":")[0]))
                .toList();
    }

    /** All local addresses that are listened on. */
    static List<String> addresses(List<ProcessHandle> processes) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (ProcessHandle one : processes) {
            sockets.addAll(sockets(one));
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTENING) && sockets.contains("socket:[" + fields[9] + "]")) {
                    addresses.add(fields[1]);
                }
            }
        }
        return addresses;
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path file : files) {
                readLink(file, sockets);
            }
        }
        return sockets;
    }

    /** A file may be closed between the two looks. */
    private static void readLink(Path file, Set<String> links) {
        try {
            links.add(Files.readSymbolicLink(file).toString());
        } catch (IOException gone) {
            links.remove(file.toString());
        }
    }
}
