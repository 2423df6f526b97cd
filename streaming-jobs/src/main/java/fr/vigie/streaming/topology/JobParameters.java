package fr.vigie.streaming.topology;

import java.util.Map;
import org.apache.flink.api.common.ExecutionConfig;

/** Parameters that every operator of a run can read. */
public final class JobParameters extends ExecutionConfig.GlobalJobParameters {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> values;

    public JobParameters(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public Map<String, String> toMap() {
        return values;
    }
}
