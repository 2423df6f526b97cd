package fr.vigie.streaming.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models in force at a close.
 *
 * @param champion whose probability alerts are told with; none = that of the rules
 * @param challengers that score beside it, unseen, by id
 */
public record ModelsInForce(Optional<DeployedModel> champion, List<DeployedModel> challengers) {
    /** Their ids, the champion's first and apart: the same text, the same models in the same roles. */
    public String ids() {
        return champion.map(DeployedModel::id).orElse("")
                + '|'
                + challengers.stream().map(DeployedModel::id).collect(Collectors.joining(","));
    }

    /** All of them. */
    public Stream<DeployedModel> all() {
        return Stream.concat(champion.stream(), challengers.stream());
    }
}
