package fr.vigie.cli.check.row;

import fr.vigie.domain.stream.Stream;
import org.apache.avro.Schema;

/** Positions of a stream's fields by their names. */
public final class Fields {
    private Fields() {}

    /**
     * The position of a field.
     *
     * @throws IllegalArgumentException if the stream has no such field
     */
    public static int of(Stream stream, String name) {
        Schema.Field field = stream.schema().getField(name);
        if (field == null) {
            throw new IllegalArgumentException(stream.fileName() + " has no field " + name);
        }
        return field.pos();
    }

    /** The bits of some fields, for {@link RowFile}. */
    public static long bits(Stream stream, String... names) {
        long bits = 0;
        for (String name : names) {
            bits |= 1L << of(stream, name);
        }
        return bits;
    }
}
