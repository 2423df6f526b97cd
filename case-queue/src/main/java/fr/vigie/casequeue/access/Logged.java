package fr.vigie.casequeue.access;

import fr.vigie.casequeue.audit.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes an entry of the access log before a method of a controller is called: what cannot be logged is not shown. For reads and
 * exports; a service that changes something writes its own entry, in its transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Logged {
    /** READ, or EXPORT. */
    Action value() default Action.READ;

    /** The kind of thing that is shown: case, dossier, … */
    String kind();

    /** The name of the path variable that says which one; empty if the whole is meant. */
    String id() default "";
}
