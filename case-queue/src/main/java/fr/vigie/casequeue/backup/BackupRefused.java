package fr.vigie.casequeue.backup;

/** A backup or a restore that cannot be done, or does not hold; the message says what, where and what to do. */
final class BackupRefused extends Exception {
    private static final long serialVersionUID = 1L;

    BackupRefused(String message) {
        super(message);
    }
}
