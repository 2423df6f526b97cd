package fr.vigie.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the figures were measured on.
 *
 * @param processor model of the processor
 * @param cores cores this process may use
 * @param memoryGib memory of the machine, GiB
 * @param heapMib most heap of this process, MiB
 * @param java the Java virtual machine
 * @param system the operating system
 * @param load processes that ran or waited on average in the last minute when the run began; negative = not known
 */
public record Machine(
        String processor, int cores, long memoryGib, long heapMib, String java, String system, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getSystemLoadAverage());
    }

    /** In one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GiB; %s, heap %,d MiB; %s; load at the start %.1f",
                processor,
                cores,
                memoryGib,
                java,
                heapMib,
                system,
                load);
    }

    private static String processorModel() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processor of unknown model");
        } catch (IOException notLinux) {
            return "processor of unknown model";
        }
    }
}
