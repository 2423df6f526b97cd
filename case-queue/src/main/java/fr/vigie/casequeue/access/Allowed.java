package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a method of a controller: whoever has one of the permissions; with none named, whoever has logged in. A method
 * without it (and without {@link Open}) is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** One of these is enough. */
    Permission[] value();
}
