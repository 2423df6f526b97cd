package fr.vigie.cli.check;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.figure.FigureTable;
import fr.vigie.cli.check.figure.PublishedFigures;
import fr.vigie.domain.stream.Stream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as people read it. */
public final class CheckTable {
    private static final String FORMAT = "%-19s %,12d %,12d %,11d %,9d %,9d %,9d  %-10s  %-10s %,6d %,12d%n";
    private static final String HEAD = "%-19s %12s %12s %11s %9s %9s %9s  %-10s  %-10s %6s %12s%n";

    private CheckTable() {}

    /** Prints the report. */
    public static void print(CheckReport report, PrintWriter out) {
        out.printf(
                HEAD,
                "stream",
                "read",
                "used",
                "duplicates",
                "rejected",
                "updates",
                "orphans",
                "first day",
                "last day",
                "gaps",
                "out of order");
        report.profiles().forEach(profile -> printProfile(profile, out));
        out.println();
        out.println("not delivered: " + notDelivered(report.profiles()));
        report.lastDay().ifPresent(day -> out.println("last day on which a record lies: " + day));
        out.printf("fields the contract does not have (ignored): %,d%n", report.unknownFields());
        report.profiles().forEach(profile -> printOrphans(profile, out));
        report.rejects().forEach(reject -> out.println("rejected: " + reject));
        if (report.rejected() > report.rejects().size()) {
            out.printf(
                    "rejected: %,d more%n", report.rejected() - report.rejects().size());
        }
        report.extent()
                .ifPresent(extent -> FigureTable.print(extent, PublishedFigures.of(report.world(), extent), out));
        report.faults().forEach((kind, count) -> printFaults(report, kind, count, out));
    }

    private static void printFaults(CheckReport report, FaultKind kind, long count, PrintWriter out) {
        out.printf("fault: %s: %,d; %s%n", kind.what(), count, kind.remedy());
        report.logs().stream().flatMap(log -> log.first(kind).stream()).forEach(fault -> out.println("  " + fault));
    }

    private static void printProfile(StreamProfile profile, PrintWriter out) {
        Ledger ledger = profile.ledger();
        out.printf(
                FORMAT,
                profile.stream().fileName(),
                ledger.read(),
                ledger.used(),
                ledger.duplicates(),
                ledger.rejected(),
                ledger.updates(),
                profile.orphans().count(),
                text(ledger.days().first()),
                text(ledger.days().last()),
                ledger.days().emptyDays(),
                ledger.disordered());
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }

    private static String notDelivered(List<StreamProfile> profiles) {
        List<Stream> delivered = profiles.stream().map(StreamProfile::stream).toList();
        return Arrays.stream(Stream.values())
                .filter(stream -> !delivered.contains(stream))
                .map(Stream::fileName)
                .collect(Collectors.joining(", "));
    }

    private static void printOrphans(StreamProfile profile, PrintWriter out) {
        profile.orphans()
                .missing()
                .forEach(missing -> out.printf(
                        "orphans: %s: %,d, the first at %s%n", missing.what(), missing.count(), missing.first()));
    }
}
