package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.bench.Machine;
import fr.vigie.cli.evaluate.Evaluation;
import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.cli.train.CaseTable;
import fr.vigie.cli.train.ModelRanking;
import fr.vigie.domain.alert.Alert;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.fit.Fit;
import fr.vigie.models.fit.FitSettings;
import fr.vigie.models.registry.Card;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.registry.Provenance;
import fr.vigie.models.registry.Registry;
import fr.vigie.models.registry.Registry.Hand;
import fr.vigie.models.training.Trainers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rounds of conclusions → learning → promotion on simulated worlds, and what each is worth on a world that was never met. In a
 * round the investigators of another world work by the ranking of the round before; all conclusions so far are learnt from.
 */
public final class RoundsBench {
    private static final double CAP = 20;
    private static final int FOLDS = 4;

    private final RoundsPlan plan;
    private final Path out;
    private final ProgressLine progress;

    /**
     * The benchmark.
     *
     * @param kept directory in which worlds and replays are kept
     * @param insured persons of each world
     * @param out what is concluded, learnt and measured goes there: it is replaced
     */
    public RoundsBench(Path kept, int insured, Path out, ProgressLine progress) {
        this.plan = RoundsPlan.usual(kept, insured);
        this.out = out;
        this.progress = progress;
    }

    /** Plays the rounds, prints the table, and writes rounds.json and rounds.png. */
    public void run(PrintWriter print) throws IOException, WorkFailed {
        Machine machine = Machine.here();
        try (DraftDirectory draft = DraftDirectory.replacing(out, RoundsFiles.FIGURES)) {
            List<Round> rounds = rounds(draft.path());
            RoundsTable.print(plan, machine, rounds, print);
            RoundsFiles.write(plan, rounds, draft.path());
            draft.commit();
        }
    }

    private List<Round> rounds(Path directory) throws IOException, WorkFailed {
        Investigators investigators = new Investigators(plan, directory);
        PlayedWorld unseen = new PlayedWorld(plan, plan.unseen()).made(progress);
        List<Round> rounds = new ArrayList<>(List.of(Round.ofRules(judged(unseen, Optional.empty()))));
        List<CaseTable.World> taught = new ArrayList<>();
        Optional<ModelRanking> champion = Optional.empty();
        for (long seed : plan.learnt()) {
            int number = rounds.size();
            PlayedWorld world = new PlayedWorld(plan, seed).made(progress);
            taught.add(investigators.conclude(world, champion));
            Path table = directory.resolve("cases-" + number + ".csv");
            CaseTable told = CaseTable.write(taught, CAP, table);
            Fit.Fitted fitted = learnt(table);
            String id = promoted(fitted, directory, table, number);
            champion = Optional.of(new ModelRanking(id, fitted.model(), List.of(world.features())));
            int right =
                    fitted.report().train().positives() + fitted.report().test().positives();
            rounds.add(new Round(
                    number,
                    fitted.report().chosen().name(),
                    id,
                    List.of(told.rows(), right, told.drawn()),
                    judged(unseen, Optional.of(new ModelRanking(id, fitted.model(), List.of(unseen.features()))))));
        }
        return rounds;
    }

    private Map<LocalDate, Standing> judged(PlayedWorld unseen, Optional<ModelRanking> ranking) throws IOException {
        Map<LocalDate, Standing> judged = new TreeMap<>();
        for (LocalDate date : plan.dates()) {
            List<Alert> alerts = unseen.alerts(date);
            List<Alert> ranked = ranking.isPresent() ? ranking.get().rank(alerts, date) : alerts;
            judged.put(date, Standing.of(Evaluation.of(ranked, unseen.labels())));
        }
        return judged;
    }

    /** Cut by subject: the worlds are of one time, so that none of them is later than another. */
    private Fit.Fitted learnt(Path table) throws IOException, WorkFailed {
        FitSettings settings = new FitSettings(
                table,
                Optional.empty(),
                CaseTable.LABEL,
                Optional.of(CaseTable.SUBJECT),
                Optional.of(CaseTable.ID),
                Optional.empty(),
                Optional.of(CaseTable.AMOUNT),
                Optional.of(CaseTable.BY_RULES),
                Optional.of(CaseTable.WEIGHT),
                CaseTable.groups(),
                List.of(CaseTable.AT),
                0,
                List.of(50, 100),
                FOLDS,
                1,
                Trainers.usual());
        try {
            return new Fit(settings, System::nanoTime, progress::say).run();
        } catch (IllegalArgumentException e) {
            throw new WorkFailed("bench rounds: " + e.getMessage(), e);
        }
    }

    private String promoted(Fit.Fitted fitted, Path directory, Path table, int number) throws IOException, WorkFailed {
        Registry registry = new Registry(directory.resolve("models"));
        Hand hand = new Hand(Instant.now(), "bench rounds", "round " + number);
        Provenance provenance = Provenance.of("round " + number, fitted.report(), Digest.sha256(table));
        String id = registry.add(fitted.model(), provenance, Card.of(provenance, fitted.report()), hand);
        LocalDate last = plan.dates().get(plan.dates().size() - 1);
        try {
            registry.promote(id, last.plusDays(number), hand);
        } catch (BadModelException e) {
            throw new WorkFailed("bench rounds: " + e.getMessage(), e);
        }
        return id;
    }
}
