package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.streaming.reference.Known;
import java.util.Optional;
import java.util.Set;

/** Whose lines a rule weighs: the scheme of an alert follows from the profession. */
public enum CareGroup {
    /** Nurses. */
    NURSES {
        @Override
        boolean has(Profession profession) {
            return profession == Profession.NURSE;
        }

        @Override
        boolean bills(BillingLine line) {
            return isNursing(line);
        }
    },
    /** The other professions that come to a patient's home or receive him: physicians first. */
    OTHER_CARERS {
        @Override
        boolean has(Profession profession) {
            return OTHERS.contains(profession);
        }

        @Override
        boolean bills(BillingLine line) {
            return !isNursing(line);
        }
    },
    /** Everyone: whoever is paid is accused, whatever he is. */
    ANYONE {
        @Override
        boolean has(Profession profession) {
            return true;
        }

        @Override
        boolean bills(BillingLine line) {
            return true;
        }
    };

    private static final Set<Profession> OTHERS =
            Set.of(Profession.PHYSICIAN, Profession.DENTIST, Profession.MIDWIFE, Profession.PHYSIOTHERAPIST);

    abstract boolean has(Profession profession);

    abstract boolean bills(BillingLine line);

    /** Whether a line is by someone of the group: by his profession or, while that is not known, by the act. */
    public boolean holds(BillingLine line, Known known) {
        return profession(line, known).map(this::has).orElseGet(() -> bills(line));
    }

    /** Whether the profession may still become known. */
    public boolean waitsFor(BillingLine line, Known known) {
        return this != ANYONE
                && known.delivered().contains(Stream.PROFESSIONALS)
                && profession(line, known).isEmpty();
    }

    private static Optional<Profession> profession(BillingLine line, Known known) {
        return known.professional(line.getExecutantId(), line.getCareDate()).map(Professional::getProfession);
    }

    private static boolean isNursing(BillingLine line) {
        return NurseTariffs.builtIn()
                .value(line.getActCode(), line.getCareDate(), Zone.METROPOLE)
                .isPresent();
    }
}
