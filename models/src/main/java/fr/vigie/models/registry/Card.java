package fr.vigie.models.registry;

import fr.vigie.models.fit.FitReport;
import fr.vigie.models.fit.FitText;
import fr.vigie.models.registry.Provenance.Feature;
import java.util.stream.Collectors;

/** The card of a model (Mitchell and others 2019): what it is for, where it is from, how good it is, and for whom less so. */
public final class Card {
    private Card() {}

    /** The card as Markdown. */
    public static String of(Provenance provenance, FitReport report) {
        return """
                # Model card: %s

                - **For**: ranking rows by how likely `%s` is, so that people look at the likeliest first. A person decides;
                  no payment is refused and nobody accused by a score.
                - **Learner**: %s, seed %d.
                - **Learnt from**: %s (SHA-256 `%s`)%s.
                - **Inputs**: %s.
                - **Not for**: rows of another kind or time than those learnt from; see the measures by group below.
                - **Groups**: rates by group are told for the columns below, which may stand for what is no input. Of an insured,
                  sex, age, cover, nationality, birthplace and kind of address are not read, so no rate by them is measured.

                %s"""
                .formatted(
                        provenance.name(),
                        provenance.label(),
                        provenance.learner(),
                        provenance.seed(),
                        provenance.train().from(),
                        provenance.dataSha256(),
                        provenance.from().isEmpty() ? "" : ", rows of " + provenance.from() + " to " + provenance.to(),
                        provenance.features().stream().map(Card::text).collect(Collectors.joining(", ")),
                        FitText.of(report).replaceAll("(?m)^#", "##"));
    }

    private static String text(Feature feature) {
        return feature.name() + (feature.version().isEmpty() ? "" : " (version " + feature.version() + ")");
    }
}
