package fr.vigie.streaming.care;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Random billing of two billers, three executants and three patients, day by day, with all that happens to lines; and, the
 * slow and obvious way, the lines that hold.
 */
public final class Billing {
    private static final int FEW = 3;
    private static final int LINES_A_DAY = 5;

    private final Random random;
    private final int patients;
    private final int linesADay;
    private final UnaryOperator<BillingLine> dress;
    private final List<BillingLine> sent = new ArrayList<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private int lines;

    private static final class Account {
        private final Set<String> seen = new HashSet<>();
        private Instant time = Instant.EPOCH;
        private Optional<BillingLine> current = Optional.empty();
        private boolean replaced;
    }

    /** Billing drawn from a seed. */
    public Billing(long seed) {
        this(seed, FEW, LINES_A_DAY, line -> line);
    }

    /**
     * Billing drawn from a seed.
     *
     * @param patients how many there are
     * @param linesADay most lines of a day
     * @param dress puts more into a new line
     */
    public Billing(long seed, int patients, int linesADay, UnaryOperator<BillingLine> dress) {
        random = new Random(seed);
        this.patients = patients;
        this.linesADay = linesADay;
        this.dress = dress;
    }

    /** What comes until the close of a day: new lines, updates, rectifications, duplicates; some of it late. */
    public List<Envelope> until(LocalDate day) {
        List<Envelope> arrived = new ArrayList<>();
        for (int i = random.nextInt(linesADay + 1); i > 0; i--) {
            BillingLine line = sent.isEmpty() || random.nextInt(2) == 0 ? fresh(day) : troubled(day);
            sent.add(line);
            long time = line.getReceivedAt().toEpochMilli();
            arrived.add(Envelope.of(Stream.BILLING_LINES, time, -1, 1, line.getLineId(), RecordBinary.encode(line))
                    .keyedBy(line.getBillerId()));
        }
        arrived.stream().sorted(Envelope.CANONICAL).forEach(envelope -> settle(envelope.as(BillingLine.class)));
        return arrived;
    }

    private BillingLine fresh(LocalDate day) {
        BillingLine line = line(
                "l%03d".formatted(lines++),
                biller(1 + random.nextInt(2)),
                professional(1 + random.nextInt(3)),
                day.minusDays(random.nextInt(12)));
        line.setPatientId("p" + random.nextInt(patients));
        line.setReceivedAt(received(day));
        line.setQuantity(random.nextInt(4));
        return dress.apply(line);
    }

    private BillingLine troubled(LocalDate day) {
        BillingLine line =
                BillingLine.newBuilder(sent.get(random.nextInt(sent.size()))).build();
        line.setBatchId("lot-" + random.nextInt(9));
        line.setReceivedAt(received(day));
        int what = random.nextInt(4);
        if (what == 0) {
            return line;
        }
        if (what == 1) {
            line.setRectifies(line.getLineId());
            line.setLineId("l%03d".formatted(lines++));
        }
        line.setQuantity(random.nextInt(4));
        line.setExecutantId(professional(1 + random.nextInt(3)));
        line.setPatientId("p" + random.nextInt(patients));
        line.setCareDate(day.minusDays(random.nextInt(40)));
        line.setActCode(random.nextInt(5) == 0 ? "IFD" : "AMI");
        return line;
    }

    private Instant received(LocalDate day) {
        LocalDate on = random.nextInt(4) == 0 ? day.minusDays(random.nextInt(10)) : day;
        return on.atTime(20, 0).atZone(ParisDay.ZONE).toInstant().plusMillis(random.nextInt(5));
    }

    private Account account(String biller, String lineId) {
        return accounts.computeIfAbsent(biller + lineId, any -> new Account());
    }

    private void settle(BillingLine line) {
        Account account = account(line.getBillerId(), line.getLineId());
        String content = BillingLine.newBuilder(line)
                .setBatchId("")
                .setReceivedAt(Instant.EPOCH)
                .build()
                .toString();
        if (!account.seen.add(content) || line.getReceivedAt().isBefore(account.time)) {
            return;
        }
        account.time = line.getReceivedAt();
        account.current = Optional.of(line);
        line.getRectifies().ifPresent(other -> account(line.getBillerId(), other).replaced = true);
    }

    /** The lines of an act that hold. */
    public List<BillingLine> holding(String actCode) {
        return holding().stream()
                .filter(line -> line.getActCode().equals(actCode))
                .toList();
    }

    /** The lines that hold. */
    public List<BillingLine> holding() {
        return accounts.values().stream()
                .filter(account -> !account.replaced)
                .flatMap(account -> account.current.stream())
                .filter(line -> line.getQuantity() > 0)
                .toList();
    }
}
