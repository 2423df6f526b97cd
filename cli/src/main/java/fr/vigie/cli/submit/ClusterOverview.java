package fr.vigie.cli.submit;

/**
 * A Flink cluster as it tells of itself.
 *
 * @param version its version
 * @param taskManagers TaskManagers that have registered
 * @param slots their slots
 * @param freeSlots those that no job uses
 */
public record ClusterOverview(String version, int taskManagers, int slots, int freeSlots) {
    /** Whether it takes jobs built for a version: the same but for the patch. */
    boolean takes(String built) {
        return minor(version).equals(minor(built));
    }

    private static String minor(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }
}
