package fr.vigie.streaming.sickleave.prescriber;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.PrescribedLeave;
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

/** Keeps the leaves under one physician's name and reports those of strangers. Keyed by prescriber. */
public final class PrescriberFunction extends DayCloseFunction {
    /** Version of the detector. */
    public static final String VERSION = PrescriberRule.VERSION;

    /** Code of its findings. */
    public static final String CODE = PrescriberRule.CODE;

    private static final long serialVersionUID = 1L;
    private static final String WITHDRAWN =
            "Les pièces reçues depuis (médecin traitant, adresse, rectification) expliquent les arrêts.";

    private final PrescriberSettings settings;
    private final Set<Stream> delivered;
    private transient AvroMap<PrescribedLeave> leaves;
    private transient FindingDesk desk;

    /** @param delivered the streams that are delivered at all */
    public PrescriberFunction(PrescriberSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        leaves = AvroMap.of(state(), "leaves", PrescribedLeave.SCHEMA$);
        desk = new FindingDesk(state(), "prescriber");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isRetraction()) {
                leaves.remove(envelope.id());
            } else {
                leaves.put(envelope.id(), envelope.as(PrescribedLeave.class));
            }
        }
        List<PrescribedLeave> known = leaves.values();
        KnownAtClose knowledge = new KnownAtClose(close.references(), close.millis(), delivered);
        Optional<DetectorVerdict> verdict = new PrescriberRule(settings).judge(close.key(), known, knowledge);
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PROFESSIONAL, close.key());
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

    private boolean waits(Close close, List<PrescribedLeave> known) {
        LocalDate since = close.day().minusDays(settings.waitDays());
        return known.size() >= settings.minDepartements()
                && known.stream().anyMatch(leave -> leave.getPrescribedOn().isAfter(since))
                && !close.references().knows(Stream.PROFESSIONALS, close.key(), close.millis());
    }
}
