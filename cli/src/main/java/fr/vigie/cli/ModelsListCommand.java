package fr.vigie.cli;

import fr.vigie.models.fit.Measures;
import fr.vigie.models.fit.Measures.First;
import fr.vigie.models.registry.Deed;
import fr.vigie.models.registry.Provenance;
import fr.vigie.models.registry.Registry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code models list}: what there is, and which one is the champion. */
@Command(
        name = "list",
        description = "Lists the models of a registry, and what was done with them.",
        footer = {"", "Example:", "  ./vigie models list --log"})
final class ModelsListCommand extends VigieCommand {
    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Option(names = "--log", description = "Print what was done, by whom and why.")
    private boolean log;

    @Override
    public Integer call() throws IOException {
        Registry models = registry.registry();
        List<String> ids = models.ids();
        if (ids.isEmpty()) {
            out().println("no models in " + registry.directory() + "; add one: ./vigie models fit … --add");
        } else if (log) {
            models.log().forEach(this::print);
        } else {
            print(models, ids);
        }
        out().flush();
        return Vigie.DONE;
    }

    private void print(Registry models, List<String> ids) throws IOException {
        Optional<Deed> champion = models.championship();
        List<String> challengers = models.challengers();
        out().printf(
                        "%-13s %-10s %-20s %-26s %7s %7s  %s%n",
                        "model", "", "name", "learner", "AP", "ROC AUC", "first rows");
        for (String id : ids) {
            Provenance from = models.provenance(id);
            Measures measures = from.measures();
            boolean first = champion.filter(deed -> deed.model().equals(id)).isPresent();
            out().printf(
                            Locale.ROOT,
                            "%-13s %-10s %-20s %-26s %7.3f %7.3f  %s%n",
                            id,
                            first ? "champion" : challengers.contains(id) ? "challenger" : "",
                            from.name(),
                            from.learner(),
                            measures.averagePrecision(),
                            measures.rocAuc(),
                            first(measures));
        }
        champion.ifPresent(
                deed -> out().println("champion in effect on " + deed.effectiveOn() + ": " + deed.because()));
    }

    private static String first(Measures measures) {
        return measures.first().stream()
                .map(ModelsListCommand::text)
                .reduce((before, after) -> before + ", " + after)
                .orElse("");
    }

    private static String text(First first) {
        return String.format(Locale.ROOT, "P@%d %.3f", first.k(), first.precision());
    }

    private void print(Deed deed) {
        out().printf(
                        "%d  %s  %-11s %s  %s  %s: %s%n",
                        deed.number(),
                        deed.at(),
                        deed.act(),
                        deed.model(),
                        deed.effectiveOn().isEmpty() ? "          " : deed.effectiveOn(),
                        deed.by(),
                        deed.because());
    }
}
