package fr.vigie.streaming.sickleave.shell;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;

/** Keeps the employees of one firm who are on leave, and reports a firm that looks like a shell. Keyed by employer. */
public final class ShellEmployerFunction extends DayCloseFunction {
    /** Version of the detector. */
    public static final String VERSION = ShellEmployerRule.VERSION;

    /** Code of its findings. */
    public static final String CODE = ShellEmployerRule.CODE;

    private static final long serialVersionUID = 1L;
    private static final String WITHDRAWN =
            "Les pièces reçues depuis (cotisations payées, effectif, rectification) expliquent les arrêts.";

    private final ShellEmployerSettings settings;
    private final Set<Stream> delivered;
    private transient AvroMap<Employment> staff;
    private transient FindingDesk desk;

    /** @param delivered the streams that are delivered at all */
    public ShellEmployerFunction(ShellEmployerSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        staff = AvroMap.of(state(), "staff", Employment.SCHEMA$);
        desk = new FindingDesk(state(), "shell");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isRetraction()) {
                staff.remove(envelope.id());
            } else {
                staff.put(envelope.id(), envelope.as(Employment.class));
            }
        }
        List<Employment> known = staff.values();
        KnownAtClose knowledge = new KnownAtClose(close.references(), close.millis(), delivered);
        Optional<DetectorVerdict> verdict = new ShellEmployerRule(settings).judge(close.key(), known, knowledge);
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.EMPLOYER, close.key());
        desk.itemise(
                subject,
                close.millis(),
                CODE,
                verdict.map(DetectorVerdict::items).orElse(List.of()),
                close::send);
        desk.report(subject, close.millis(), CODE, verdict.map(DetectorVerdict::finding), WITHDRAWN, close::send);
        if (waits(close, known)) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private boolean waits(Close close, List<Employment> known) {
        LocalDate since = close.day().minusDays(settings.waitDays());
        return known.size() >= settings.minEmployees()
                && known.stream().anyMatch(one -> StaffOnLeave.firstDay(one).isAfter(since))
                && !close.references().knows(Stream.EMPLOYERS, close.key(), close.millis());
    }
}
