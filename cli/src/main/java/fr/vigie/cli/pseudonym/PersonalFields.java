package fr.vigie.cli.pseudonym;

import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.identity.Pseudonymised;
import fr.vigie.domain.identity.Pseudonymised.Pseudonym;
import fr.vigie.domain.identity.Pseudonymised.Refused;
import fr.vigie.domain.identity.Pseudonymiser;
import fr.vigie.domain.stream.BadRecord;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** The fields of the contract that hold pseudonyms: clear numbers in, pseudonyms out. */
final class PersonalFields {
    private static final String PATIENT = "patientId";
    private static final String ACCOUNT = "ibanHash";

    private final Pseudonymiser pseudonymiser;
    private final Optional<SealedIdentities> identities;

    /** @param identities where what was replaced is kept, if it is kept at all */
    PersonalFields(Pseudonymiser pseudonymiser, Optional<SealedIdentities> identities) {
        this.pseudonymiser = pseudonymiser;
        this.identities = identities;
    }

    /**
     * Replaces the NIR and the IBAN of a record.
     *
     * @throws BadRecord if one of them is none; the message names the field and never holds the number
     */
    void replace(SpecificRecordBase record) throws BadRecord {
        replace(record, PATIENT, pseudonymiser::person);
        replace(record, ACCOUNT, pseudonymiser::bankAccount);
        if (record instanceof Disposition disposition
                && disposition.getSubject().getKind() == SubjectKind.PATIENT) {
            replaceClear(disposition);
        }
    }

    private void replace(SpecificRecordBase record, String field, Function<String, Pseudonymised> pseudonymise)
            throws BadRecord {
        Schema.Field place = record.getSchema().getField(field);
        if (place != null && record.get(place.pos()) instanceof String clear) {
            record.put(place.pos(), value(field, clear, pseudonymise.apply(clear)));
        }
    }

    /** Dispositions come from the case queue, which knows pseudonyms; one may still have been typed elsewhere. */
    private void replaceClear(Disposition disposition) throws BadRecord {
        String id = disposition.getSubject().getId();
        if (!id.startsWith("p_")) {
            disposition.getSubject().setId(value("subject.id", id, pseudonymiser.person(id)));
        }
    }

    private String value(String field, String clear, Pseudonymised outcome) throws BadRecord {
        if (outcome instanceof Refused refused) {
            throw new BadRecord(field + ": " + refused.problem());
        }
        String pseudonym = ((Pseudonym) outcome).value();
        identities.ifPresent(kept -> kept.add(pseudonym, clear));
        return pseudonym;
    }
}
