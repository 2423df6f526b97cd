/**
 * What an insured's leaves and payments look like to an account, a prescriber or an employer: the slim facts that travel
 * there, and the payments as undue items where they come back.
 */
@NullMarked
package fr.vigie.streaming.sickleave.link;

import org.jspecify.annotations.NullMarked;
