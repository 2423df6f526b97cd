package fr.vigie.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.fit.Fit.Fitted;
import fr.vigie.models.fit.FitReport.Importance;
import fr.vigie.models.fit.FitReport.Slice;
import fr.vigie.models.training.LightGbm;
import fr.vigie.models.training.SmileLogistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitTest {
    private static final String HEADER = "id,day,subject,euros,profession,acts,km,nothing,code,fraud";

    @TempDir
    Path directory = Path.of("");

    /** Frauds bill many acts; those of nurses more often; missing kilometres say nothing. */
    private static List<String> rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean nurse = random.nextInt(3) == 0;
            int acts = random.nextInt(100);
            boolean fraud = acts > 70 && random.nextInt(nurse ? 2 : 6) == 0;
            rows.add(String.join(
                    ",",
                    "r" + i,
                    LocalDate.of(2021, 1, 1).plusDays(i * 300L / count).toString(),
                    "s" + random.nextInt(count / 8),
                    Integer.toString(10 + random.nextInt(900)),
                    nurse ? "NURSE" : "PHARMACIST",
                    Integer.toString(acts),
                    random.nextInt(5) == 0 ? "" : Integer.toString(random.nextInt(50)),
                    "7",
                    "c" + i,
                    fraud ? "1" : "0"));
        }
        return rows;
    }

    private Path file(String name, List<String> rows) throws IOException {
        Path file = directory.resolve(name);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        return Files.write(file, lines);
    }

    private static FitSettings settings(Path train, Optional<Path> test) {
        return settings(train, test, Optional.empty());
    }

    private static FitSettings settings(Path train, Optional<Path> test, Optional<String> weight) {
        return new FitSettings(
                train,
                test,
                "fraud",
                Optional.of("subject"),
                Optional.of("id"),
                Optional.of("day"),
                Optional.of("euros"),
                Optional.of("km"),
                weight,
                List.of("profession"),
                List.of(),
                20,
                List.of(20, 40),
                3,
                5,
                List.of(LightGbm.usual(), SmileLogistic.usual()));
    }

    private static Fitted fit(FitSettings settings) throws IOException {
        return new Fit(settings, () -> 0, line -> {}).run();
    }

    @Test
    void learnsWhatTellsAndSaysHowWell() throws IOException {
        FitReport report = fit(settings(file("cases.csv", rows(4_000, 1)), Optional.empty()))
                .report();

        assertThat(report.chosen().test().averagePrecision())
                .isGreaterThan(2 * report.baseline().test().averagePrecision());
        assertThat(report.baseline().name()).isEqualTo("by euros");
        assertThat(report.inUse()).singleElement().satisfies(inUse -> {
            assertThat(inUse.name()).isEqualTo("by km");
            assertThat(inUse.test().rocAuc()).isBetween(0.35, 0.65);
        });
        assertThat(report.importances()).extracting(Importance::input).first().isEqualTo("acts");
        assertThat(report.idle()).containsOnlyKeys("nothing", "code");
        assertThat(report.inputs()).containsExactly("euros", "acts");
        assertThat(report.slices().get("profession")).extracting(Slice::value).containsExactly("PHARMACIST", "NURSE");
        assertThat(Math.abs(report.shuffled() - 0.5)).isLessThan(report.shuffledBand());
        assertThat(report.train().read())
                .isEqualTo(report.train().used()
                        + report.test().used()
                        + report.train().setAside());
    }

    @Test
    void theSameTableAndSeedGiveTheSameModel() throws IOException {
        FitSettings settings = settings(file("cases.csv", rows(1_500, 1)), Optional.empty());

        assertThat(ModelFile.write(fit(settings).model()))
                .isEqualTo(ModelFile.write(fit(settings).model()));
        assertThat(FitFiles.json(fit(settings).report()))
                .isEqualTo(FitFiles.json(fit(settings).report()));
    }

    private Path weighed(String name, List<String> rows, IntFunction<String> weight) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",weight"));
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i) + "," + weight.apply(i));
        }
        return Files.write(directory.resolve(name), lines);
    }

    @Test
    void weightsOfOneChangeNoByte() throws IOException {
        List<String> rows = rows(1_500, 1);
        Fitted without = fit(settings(file("cases.csv", rows), Optional.empty()));
        Fitted ones = fit(settings(weighed("cases.csv", rows, i -> "1"), Optional.empty(), Optional.of("weight")));

        assertThat(ModelFile.write(ones.model())).isEqualTo(ModelFile.write(without.model()));
        assertThat(FitFiles.json(ones.report())).isEqualTo(FitFiles.json(without.report()));
        assertThat(FitText.of(ones.report())).doesNotContain("stand for");
    }

    /** Of the rows with few acts, none of which is a fraud, every tenth is there, and stands for ten. */
    @Test
    void whatWasDrawnStandsForTheRest() throws IOException {
        List<String> all = rows(4_000, 1);
        List<String> looked = IntStream.range(0, all.size())
                .filter(i -> acts(all.get(i)) > 70 || i % 10 == 0)
                .mapToObj(all::get)
                .toList();
        FitReport report = fit(settings(
                        weighed("cases.csv", looked, i -> acts(looked.get(i)) > 70 ? "1" : "10"),
                        Optional.empty(),
                        Optional.of("weight")))
                .report();

        double share = report.test().positives() / (double) report.test().used();
        assertThat(report.weighing().weighted()).isTrue();
        assertThat(report.weighing().share()).isLessThan(share / 2);
        assertThat(report.weighing().standsFor())
                .isGreaterThan(2.0 * report.test().used());
        assertThat(report.weighing().effectiveRows()).isLessThan(report.test().used());
        assertThat(FitText.of(report))
                .contains("## Ranking of what the test rows stand for", "smile-logistic-regression cannot weigh rows");
    }

    private static int acts(String row) {
        return Integer.parseInt(row.split(",")[5]);
    }

    @Test
    void rowsThatCannotBeUsedAreRejectedAndCounted() throws IOException {
        List<String> rows = rows(1_500, 1);
        rows.set(3, rows.get(3).replaceAll("[01]$", "maybe"));
        rows.set(4, rows.get(4).replaceFirst("2021-01-01", "yesterday"));
        rows.set(5, rows.get(5) + ",more");
        Path later = file(
                "later.csv",
                rows(300, 2).stream().map(row -> row.replace("2021", "2022")).toList());
        Fitted fitted = fit(settings(file("cases.csv", rows), Optional.of(later)));

        assertThat(fitted.report().train().rejected()).isEqualTo(3);
        assertThat(fitted.report().train().read()).isEqualTo(1_500);
        assertThat(fitted.report().train().used()).isEqualTo(1_497);
        assertThat(fitted.rejected().get("cases.csv"))
                .extracting(row -> row.line() + ": " + row.because())
                .containsExactlyInAnyOrder(
                        "5: fraud is 'maybe', expected 0 or 1",
                        "6: 'yesterday' is no time, expected a date, a date and time, or a number",
                        "7: 11 cells, expected 10");
        assertThat(fitted.scored()).hasSize(300);
        assertThat(fitted.report().warnings()).anyMatch(line -> line.contains("stand on both sides"));
    }

    @Test
    void rowsOfOneTimeAreCutBySubject() throws IOException {
        List<String> rows = rows(1_500, 1).stream()
                .map(row -> row.replaceFirst("2021-\\d\\d-\\d\\d", "2021-12-31"))
                .toList();
        FitReport report =
                fit(settings(file("cases.csv", rows), Optional.empty())).report();

        assertThat(report.warnings()).contains("all rows are of one day: no fold is later than another");
        assertThat(report.test().from())
                .isEqualTo("cases.csv, a quarter, drawn, of subjects that were not learnt from");
        assertThat(report.train().setAside()).isZero();
    }

    @Test
    void aColumnThatKnowsTheAnswerIsPointedAt() throws IOException {
        List<String> rows = rows(1_500, 1).stream()
                .map(row -> row.replaceFirst(",7,c", row.endsWith(",1") ? ",99,c" : ",7,c"))
                .toList();

        assertThat(fit(settings(file("cases.csv", rows), Optional.empty()))
                        .report()
                        .warnings())
                .anyMatch(line -> line.startsWith("nothing alone tells almost all"));
    }

    @Test
    void whatCannotBeLearntFromIsSaid() throws IOException {
        Path harmless = file(
                "harmless.csv",
                rows(200, 1).stream().map(row -> row.replaceAll("1$", "0")).toList());
        assertThatThrownBy(() -> fit(settings(harmless, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows of both labels are needed");

        Path other = Files.write(directory.resolve("other.csv"), List.of("a,b", "1,2"));
        assertThatThrownBy(() -> fit(settings(other, Optional.empty())))
                .hasMessageContaining("other.csv has no column profession; it has a, b");
    }
}
