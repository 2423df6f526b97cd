/**
 * Does a firm exist for the sake of the allowances of its staff?
 *
 * <p>The field's rule 23: a firm of less than six months, three or more of its employees on long leave within 45 days,
 * wages near the cap, contributions not paid (code pénal, art. 313-1; code de la sécurité sociale, art. L. 313-1). Each sign
 * is held against how often it is seen in all firms; together they must be beyond chance. Units: days, employees, cents.
 *
 * <p>It misses firms that pay contributions and dormant firms brought back to life.
 */
@NullMarked
package fr.vigie.graph.employer;

import org.jspecify.annotations.NullMarked;
