/** Who may do what: roles, permissions, and whoever acts. It knows neither the web nor the database. */
@NullMarked
package fr.vigie.casequeue.person;

import org.jspecify.annotations.NullMarked;
