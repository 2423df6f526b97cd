package fr.vigie.cli;

import fr.vigie.models.registry.Deed;
import fr.vigie.models.registry.Registry;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models retire}: takes a model out of use. */
@Command(
        name = "retire",
        description =
                "Takes the champion or a challenger out of use, from the close of a day on. Without a champion alerts are told by their rules.",
        footer = {
            "",
            "Example:",
            "  ./vigie models retire 9c41 --effective 2022-05-01 --because 'worse than rules alone'"
        })
final class ModelsRetireCommand extends VigieCommand {
    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Mixin
    private HandOptions hand = new HandOptions();

    @Parameters(paramLabel = "MODEL", description = "Its id, or how it begins.")
    private String model = "";

    @Override
    public Integer call() throws IOException, WorkFailed {
        try {
            Registry models = registry.registry();
            Deed deed = models.retire(models.id(model), hand.effective(), hand.hand());
            out().println("retired from the close of " + deed.effectiveOn() + " on: " + deed.model());
            out().flush();
            return Vigie.DONE;
        } catch (IllegalArgumentException e) {
            throw new WorkFailed("models retire: " + e.getMessage(), e);
        }
    }
}
