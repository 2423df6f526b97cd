package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.reference.ReferenceBook;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.AbstractRichFunction;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * What a keyed operator does with its subjects: it acts at day closes only, on everything that a close brought to one
 * subject. {@link DayCloseOperator} runs it.
 */
public abstract class DayCloseFunction extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Name of the job parameter that holds the last close of a bounded run, ms; nothing fires beyond it. */
    public static final String LAST_CLOSE = "vigie.last-close";

    /** Name of the job parameter that says how much state each operator may keep on the heap, bytes. */
    public static final String STATE_ON_HEAP = "vigie.state-on-heap";

    /** Name of the job parameter that says how often a day is tried within, ms; if it is not set, days only close. */
    public static final String TRY_EVERY = "vigie.try-every";

    private transient Tallies tallies;

    // The operator says where state is kept before it opens the function.
    @SuppressWarnings("NullAway.Init")
    private transient SubjectState state;

    final void keepIn(SubjectState state) {
        this.state = state;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        tallies = new Tallies(getRuntimeContext());
    }

    /**
     * Folds what the day brought to one subject and says what follows. Keyed state is that of the subject.
     *
     * @param arrived the envelopes that waited for this close, in canonical order; empty when the operator had only
     *     asked to be woken
     */
    protected abstract void onClose(Close close, List<Envelope> arrived) throws Exception;

    /**
     * Whether the day of a subject is also tried within the day: closed as if nothing more came, what follows said
     * provisionally, and the subject's state left as it was.
     */
    protected boolean triesWithinTheDay() {
        return false;
    }

    /**
     * Whether a record that has come within the day is worth trying the day of its subject for.
     *
     * @param references all that is known; look-ups are as of the record's close
     */
    protected boolean isWorthTrying(Envelope arrived, ReferenceBook references) {
        return true;
    }

    /**
     * What is said within the day of what a close would say.
     *
     * @param said what the close of a subject would send if it came now
     * @return what is sent on, provisionally; empty if it has to wait for the close
     */
    protected Optional<Envelope> withinTheDay(String subject, Envelope said) {
        return Optional.empty();
    }

    /** Keyed state: that of the subject of the close. */
    protected final SubjectState state() {
        return state;
    }

    final void pauseTallies(boolean pause) {
        tallies.pause(pause);
    }

    /** Counts of what became of the records. */
    protected final Tallies tallies() {
        return tallies;
    }

    /** Where what follows from a close goes. */
    interface Outlet {
        /** Sends an envelope on. */
        void send(Envelope envelope);

        /** Asks for a subject to be called at a close. */
        void wake(String key, long close);
    }

    /** One close of one subject: what is known then, and where what follows goes. */
    public static final class Close {
        private final long millis;
        private final LocalDate day;
        private final String key;
        private final ReferenceBook references;
        private final Outlet outlet;

        Close(long millis, LocalDate day, String key, ReferenceBook references, Outlet outlet) {
            this.millis = millis;
            this.day = day;
            this.key = key;
            this.references = references;
            this.outlet = outlet;
        }

        /** The close, in ms since 1970. */
        public long millis() {
            return millis;
        }

        /** The day that closes. */
        public LocalDate day() {
            return day;
        }

        /** The subject. */
        public String key() {
            return key;
        }

        /** The references, to be asked as of {@link #millis()}. */
        public ReferenceBook references() {
            return references;
        }

        /** Sends a fact to the next operator. */
        public void send(Form form, String to, String id, SpecificRecordBase fact) {
            outlet.send(Envelope.fact(form, millis, to, id, fact));
        }

        /** Takes back a fact sent before. */
        public void retract(Form form, String to, String id) {
            outlet.send(Envelope.retraction(form, millis, to, id));
        }

        /** Sends an envelope as it is. */
        public void send(Envelope envelope) {
            outlet.send(envelope);
        }

        /** Asks to be called at the close of a day to come even if nothing arrives; the next one if it is over. */
        public void wakeAt(LocalDate wake) {
            outlet.wake(key, ParisDay.closeMillis(wake.isAfter(day) ? wake : day.plusDays(1)));
        }
    }
}
