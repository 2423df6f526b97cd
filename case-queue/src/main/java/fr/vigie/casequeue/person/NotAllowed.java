package fr.vigie.casequeue.person;

/** Somebody tried what his roles do not allow. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;

    /** Says who lacks which permission. */
    public NotAllowed(String login, Permission permission) {
        super(login + " lacks " + permission);
        this.permission = permission;
    }

    /** What is lacking. */
    public Permission permission() {
        return permission;
    }
}
