package fr.vigie.cli;

import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.registry.Deed;
import fr.vigie.models.registry.Registry;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models promote}: makes a model the champion. */
@Command(
        name = "promote",
        description =
                "Makes a model the champion, from the close of a day on. Its artefact is held against its id first.",
        footer = {
            "",
            "Example:",
            "  ./vigie models promote 9c41 --effective 2022-04-01 --because 'better on the cases of March'"
        })
final class ModelsPromoteCommand extends VigieCommand {
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
            Deed deed = models.promote(models.id(model), hand.effective(), hand.hand());
            out().println("champion from the close of " + deed.effectiveOn() + " on: " + deed.model());
            out().flush();
            return Vigie.DONE;
        } catch (BadModelException | IllegalArgumentException e) {
            throw new WorkFailed("models promote: " + e.getMessage(), e);
        }
    }
}
