package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.models.artefact.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
    @TempDir
    Path directory = Path.of("");

    private String table() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> lines = new ArrayList<>(List.of("line,acts,fraud"));
        for (int i = 0; i < 600; i++) {
            int acts = random.nextInt(100);
            lines.add("L" + i + "," + acts + "," + (acts > 80 && random.nextInt(2) == 0 ? 1 : 0));
        }
        return Files.write(directory.resolve("cases.csv"), lines).toString();
    }

    @Test
    void writesAModelThatScoresAndReportsOnIt() throws Exception {
        Path out = directory.resolve("model");
        String printed = Commands.done(
                "models", "fit", "--train", table(), "--label", "fraud", "--id", "line", "--out", out.toString());

        assertThat(printed).contains("by acts (no model)", "| P@50", "smile-isolation-forest", "model: " + out);
        assertThat(ModelFile.read(Files.readAllBytes(out.resolve("model.json")))
                        .encoding()
                        .names())
                .containsExactly("acts");
        JsonNode report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
        assertThat(report.at("/train/used").asInt() + report.at("/test/used").asInt())
                .isEqualTo(600);
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .hasSize(1 + report.at("/test/used").asInt())
                .element(1)
                .asString()
                .startsWith("L");
        assertThat(Files.readString(out.resolve("report.md"))).isEqualTo(printed.replaceAll("model: .*\\n$", ""));
    }

    @Test
    void modelsAreAddedComparedPromotedAndRolledBack() throws Exception {
        String registry = directory.resolve("registry").toString();
        assertThat(Commands.done("models", "list", "--registry", registry)).contains("no models in " + registry);
        String boosted = add(registry, "boosted", "lightgbm");
        String regressed = add(registry, "regressed", "smile-logistic-regression");

        assertThat(Commands.done(
                        "models",
                        "compare",
                        boosted,
                        regressed.substring(0, 5),
                        "--registry",
                        registry,
                        "--on",
                        table(),
                        "--label",
                        "fraud"))
                .contains("600 rows", "average precision", "precision@100");
        promote(registry, boosted, "2022-04-01");
        promote(registry, regressed, "2022-04-08");
        assertThat(Commands.done("models", "list", "--registry", registry))
                .contains("champion   regressed", "champion in effect on 2022-04-08: tried");
        assertThat(Commands.done(
                        "models",
                        "rollback",
                        "--registry",
                        registry,
                        "--effective",
                        "2022-04-09",
                        "--because",
                        "worse"))
                .contains("champion again from the close of 2022-04-09 on: " + boosted);
        assertThat(Commands.done("models", "list", "--log", "--registry", registry)
                        .lines())
                .hasSize(5)
                .last()
                .asString()
                .contains("ROLLED_BACK", boosted, "2022-04-09", "worse");
        assertThat(directory.resolve("registry/models/" + boosted + "/card.md"))
                .content()
                .contains("# Model card: boosted", "A person decides");
    }

    @Test
    void challengersAndWhatIsRetiredAreToldToTheJobsInTheOrderOfTheLog() throws Exception {
        String registry = directory.resolve("registry").toString();
        String model = add(registry, "boosted", "lightgbm");
        assertThat(act("challenge", registry, model)).contains("challenger from the close of 2022-04-01 on: " + model);
        assertThat(Commands.done("models", "list", "--registry", registry)).contains("challenger boosted");
        promote(registry, model, "2022-04-01");
        assertThat(act("retire", registry, model)).contains("retired from the close of 2022-04-01 on: " + model);

        for (int times = 0; times < 2; times++) {
            assertThat(Commands.done("models", "publish", "--registry", registry, "--out", directory.toString()))
                    .contains("models: 3 deployments in " + directory.resolve("models.jsonl"));
        }
        List<String> told = Files.readAllLines(directory.resolve("models.jsonl"));
        assertThat(told).hasSize(3).allMatch(line -> line.contains("\"modelId\":\"" + model + "\""));
        assertThat(told.get(0))
                .startsWith("{\"effectiveAt\":\"2022-03-31T22:00:00.001Z\"")
                .contains("CHALLENGER");
        assertThat(told.get(1))
                .startsWith("{\"effectiveAt\":\"2022-03-31T22:00:00.002Z\"")
                .contains("CHAMPION");
        assertThat(told.get(2)).contains("RETIRED").doesNotContain("artefact");
        assertThat(Commands.run(2, "models", "publish", "--registry", registry))
                .contains("Missing where to: --kafka HOST:PORT, or --out DIR");
    }

    private static String act(String act, String registry, String model) {
        return Commands.done(
                "models", act, model, "--registry", registry, "--effective", "2022-04-01", "--because", "tried");
    }

    private String add(String registry, String name, String learner) throws IOException {
        String printed = Commands.done(
                "models",
                "fit",
                "--train",
                table(),
                "--label",
                "fraud",
                "--id",
                "line",
                "--learner",
                learner,
                "--name",
                name,
                "--add",
                "--registry",
                registry);
        return printed.replaceAll("(?s).*added: (\\w+) in .*", "$1");
    }

    private static void promote(String registry, String model, String day) {
        assertThat(Commands.done(
                        "models",
                        "promote",
                        model,
                        "--registry",
                        registry,
                        "--effective",
                        day,
                        "--because",
                        "tried",
                        "--by",
                        "me"))
                .contains("champion from the close of " + day + " on: " + model);
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        String registry = directory.resolve("registry").toString();
        String model = add(registry, "boosted", "lightgbm");
        Path artefact = directory.resolve("registry/models/" + model + "/model.json");
        Files.writeString(artefact, Files.readString(artefact).replaceFirst("\"threshold\":\\[", "\"threshold\":[1"));

        assertThat(Commands.run(
                        1,
                        "models",
                        "promote",
                        model,
                        "--registry",
                        registry,
                        "--effective",
                        "2022-04-01",
                        "--because",
                        "x"))
                .contains("model.json: its SHA-256 begins with", "changed or damaged since it was added");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(Commands.run(1, "models", "fit", "--train", table(), "--label", "guilty"))
                .contains("cases.csv has no column guilty; it has acts, fraud, line");
        assertThat(Commands.run(1, "models", "fit", "--train", "nowhere.csv", "--label", "fraud"))
                .contains("nowhere.csv");
        assertThat(Commands.run(2, "models", "fit", "--train", table(), "--label", "fraud", "--learner", "oracle"))
                .contains("--learner oracle: expected one of lightgbm, smile-random-forest");
        assertThat(Commands.run(2, "models", "fit", "--train", table(), "--label", "fraud", "--folds", "1"))
                .contains("folds = 1, expected 2 or more");
        assertThat(Commands.run(2, "models")).contains("Missing what to do with models");
    }
}
