package fr.vigie.models.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.models.scorer.Blend;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Input.WordInput;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final Trees TREES = new Trees(
            4,
            new int[] {0},
            new int[] {1, -1, -1},
            new double[] {0.1 + 0.2, 0, 0},
            new int[] {1, -1, -1},
            new double[] {0, -1e-300, Math.PI},
            new double[] {3, 1, 2},
            Math.nextUp(0.5),
            Link.LOGISTIC);
    private static final Linear LINEAR =
            new Linear(1, new double[4], new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}, Link.LOGISTIC);
    private static final Model MODEL = new Model(
            new Encoding(List.of(new NumberInput("acts", 3, true), new WordInput("kind", List.of("b", "a")))),
            new Blend(List.of(TREES, LINEAR), new double[] {2, 1}),
            new Calibration(new double[] {0.1, 0.9}, new double[] {0, 0.8}));

    @Test
    void comesBackAsItWasBitByBit() throws BadModelException {
        byte[] bytes = ModelFile.write(MODEL);
        Model again = ModelFile.read(bytes);
        assertThat(again).usingRecursiveComparison().isEqualTo(MODEL);
        assertThat(ModelFile.write(again)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            \"feature\":[1,-1,-1]         ; \"feature\":[1,-1]                ; expected as many of each
            \"feature\":[1,-1,-1]         ; \"feature\":[7,-1,-1]             ; asks for number 7 of 4
            \"left\":[1,-1,-1]            ; \"left\":[2,-1,-1]                ; leads to node 3 of 3
            \"left\":[1,-1,-1]            ; \"left\":[0,-1,-1]                ; already taken
            \"roots\":[0]                 ; \"roots\":[0,9]                   ; which is not there
            \"cover\":[3.0,1.0,2.0]       ; \"cover\":[3.0,0.0,2.0]           ; node 1 covers 0.0
            \"scores\":[0.1,0.9]          ; \"scores\":[0.9,0.1]              ; out of order
            \"levels\":[\"b\",\"a\"]      ; \"levels\":[\"b\"]                 ; its inputs become 3 numbers
            \"kind\":\"linear\"           ; \"kind\":\"java.lang.Runtime\"    ; Could not resolve type id
            \"weights\":[2.0,1.0]         ; \"weights\":null                 ; weights
            }}                            ; }                                ; end-of-input
            """)
    void isRefusedWhenItIsDamaged(String before, String after, String because) {
        String text = new String(ModelFile.write(MODEL), StandardCharsets.UTF_8) + " ";
        String sound = before.replace("\\", "");
        assertThat(text).contains(sound);
        String damaged = text.replace(sound, after.replace("\\", ""));
        assertThatThrownBy(() -> ModelFile.read(damaged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadModelException.class)
                .hasMessageContaining(because);
    }
}
