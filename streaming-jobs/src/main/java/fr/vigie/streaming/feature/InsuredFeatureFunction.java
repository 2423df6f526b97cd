package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Tells the features of an insured's daily allowances at the close of each Sunday. Keyed by insured. An allowance is kept
 * under its payment, the latest word on it, for as long as a week's close looks back on it.
 */
public final class InsuredFeatureFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    /** All insured with allowances are peers: what else is known of them is nobody's business here. */
    private static final List<String> GROUPS = List.of("INSURED");

    private transient AvroMap<DailyAllowance> allowances;

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        allowances = AvroMap.of(state(), "allowances", DailyAllowance.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            allowances.put(envelope.id(), envelope.as(DailyAllowance.class));
        }
        LocalDate sunday = CareWindow.endOfWeek(close.day());
        if (close.day().equals(sunday)) {
            tell(sunday, close);
            sunday = sunday.plusWeeks(1);
            forgetBefore(AllowanceWindow.first(sunday));
        }
        if (!allowances.isEmpty()) {
            close.wakeAt(sunday);
        }
    }

    private void tell(LocalDate sunday, Close close) throws Exception {
        AllowanceWindow window = AllowanceWindow.of(sunday, allowances.values());
        LocalDate first = AllowanceWindow.first(sunday);
        String subject = AlertSubjectKind.PATIENT + "|" + close.key();
        for (AllowanceFeature feature : FeatureCatalogue.ofAllowances()) {
            OptionalLong value = feature.value(window);
            if (value.isPresent()) {
                FeatureValue said = new FeatureValue(
                        feature.name(), first, AlertSubjectKind.PATIENT.name(), close.key(), value.getAsLong(), GROUPS);
                close.send(
                        Envelope.fact(Form.WINDOW_VALUE, close.millis(), feature.name() + '|' + first, subject, said));
            }
        }
    }

    private void forgetBefore(LocalDate first) throws Exception {
        for (String payment : allowances.keys()) {
            if (allowances.get(payment).orElseThrow().getPeriodEnd().isBefore(first)) {
                allowances.remove(payment);
            }
        }
    }
}
