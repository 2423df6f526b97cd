package fr.vigie.cli;

import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.registry.Deed;
import fr.vigie.models.registry.Registry;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models challenge}: makes a model a challenger. */
@Command(
        name = "challenge",
        description =
                "Lets a model score beside the champion, from the close of a day on, without alerts being told by it.",
        footer = {
            "",
            "Example:",
            "  ./vigie models challenge 9c41 --effective 2022-04-01 --because 'beside the champion for a month'"
        })
final class ModelsChallengeCommand extends VigieCommand {
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
            Deed deed = models.challenge(models.id(model), hand.effective(), hand.hand());
            out().println("challenger from the close of " + deed.effectiveOn() + " on: " + deed.model());
            out().flush();
            return Vigie.DONE;
        } catch (BadModelException | IllegalArgumentException e) {
            throw new WorkFailed("models challenge: " + e.getMessage(), e);
        }
    }
}
