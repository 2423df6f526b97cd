package fr.vigie.cli;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.models.fit.Fit;
import fr.vigie.models.fit.FitFiles;
import fr.vigie.models.fit.FitSettings;
import fr.vigie.models.fit.FitText;
import fr.vigie.models.registry.Card;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.registry.Provenance;
import fr.vigie.models.registry.Registry.Hand;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.training.Trainers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How is learnt, and where what was learnt goes: the same for any table and for dispositions. */
final class LearnOptions {
    @Option(
            names = "--first",
            paramLabel = "K",
            split = ",",
            defaultValue = "50,100",
            description = "How many rows people can look at (default: 50,100).")
    private List<Integer> first = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "4", description = "Cuts to compare by (default: 4).")
    private int folds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of what is drawn (default: 1).")
    private long seed;

    @Option(
            names = "--learner",
            paramLabel = "NAME",
            description = {
                "A learner to try, one or more: lightgbm, smile-random-forest, smile-gradient-boosting,",
                "smile-logistic-regression, smile-isolation-forest (default: all but smile-gradient-boosting, which is",
                "of LightGBM's kind and far slower)."
            })
    private List<String> learners = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the model and the reports are written.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--add", description = "Add the model to the registry.")
    private boolean add;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "model",
            description = "What people call it in the registry (default: model).")
    private String name = "";

    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    List<Integer> first() {
        return first;
    }

    int folds() {
        return folds;
    }

    long seed() {
        return seed;
    }

    /**
     * The learners asked for.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    List<Trainer> trainers() {
        return learners.isEmpty()
                ? Trainers.usual()
                : learners.stream().map(LearnOptions::trainer).toList();
    }

    private static Trainer trainer(String name) {
        String known = Trainers.all().stream().map(Trainer::name).collect(Collectors.joining(", "));
        return Trainers.named(name)
                .orElseThrow(() -> new IllegalArgumentException("--learner " + name + ": expected one of " + known));
    }

    /** Writes more files beside a model. */
    interface Beside {
        void write(Fit.Fitted fitted, Path directory) throws IOException;
    }

    /** Learns, prints the report, and keeps the model where it was asked to be kept. */
    void learn(String what, FitSettings settings, PrintWriter out, PrintWriter err) throws IOException, WorkFailed {
        keep(fit(what, settings, false, err), settings, (fitted, beside) -> {}, out);
    }

    /** The same, with more files beside the model, that the committee of the fit is needed for. */
    void learn(String what, FitSettings settings, Beside more, PrintWriter out, PrintWriter err)
            throws IOException, WorkFailed {
        keep(fit(what, settings, directory.isPresent(), err), settings, more, out);
    }

    private void keep(Fit.Fitted fitted, FitSettings settings, Beside more, PrintWriter out) throws IOException {
        out.print(json ? FitFiles.json(fitted.report()) : FitText.of(fitted.report()));
        if (directory.isPresent()) {
            try (DraftDirectory draft = DraftDirectory.replacing(directory.get(), FitFiles.MODEL)) {
                FitFiles.write(fitted, draft.path());
                more.write(fitted, draft.path());
                draft.commit();
            }
            tell(out, "model: " + directory.get().resolve(FitFiles.MODEL));
        }
        if (add) {
            tell(out, "added: " + add(fitted, settings.train()) + " in " + registry.directory());
        }
        out.flush();
    }

    private void tell(PrintWriter out, String line) {
        if (!json) {
            out.println(line);
        }
    }

    private static Fit.Fitted fit(String what, FitSettings settings, boolean withCommittee, PrintWriter err)
            throws IOException, WorkFailed {
        try (ProgressLine progress = ProgressLine.of(err)) {
            Fit fit = new Fit(settings, System::nanoTime, line -> progress.say(what + ": " + line));
            return withCommittee ? fit.withCommittee().run() : fit.run();
        } catch (IllegalArgumentException e) {
            throw new WorkFailed(what + ": " + e.getMessage(), e);
        }
    }

    private String add(Fit.Fitted fitted, Path train) throws IOException {
        Provenance provenance = Provenance.of(name, fitted.report(), Digest.sha256(train));
        Hand hand = new Hand(Instant.now(), System.getProperty("user.name"), "learnt from " + train.getFileName());
        return registry.registry().add(fitted.model(), provenance, Card.of(provenance, fitted.report()), hand);
    }
}
