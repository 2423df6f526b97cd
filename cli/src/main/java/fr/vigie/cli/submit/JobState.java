package fr.vigie.cli.submit;

/**
 * A job as its cluster tells of it.
 *
 * @param state Flink's word for it
 * @param running tasks that run
 * @param tasks tasks in all
 */
public record JobState(String state, int running, int tasks) {
    public boolean runs() {
        return state.equals("RUNNING") && running == tasks && tasks > 0;
    }

    boolean isFailing() {
        return state.equals("FAILED") || state.equals("FAILING") || state.equals("RESTARTING");
    }
}
