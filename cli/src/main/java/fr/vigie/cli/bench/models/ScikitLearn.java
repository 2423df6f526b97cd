package fr.vigie.cli.bench.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.models.training.Sample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The learners of scikit-learn over the same rows, in a Python process of their own, in one thread. */
final class ScikitLearn {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private ScikitLearn() {}

    /** What they took; nothing where scikit-learn is not installed. */
    static List<Learnt> measure(Sample train, Sample test) throws IOException, InterruptedException {
        Optional<String> python = python();
        if (python.isEmpty()) {
            return List.of();
        }
        Path directory = Files.createTempDirectory("vigie-bench-models");
        try (InputStream script = ScikitLearn.class.getResourceAsStream("scikit_learn.py")) {
            Files.copy(Objects.requireNonNull(script), directory.resolve("scikit_learn.py"));
            write(train, directory.resolve("train.csv"));
            write(test, directory.resolve("test.csv"));
            return read(run(python.get(), directory));
        } finally {
            DeletedTree.delete(directory);
        }
    }

    private static Optional<String> python() throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            try {
                Process asked = new ProcessBuilder(python, "-c", "import sklearn")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (asked.waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException e) {
                // There is no such Python.
            }
        }
        return Optional.empty();
    }

    private static void write(Sample sample, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < sample.size(); row++) {
                for (double number : sample.rows()[row]) {
                    out.write(Double.toString(number));
                    out.write(',');
                }
                out.write(Integer.toString(sample.labels()[row]));
                out.newLine();
            }
        }
    }

    private static byte[] run(String python, Path directory) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(python, "scikit_learn.py").directory(directory.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Path errors = directory.resolve("errors.txt");
        Process process = builder.redirectError(errors.toFile()).start();
        byte[] told = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("scikit-learn ended with " + process.exitValue() + ": "
                    + Files.readAllLines(errors).stream().reduce("", (before, line) -> line));
        }
        return told;
    }

    private static List<Learnt> read(byte[] told) throws IOException {
        List<Learnt> learnt = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(told)) {
            learnt.add(new Learnt(
                    "scikit-learn " + one.get("name").asText(),
                    one.get("seconds").asDouble(),
                    one.get("processor").asDouble(),
                    one.get("rate").asDouble(),
                    one.get("ap").asDouble(),
                    one.get("auc").asDouble()));
        }
        return learnt;
    }
}
