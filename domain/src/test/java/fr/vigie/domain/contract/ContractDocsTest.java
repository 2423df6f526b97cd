package fr.vigie.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the field tables of docs/contract as the Avro schemas have them; see {@link #REWRITE}. */
class ContractDocsTest {
    private static final Path DOCS = Path.of("../docs/contract");
    private static final String REWRITE = "mvn -pl domain test -Dtest=ContractDocsTest -Dvigie.docs.write=true";
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- fields:(\\w+) -->\n).*?(<!-- /fields -->)", Pattern.DOTALL);
    private static final Map<String, Schema> SCHEMAS = schemas();

    static List<Path> pages() throws IOException {
        try (var files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTablesOfAPageAreThoseOfTheSchemas(Path page) throws IOException {
        String text = Files.readString(page);
        String generated = BLOCK.matcher(text).replaceAll(ContractDocsTest::block);
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(page, generated);
            return;
        }
        assertThat(text)
                .as("%s differs from the schemas in domain/src/main/avro; write it anew with: %s", page, REWRITE)
                .isEqualTo(generated);
    }

    @Test
    void everyRecordHasOneTable() throws IOException {
        List<String> documented = new ArrayList<>();
        for (Path page : pages()) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(block -> block.group(2))
                    .forEach(documented::add);
        }
        assertThat(documented)
                .as("blocks <!-- fields:RECORD --> in docs/contract, one for each record of the schemas")
                .containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
    }

    private static String block(MatchResult block) {
        Schema schema = SCHEMAS.get(block.group(2));
        assertThat(schema)
                .as("the record %s named in docs/contract", block.group(2))
                .isNotNull();
        return Matcher.quoteReplacement(block.group(1) + FieldTable.of(schema) + "\n" + block.group(3));
    }

    private static Map<String, Schema> schemas() {
        Map<String, Schema> found = new TreeMap<>();
        Arrays.stream(Stream.values()).forEach(stream -> collect(stream.schema(), found));
        List.of(
                        DayClose.SCHEMA$,
                        Alert.SCHEMA$,
                        AlertItem.SCHEMA$,
                        AlertFigure.SCHEMA$,
                        ScoredLine.SCHEMA$,
                        FeatureSnapshot.SCHEMA$,
                        ModelScore.SCHEMA$,
                        Reject.SCHEMA$)
                .forEach(schema -> collect(schema, found));
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                found.put(schema.getName(), schema);
                schema.getFields().forEach(field -> collect(FieldTable.value(field.schema()), found));
            }
            case ARRAY -> collect(schema.getElementType(), found);
            default -> {}
        }
    }
}
