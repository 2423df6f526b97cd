package fr.vigie.streaming.envelope;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.AlertBasis;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.FeatureStanding;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.JudgedTest;
import fr.vigie.streaming.fact.LineCharge;
import fr.vigie.streaming.fact.PeerNormFact;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.fact.TestDayNorm;
import fr.vigie.streaming.fact.TestLine;
import java.util.Arrays;
import org.apache.avro.Schema;

/**
 * What an envelope holds: a record of an input stream, a fact derived from one, or an output.
 *
 * <p>Codes are written on the wire and into state: input streams have their ordinal, facts start at 64.
 */
public enum Form {
    DAY_CLOSE(63, fr.vigie.domain.event.DayClose.SCHEMA$),
    TEST_LINE(65, TestLine.SCHEMA$),
    JUDGED_TEST(66, JudgedTest.SCHEMA$),
    TEST_DAY_NORM(67, TestDayNorm.SCHEMA$),
    FINDING(68, Finding.SCHEMA$),
    FINDING_ITEM(69, FindingItem.SCHEMA$),
    ALERT(70, Alert.SCHEMA$),
    ALERT_ITEM(71, AlertItem.SCHEMA$),
    ALERT_FIGURE(72, AlertFigure.SCHEMA$),
    /** Records of a day of care for who did or billed them. */
    CARE_BATCH(73, CareBatch.SCHEMA$),
    /** Lines of a day of care for their patient. */
    PATIENT_CARE(74, CareBatch.SCHEMA$),
    SUSPICION(75, Suspicion.SCHEMA$),
    /** Lines of a day of care by invoice, to be scored. */
    LINE_BATCH(76, CareBatch.SCHEMA$),
    LINE_CHARGE(77, LineCharge.SCHEMA$),
    SCORED_LINE(78, ScoredLine.SCHEMA$),
    /** Deliveries of kits to a professional, and the tests he bills, of a day of care. */
    RECIPIENT_CARE(79, CareBatch.SCHEMA$),
    ACCOUNT_USE(80, AccountUse.SCHEMA$),
    ACCOUNT_CLAIM(81, AccountClaim.SCHEMA$),
    PRESCRIBED_LEAVE(82, PrescribedLeave.SCHEMA$),
    EMPLOYMENT(83, Employment.SCHEMA$),
    /** Lines of a day of care that a card signed and rules on cards read. */
    SIGNED_LINES(84, CareBatch.SCHEMA$),
    FEATURE_VALUE(90, FeatureValue.SCHEMA$),
    PEER_NORM(91, PeerNormFact.SCHEMA$),
    /** A feature in a window, told once. */
    WINDOW_VALUE(92, FeatureValue.SCHEMA$),
    FEATURE_STANDING(93, FeatureStanding.SCHEMA$),
    FEATURE_SNAPSHOT(94, FeatureSnapshot.SCHEMA$),
    /** What the probability and priority of an alert rest on; for models. */
    ALERT_BASIS(95, AlertBasis.SCHEMA$),
    MODEL_SCORE(96, ModelScore.SCHEMA$);

    private static final Form[] BY_CODE = new Form[128];

    static {
        Arrays.stream(values()).forEach(form -> BY_CODE[form.code] = form);
    }

    private final byte code;
    private final Schema schema;

    Form(int code, Schema schema) {
        this.code = (byte) code;
        this.schema = schema;
    }

    /** Code on the wire. */
    public byte code() {
        return code;
    }

    /** Schema of the payload with a code. */
    public static Schema schema(byte code) {
        return code < DAY_CLOSE.code ? Stream.of(code).schema() : BY_CODE[code].schema;
    }
}
