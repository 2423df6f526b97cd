package fr.vigie.streaming.physician.overruns;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.reference.Profession;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.peer.PeerRule;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Compares a physician's share of dépassements with the peers' and with the physician's own past. Pure. */
public final class Overruns implements PeerRule {
    /** Version of the detector. */
    public static final String VERSION = "1";

    /** A share of dépassements far beyond the peers'. */
    public static final String CODE = "OVERRUN_SHARE";

    private static final long serialVersionUID = 1L;

    private final OverrunSettings settings;

    /** The rule with its settings. */
    public Overruns(OverrunSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "overruns";
    }

    @Override
    public Scheme scheme() {
        return Scheme.PHYSICIAN_BILLING;
    }

    @Override
    public PeerFeature feature() {
        return new OverrunShare(settings);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Optional<Finding> judge(String subject, SortedMap<LocalDate, Standing> own, Known known) {
        if (!isPhysicianOfKnownSpecialty(subject, own.lastKey(), known)) {
            return Optional.empty();
        }
        List<OverrunQuarter> beyond = own.entrySet().stream()
                .flatMap(quarter ->
                        OverrunQuarter.of(quarter.getKey(), quarter.getValue(), settings.minPeers()).stream())
                .filter(quarter -> quarter.isBeyond(settings))
                .toList();
        return beyond.size() < settings.minQuarters()
                ? Optional.empty()
                : Optional.of(new OverrunFinding(settings).of(beyond, past(own, beyond.get(0))));
    }

    // Dentists and others charge beyond the tariff by other rules; without a specialty the peers are not peers.
    private static boolean isPhysicianOfKnownSpecialty(String subject, LocalDate on, Known known) {
        return known.professional(subject, on)
                .filter(one -> one.getProfession() == Profession.PHYSICIAN)
                .filter(one -> one.getSpecialtyCode().isPresent())
                .isPresent();
    }

    /** The median share before the first quarter beyond; empty where there are too few quarters. */
    private OptionalLong past(SortedMap<LocalDate, Standing> own, OverrunQuarter first) {
        List<Long> before = own.headMap(first.first()).values().stream()
                .map(Standing::value)
                .sorted()
                .toList();
        return before.size() < settings.minOwnQuarters()
                ? OptionalLong.empty()
                : OptionalLong.of(before.get(before.size() / 2));
    }

    @Override
    public String withdrawnBecause() {
        return "Les parts de dépassements, mieux connues, ne s'écartent plus de celles des médecins comparables.";
    }
}
