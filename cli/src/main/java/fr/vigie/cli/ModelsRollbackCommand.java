package fr.vigie.cli;

import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.registry.Deed;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models rollback}: takes the last promotion back. */
@Command(
        name = "rollback",
        description = "Makes the champion before the present one the champion again, from the close of a day on.",
        footer = {
            "",
            "Example:",
            "  ./vigie models rollback --effective 2022-04-08 --because 'alerts on health centres'"
        })
final class ModelsRollbackCommand extends VigieCommand {
    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Mixin
    private HandOptions hand = new HandOptions();

    @Override
    public Integer call() throws IOException, WorkFailed {
        try {
            Deed deed = registry.registry().rollback(hand.effective(), hand.hand());
            out().println("champion again from the close of " + deed.effectiveOn() + " on: " + deed.model());
            out().flush();
            return Vigie.DONE;
        } catch (BadModelException | IllegalArgumentException e) {
            throw new WorkFailed("models rollback: " + e.getMessage(), e);
        }
    }
}
