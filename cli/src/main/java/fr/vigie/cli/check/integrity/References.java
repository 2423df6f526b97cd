package fr.vigie.cli.check.integrity;

import fr.vigie.domain.stream.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Which fields of a stream name a record of another. */
final class References {
    private static final Map<String, Stream> BY_IDENTIFIER =
            Map.of("professional", Stream.PROFESSIONALS, "biller", Stream.BILLERS, "siret", Stream.EMPLOYERS);
    private static final Map<String, Stream> BY_NAME = Map.of(
            "patientId", Stream.PATIENTS,
            "cardId", Stream.CARDS,
            "leaveId", Stream.SICK_LEAVES);

    private References() {}

    /** Those of a stream. */
    static List<Reference> of(Stream stream) {
        return stream.schema().getFields().stream()
                .flatMap(field -> target(field)
                        .filter(target -> target != stream)
                        .map(target -> new Reference(field.name(), field.pos(), target))
                        .stream())
                .toList();
    }

    private static Optional<Stream> target(Schema.Field field) {
        String identifier = field.getProp("identifier");
        return Optional.ofNullable(identifier == null ? BY_NAME.get(field.name()) : BY_IDENTIFIER.get(identifier));
    }

    /** A field that names a record of a stream. */
    record Reference(String field, int position, Stream target) {
        @Override
        public String toString() {
            return field + " not in " + target.fileName();
        }
    }
}
