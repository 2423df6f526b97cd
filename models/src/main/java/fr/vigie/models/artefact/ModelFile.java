package fr.vigie.models.artefact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.models.scorer.Blend;
import fr.vigie.models.scorer.Input;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.scorer.Trees;
import java.io.IOException;

/**
 * A model as JSON: inputs, flat arrays, calibration. The same model gives the same bytes, and numbers come back as they were,
 * bit by bit.
 */
public final class ModelFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Scorer.class, ScorerForm.class)
            .addMixIn(Input.class, InputForm.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ModelFile() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Trees.class, name = "trees"),
        @JsonSubTypes.Type(value = Linear.class, name = "linear"),
        @JsonSubTypes.Type(value = Blend.class, name = "blend")
    })
    private interface ScorerForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Input.NumberInput.class, name = "number"),
        @JsonSubTypes.Type(value = Input.WordInput.class, name = "word")
    })
    private interface InputForm {}

    /** The bytes of a model. */
    public static byte[] write(Model model) {
        try {
            return MAPPER.writeValueAsBytes(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model that is no JSON", e);
        }
    }

    /**
     * The model of these bytes.
     *
     * @throws BadModelException if they are none, or one that was damaged: what is wrong, and where
     */
    public static Model read(byte[] bytes) throws BadModelException {
        try {
            return MAPPER.readValue(bytes, Model.class);
        } catch (JsonProcessingException e) {
            throw new BadModelException("no model: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadModelException("no model: " + e.getMessage(), e);
        }
    }
}
