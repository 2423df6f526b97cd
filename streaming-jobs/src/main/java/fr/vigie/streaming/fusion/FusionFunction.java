package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Claims;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.state.AvroMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.SchemaNormalization;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Turns findings and undue lines into alerts: one a scheme, subject and episode, revised once a close at most, its lines
 * sent as changes.
 */
public final class FusionFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final FusionSettings settings;
    private final boolean scored;
    private final boolean modelled;
    private transient AvroMap<Episode> episodes;
    private transient AvroMap<Claims> lines;

    /**
     * @param scored whether lines are scored: then what is held against each of them is said too
     * @param modelled whether models score alerts: then what each alert rests on is said too, to its subject
     */
    public FusionFunction(FusionSettings settings, boolean scored, boolean modelled) {
        this.settings = settings;
        this.scored = scored;
        this.modelled = modelled;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        episodes = AvroMap.of(state(), "episodes", Episode.SCHEMA$);
        lines = AvroMap.of(state(), "lines", Claims.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        Work work = new Work(close);
        for (Envelope envelope : arrived) {
            if (envelope.is(Form.FINDING)) {
                work.take(envelope.as(Finding.class));
            } else {
                work.take(envelope);
            }
        }
        work.finish();
    }

    @Override
    protected boolean triesWithinTheDay() {
        return true;
    }

    /** An alert that nobody has seen yet does not wait for the close; what is new of one that is known does. */
    @Override
    protected Optional<Envelope> withinTheDay(String subject, Envelope said) {
        return Optional.of(said)
                .filter(one -> one.is(Form.ALERT))
                .map(one -> one.as(Alert.class))
                .filter(alert -> alert.getRevision() == 1)
                .map(alert -> {
                    alert.setProvisional(true);
                    return Envelope.fact(Form.ALERT, said.time(), said.key(), said.id(), alert);
                });
    }

    private static String key(int episode) {
        return String.format("%04d", episode);
    }

    /** One close of one subject. */
    private final class Work {
        private final Close close;
        private final AlertKey subject;
        private final TreeMap<Integer, Episode> open = new TreeMap<>();
        private final TreeMap<Integer, Ledger> ledgers = new TreeMap<>();
        private final TreeMap<Integer, Map<String, BigDecimal>> standing = new TreeMap<>();
        /** A claim on each, the last one where there is none any more. */
        private final TreeMap<String, FindingItem> changedLines = new TreeMap<>();

        Work(Close close) throws Exception {
            this.close = close;
            this.subject = AlertKey.of(close.key());
            for (Episode episode : episodes.values()) {
                open.put(episode.getNumber(), episode);
                ledgers.put(episode.getNumber(), Ledger.of(episode));
                standing.put(episode.getNumber(), standing(episode));
            }
        }

        private Map<String, BigDecimal> standing(Episode episode) {
            return scored ? LineCharges.standing(episode, subject.scheme(), settings.calibration()) : Map.of();
        }

        void take(Finding finding) {
            if (finding.getWithdrawnBecause().isPresent()) {
                open.values().forEach(episode -> replace(episode, finding, false));
            } else {
                Episode episode = current();
                episode.setLastNewEvidenceAt(Instant.ofEpochMilli(close.millis()));
                replace(episode, finding, true);
            }
        }

        private void replace(Episode episode, Finding finding, boolean add) {
            List<Finding> findings = new ArrayList<>(episode.getFindings());
            boolean was = findings.removeIf(one -> isSame(one, finding));
            if (was || add) {
                findings.add(finding);
            }
            findings.sort(Comparator.comparing(Finding::getCode).thenComparing(Finding::getSource));
            episode.setFindings(findings);
        }

        private static boolean isSame(Finding one, Finding other) {
            return one.getCode().equals(other.getCode()) && one.getSource().equals(other.getSource());
        }

        private Episode current() {
            Map.Entry<Integer, Episode> last = open.lastEntry();
            if (last != null && !isOver(last.getValue())) {
                return last.getValue();
            }
            int number = last == null ? 1 : last.getKey() + 1;
            Instant now = Instant.ofEpochMilli(close.millis());
            Episode episode = new Episode(number, 0, now, now, 0L, List.of(), List.of(), List.of());
            open.put(number, episode);
            ledgers.put(number, Ledger.of(episode));
            return episode;
        }

        private boolean isOver(Episode episode) {
            LocalDate last = ParisDay.of(episode.getLastNewEvidenceAt());
            return close.day().isAfter(last.plusDays(settings.episodeDays()));
        }

        void take(Envelope change) throws Exception {
            String line = line(change.id());
            Optional<Claims> known = lines.get(line);
            if (known.isEmpty() && change.isRetraction()) {
                return;
            }
            Claims claims =
                    known.isPresent() ? known.get() : new Claims(current().getNumber(), List.of());
            Optional<FindingItem> before = Ledger.decisive(claims);
            claims.setClaims(LineClaims.replaced(claims, change));
            Ledger ledger = ledger(claims.getEpisode());
            before.ifPresent(item -> ledger.enter(item, false));
            Ledger.decisive(claims).ifPresent(item -> ledger.enter(item, true));
            lines.put(line, claims);
            Ledger.decisive(claims).or(() -> before).ifPresent(item -> changedLines.put(line, item));
        }

        private Ledger ledger(int episode) {
            return Optional.ofNullable(ledgers.get(episode)).orElseThrow();
        }

        private String line(String id) {
            return id.substring(subject.text().length() + 1, id.lastIndexOf('|'));
        }

        void finish() throws Exception {
            for (Episode episode : open.values()) {
                Ledger ledger = ledger(episode.getNumber());
                ledger.into(episode);
                if (!episode.getFindings().isEmpty()) {
                    sendIfChanged(episode, ledger);
                }
                episodes.put(key(episode.getNumber()), episode);
            }
            if (scored) {
                sendCharges();
            }
            for (String line : changedLines.keySet()) {
                sendLine(line);
            }
        }

        /** Says what is held against the lines that changed, or against all of an episode whose reasons changed. */
        private void sendCharges() throws Exception {
            TreeMap<String, FindingItem> charged = new TreeMap<>(changedLines);
            if (!open.values().stream().allMatch(one -> standing(one).equals(standing.get(one.getNumber())))) {
                for (String line : lines.keys()) {
                    Ledger.decisive(lines.get(line).orElseThrow()).ifPresent(item -> charged.put(line, item));
                }
            }
            for (Map.Entry<String, FindingItem> line : charged.entrySet()) {
                Claims claims = lines.get(line.getKey()).orElseThrow();
                String alertId = AlertIds.of(settings.salt(), subject, claims.getEpisode());
                String id = line.getKey() + "," + alertId;
                String to = LineCharges.key(line.getValue());
                Episode episode =
                        Optional.ofNullable(open.get(claims.getEpisode())).orElseThrow();
                LineCharges.of(alertId, line.getValue(), LineClaims.codes(claims), standing(episode))
                        .ifPresentOrElse(
                                charge -> close.send(Form.LINE_CHARGE, to, id, charge),
                                () -> close.retract(Form.LINE_CHARGE, to, id));
            }
        }

        private void sendIfChanged(Episode episode, Ledger ledger) {
            AlertWriter writer = new AlertWriter(settings, subject, close.day());
            Alert alert = writer.write(episode, ledger);
            if (alert.getForecastCents() > 0) {
                ledger.quietOn().ifPresent(close::wakeAt);
            }
            ledger.nextLapse(subject.kind(), close.day()).ifPresent(close::wakeAt);
            long fingerprint = fingerprint(alert);
            if (fingerprint != episode.getLastSent()) {
                episode.setLastSent(fingerprint);
                episode.setRevision(episode.getRevision() + 1);
                alert.setRevision(episode.getRevision());
                close.send(Form.ALERT, alert.getAlertId(), alert.getAlertId(), alert);
                if (modelled) {
                    String to = subject.kind() + "|" + subject.id();
                    close.send(Form.ALERT_BASIS, to, alert.getAlertId(), writer.basis(episode, ledger));
                }
                sendFigures(alert.getAlertId(), episode);
            }
        }

        /** What makes a revision: everything but the amount of the forecast, which any day moves; its end does. */
        private static long fingerprint(Alert alert) {
            long forecast = alert.getForecastCents();
            alert.setForecastCents(Long.signum(forecast));
            long fingerprint = SchemaNormalization.fingerprint64(RecordBinary.encode(alert));
            alert.setForecastCents(forecast);
            return fingerprint;
        }

        private void sendFigures(String alertId, Episode episode) {
            for (Finding finding : episode.getFindings()) {
                boolean stands = finding.getWithdrawnBecause().isEmpty();
                for (AlertFigure figure : AlertWriter.figures(alertId, finding)) {
                    String id = alertId + "," + figure.getFigure();
                    if (stands) {
                        close.send(Form.ALERT_FIGURE, alertId, id, figure);
                    } else {
                        close.retract(Form.ALERT_FIGURE, alertId, id);
                    }
                }
            }
        }

        private void sendLine(String line) throws Exception {
            Claims claims = lines.get(line).orElseThrow();
            String alertId = AlertIds.of(settings.salt(), subject, claims.getEpisode());
            String id = alertId + "," + line;
            Optional<FindingItem> decisive = Ledger.decisive(claims);
            if (decisive.isEmpty()) {
                lines.remove(line);
                close.retract(Form.ALERT_ITEM, alertId, id);
            } else {
                close.send(
                        Form.ALERT_ITEM,
                        alertId,
                        id,
                        AlertWriter.item(alertId, decisive.get(), LineClaims.codes(claims)));
            }
        }
    }
}
