package fr.vigie.casequeue.view;

import fr.vigie.casequeue.person.Permission;

/** A list that has views. */
public enum ViewedList {
    /** The ranked alerts. */
    ALERTS("/", Permission.READ_QUEUE),
    /** The cases. */
    CASES("/dossiers", Permission.READ_CASES);

    private final String path;
    private final Permission permission;

    ViewedList(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    /** Its address. */
    public String path() {
        return path;
    }

    /** What whoever sees it must be allowed. */
    public Permission permission() {
        return permission;
    }
}
