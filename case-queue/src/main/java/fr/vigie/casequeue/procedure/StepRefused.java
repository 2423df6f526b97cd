package fr.vigie.casequeue.procedure;

/** Somebody tried a step that is forbidden. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    StepRefused(Refusal refusal) {
        super(refusal.step() + ": " + refusal.sentence() + " (" + refusal.article() + ")");
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
