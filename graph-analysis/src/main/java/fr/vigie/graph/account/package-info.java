/**
 * Are strangers paid to one account?
 *
 * <p>The field's rule 21: an account of three insured or more of different families (code pénal, art. 313-1). Whose leave
 * ran before the account was changed online is a victim: the allowances were diverted. A household, an address, a guardian
 * (UDAF), an employer who goes on paying: these clear. Units: families (a lower bound), days, cents.
 *
 * <p>It misses a lender who keeps two insured only, and accounts that are other accounts' fronts.
 */
@NullMarked
package fr.vigie.graph.account;

import org.jspecify.annotations.NullMarked;
