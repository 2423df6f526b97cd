package fr.vigie.streaming.envelope;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Flink's view of {@link Envelope}. */
public final class EnvelopeType extends TypeInformation<Envelope> {
    /** The only instance. */
    public static final EnvelopeType INSTANCE = new EnvelopeType();

    private static final long serialVersionUID = 1L;

    private EnvelopeType() {}

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<Envelope> getTypeClass() {
        return Envelope.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<Envelope> createSerializer(SerializerConfig config) {
        return EnvelopeSerializer.INSTANCE;
    }

    @Override
    public String toString() {
        return "Envelope";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvelopeType;
    }

    @Override
    public int hashCode() {
        return 17;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof EnvelopeType;
    }
}
