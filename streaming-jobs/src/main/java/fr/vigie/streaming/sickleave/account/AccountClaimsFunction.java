package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.state.AvroMap;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;

/** Reports of an insured what is held of all accounts to which they are paid. Keyed by insured. */
public final class AccountClaimsFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final String WITHDRAWN =
            "Les pièces reçues depuis (foyer, tutelle, rectification, annulation) expliquent l'usage du compte.";

    private final AccountFindings findings;
    private transient AvroMap<AccountClaim> claims;
    private transient FindingDesk desk;

    public AccountClaimsFunction(AccountSharingSettings sharing, AccountTakeoverSettings takeover) {
        this.findings = new AccountFindings(sharing, takeover);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        claims = AvroMap.of(state(), "claims", AccountClaim.SCHEMA$);
        desk = new FindingDesk(state(), "accounts");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isRetraction()) {
                claims.remove(envelope.id());
            } else {
                claims.put(envelope.id(), envelope.as(AccountClaim.class));
            }
        }
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT, close.key());
        for (String code : List.of(AccountFindings.SHARING, AccountFindings.TAKEOVER)) {
            Optional<DetectorVerdict> verdict = findings.of(
                    code,
                    claims.values().stream()
                            .filter(claim -> claim.getCode().equals(code))
                            .toList());
            desk.itemise(
                    subject,
                    close.millis(),
                    code,
                    verdict.map(DetectorVerdict::items).orElse(List.of()),
                    close::send);
            desk.report(subject, close.millis(), code, verdict.map(DetectorVerdict::finding), WITHDRAWN, close::send);
        }
    }
}
