package fr.vigie.streaming.sickleave.account;

import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.state.AvroMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;

/** Keeps who is paid to an account, and tells each insured what is held of it. Keyed by account. */
public final class AccountFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final AccountSharingSettings sharing;
    private final AccountTakeoverSettings takeover;
    private transient AccountRule rule;
    private transient AvroMap<AccountUse> uses;
    private transient AvroMap<AccountClaim> said;

    public AccountFunction(AccountSharingSettings sharing, AccountTakeoverSettings takeover) {
        this.sharing = sharing;
        this.takeover = takeover;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        rule = new AccountRule(sharing, takeover);
        uses = AvroMap.of(state(), "uses", AccountUse.SCHEMA$);
        said = AvroMap.of(state(), "claims", AccountClaim.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isRetraction()) {
                uses.remove(envelope.id());
            } else {
                uses.put(envelope.id(), envelope.as(AccountUse.class));
            }
        }
        TreeMap<String, AccountClaim> claims = new TreeMap<>();
        rule.judge(uses.values()).forEach(claim -> claims.put(claim.getPatientId(), claim));
        say(close, claims);
    }

    private void say(Close close, TreeMap<String, AccountClaim> claims) throws Exception {
        for (String patient : said.keys()) {
            if (!claims.containsKey(patient)) {
                said.remove(patient);
                close.retract(Form.ACCOUNT_CLAIM, patient, close.key());
            }
        }
        for (var claim : claims.entrySet()) {
            if (!said.get(claim.getKey()).filter(claim.getValue()::equals).isPresent()) {
                said.put(claim.getKey(), claim.getValue());
                close.send(Form.ACCOUNT_CLAIM, claim.getKey(), close.key(), claim.getValue());
            }
        }
    }
}
