/**
 * Does a firm exist for the sake of the allowances of its staff?
 *
 * <p>The field's rule 23: a firm of less than six months, three or more of its employees on long leave within 45 days, wages
 * near the cap of what counts, contributions not paid. Sources: code pénal, art. 313-1; code de la sécurité sociale,
 * art. L313-1 (rights are acquired by work and contributions) and L114-17-1 (from memory, to be checked). Units: days,
 * employees, cents, share of the monthly cap.
 *
 * <p>It misses firms that pay contributions, dormant firms brought back to life, and staff whose wages are not known. A
 * failing start-up with staff truly ill looks alike: it is IMPLAUSIBLE, no more.
 */
@NullMarked
package fr.vigie.streaming.sickleave.shell;

import org.jspecify.annotations.NullMarked;
