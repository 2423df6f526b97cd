package fr.vigie.streaming.envelope;

import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Tells Flink how envelopes are serialised, so that no reflective serialiser is ever chosen. */
public final class EnvelopeTypeInfoFactory extends TypeInfoFactory<Envelope> {
    @Override
    public TypeInformation<Envelope> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
        return EnvelopeType.INSTANCE;
    }
}
