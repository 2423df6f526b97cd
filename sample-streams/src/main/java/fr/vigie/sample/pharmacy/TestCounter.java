package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import java.util.Optional;

/** Bills a test, enters it in SI-DEP, and perhaps signs the patient's certificate. */
final class TestCounter {
    private static final double CERTIFICATES = 0.3;

    private final SiDep siDep;
    private final TestLines lines;
    private final CardUses cardUses;

    TestCounter(SiDep siDep, SampleIds ids, ClaimsDesk desk, CardUses cardUses) {
        this.siDep = siDep;
        this.lines = new TestLines(ids, desk);
        this.cardUses = cardUses;
    }

    void take(AntigenTest test, Chance chance) {
        lines.bill(test, chance);
        Sample sample = new Sample(
                test.pharmacist().id(),
                test.pharmacy().billerId(),
                test.patientId(),
                test.day(),
                test.time(),
                test.registration(),
                test.pharmacy().care(),
                Sample.draw(test.day(), chance));
        Optional<SiDep.Entry> entry = siDep.enter(sample, chance);
        if (entry.isPresent() && chance.happens(CERTIFICATES)) {
            certify(test, entry.get());
        }
    }

    private void certify(AntigenTest test, SiDep.Entry entry) {
        cardUses.validate(
                test.pharmacist(),
                CardService.TEST_CERTIFICATE,
                LocalClock.at(entry.on(), entry.at().plusSeconds(30)),
                Optional.of(test.pharmacy().commune()),
                Optional.of(entry.patientId()));
    }
}
