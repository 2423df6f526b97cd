package fr.vigie.streaming.model;

import fr.vigie.models.scorer.Input;
import fr.vigie.models.scorer.Input.WordInput;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.snapshot.KnownCase;

/** A model in use, by its id. */
public record DeployedModel(String id, Model model) {
    private static final int SHORT = 6;

    /** The beginning of its id, as people say it. */
    public String shortId() {
        return id.substring(0, SHORT);
    }

    /**
     * Whether it has anything to go by: a feature that it was trained on is known, and so is the scheme, if it tells schemes
     * apart. From medians of training alone it would say the same of everybody.
     */
    public boolean knows(KnownCase known) {
        return knowsScheme(known) && knowsFeature(known);
    }

    private boolean knowsScheme(KnownCase known) {
        return model.encoding().inputs().stream()
                .filter(input -> input.name().equals(KnownCase.SCHEME))
                .allMatch(input -> input instanceof WordInput words
                        && words.levels().contains(known.words().getOrDefault(KnownCase.SCHEME, "")));
    }

    private boolean knowsFeature(KnownCase known) {
        var features = model.encoding().inputs().stream()
                .map(Input::name)
                .filter(name -> name.indexOf('@') > 0)
                .toList();
        return features.isEmpty() || features.stream().anyMatch(known.numbers()::containsKey);
    }
}
