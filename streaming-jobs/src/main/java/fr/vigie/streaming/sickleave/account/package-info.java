/**
 * Are allowances of several families paid to one account, or were they diverted from an insured on leave?
 *
 * <p>Two detectors on one account. Sharing: insured of three families or more that nothing ties together are paid to it
 * (field's rule 21; several escroqueries, code pénal art. 313-1; recovery under code de la sécurité sociale, art. L133-4-1).
 * Takeover: the account replaced another online while a leave was running, just before a payment, for several insured or
 * until the insured took it back: the insured is the victim. Units: insured, families, days, cents.
 *
 * <p>A shared household, address or commune where no address is known only ever clears. It misses accounts opened one for each insured,
 * accounts shared by two families, and what follows behind the account.
 */
@NullMarked
package fr.vigie.streaming.sickleave.account;

import org.jspecify.annotations.NullMarked;
