package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Counts;
import fr.vigie.models.table.Column;
import fr.vigie.models.table.CsvFile.RejectedRow;
import fr.vigie.models.table.Table;
import fr.vigie.models.validation.Split;
import fr.vigie.models.validation.Splitter;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows to learn from and those to be judged by: two tables, or one that is cut. */
final class Tables {
    private final FitSettings settings;
    private final Map<String, String> idle;
    private final Data train;
    private final Data test;
    private final int read;
    private final int setAside;

    Tables(FitSettings settings) throws IOException {
        this.settings = settings;
        DataReader reader = new DataReader(settings);
        Data whole = reader.train();
        this.read = whole.rows();
        if (settings.test().isPresent()) {
            this.idle = DataReader.idle(whole.inputs());
            this.train = without(whole);
            this.test = reader.test(settings.test().get(), train.inputs());
            this.setAside = 0;
        } else {
            double delay = settings.delayDays() * unit(whole);
            Split cut = new Splitter(whole.labels(), whole.times(), whole.groups(), delay, settings.seed()).holdout();
            Data early = whole.at(cut.train());
            // What is idle is learnt from the rows of training alone.
            this.idle = DataReader.idle(early.inputs());
            this.train = without(early);
            this.test = without(whole.at(cut.test()));
            this.setAside = whole.rows() - train.rows() - test.rows();
        }
        if (train.rows() == 0 || test.rows() == 0) {
            throw new IllegalArgumentException(settings.train() + ": of " + read + " rows " + train.rows()
                    + " are left to learn from and " + test.rows() + " to be judged by; give more, or another --test");
        }
        if (train.inputs().columns().isEmpty()) {
            throw new IllegalArgumentException(settings.train() + ": no column says anything: " + idle);
        }
    }

    private Data without(Data data) {
        List<Column> told = data.inputs().columns().stream()
                .filter(column -> !idle.containsKey(column.name()))
                .toList();
        return new Data(
                new Table(told),
                data.labels(),
                data.times(),
                data.groups(),
                data.ids(),
                data.amounts(),
                data.inUse(),
                data.weights(),
                data.by(),
                data.rejected());
    }

    Data train() {
        return train;
    }

    Data test() {
        return test;
    }

    Map<String, String> idle() {
        return idle;
    }

    Counts counts(Data data, boolean learntFrom) {
        if (settings.test().isEmpty()) {
            String from = settings.train().getFileName() + (learntFrom ? "" : ", " + cut());
            int rejected = train.rejected().size();
            return new Counts(from, read + rejected, data.rows(), data.positives(), rejected, setAside);
        }
        String from = (learntFrom ? settings.train() : settings.test().get())
                .getFileName()
                .toString();
        int rejected = data.rejected().size();
        return new Counts(from, data.rows() + rejected, data.rows(), data.positives(), rejected, 0);
    }

    /** Rows that could not be used, by table. */
    Map<String, List<RejectedRow>> rejected() {
        Map<String, List<RejectedRow>> rejected = new LinkedHashMap<>();
        rejected.put(settings.train().getFileName().toString(), train.rejected());
        settings.test().ifPresent(path -> rejected.put(path.getFileName().toString(), test.rejected()));
        return rejected;
    }

    private String cut() {
        String what = test.times().isPresent() ? "the last quarter of the time" : "a quarter, drawn";
        return settings.group().isPresent() ? what + ", of subjects that were not learnt from" : what;
    }

    /** How many units of the times a day has: seconds, or the unit of a time that is a number. */
    static double unit(Data data) {
        boolean seconds = data.times()
                .map(times -> Arrays.stream(times).anyMatch(Times::areSeconds))
                .orElse(false);
        return seconds ? Times.DAY : 1;
    }
}
