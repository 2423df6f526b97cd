package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.drawn.DrawnCase;
import fr.vigie.cli.drawn.DrawnFile;
import fr.vigie.cli.evaluate.Conclusions;
import fr.vigie.cli.evaluate.Conclusions.Concluded;
import fr.vigie.cli.evaluate.DrawSettings;
import fr.vigie.cli.evaluate.Evaluation;
import fr.vigie.cli.train.CaseTable;
import fr.vigie.cli.train.ModelRanking;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.Disposition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simulated investigators, who never err: on each date the first alerts of the ranking, and what they drew each week. */
record Investigators(RoundsPlan plan, Path directory) {
    private static final int ALERTS_A_WEEK = 5;
    private static final int SUBJECTS_A_WEEK = 2;
    private static final LocalDate FIRST_DRAW = LocalDate.of(2021, 11, 1);

    /** Concludes in a world, ranked by a model or by the rules; the dispositions, and which of them were drawn. */
    CaseTable.World conclude(PlayedWorld world, Optional<ModelRanking> ranking) throws IOException {
        List<Disposition> dispositions = new ArrayList<>();
        List<DrawnCase> drawn = new ArrayList<>();
        LocalDate since = FIRST_DRAW;
        for (LocalDate date : plan.dates()) {
            int weeks = (int) ChronoUnit.WEEKS.between(since, date);
            DrawSettings draw = new DrawSettings(ALERTS_A_WEEK, SUBJECTS_A_WEEK, weeks, "rounds");
            List<Alert> alerts = world.alerts(date);
            Evaluation evaluation =
                    Evaluation.of(ranking.isPresent() ? ranking.get().rank(alerts, date) : alerts, world.labels());
            Concluded concluded =
                    Conclusions.of(evaluation, plan.first(), date, draw, world.streams(), List.copyOf(dispositions));
            dispositions.addAll(concluded.dispositions());
            drawn.addAll(concluded.drawn());
            since = date;
        }
        Path told = directory.resolve("dispositions-" + world.seed() + ".jsonl");
        Path chance = directory.resolve("drawn-" + world.seed() + ".csv");
        Conclusions.write(dispositions, told);
        DrawnFile.write(drawn, chance);
        return new CaseTable.World(List.of(world.features()), List.of(told), List.of(chance));
    }
}
