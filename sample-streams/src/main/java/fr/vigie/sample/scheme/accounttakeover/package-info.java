/** Accounts replaced by somebody else just before a payment; people who change their bank. */
@NullMarked
package fr.vigie.sample.scheme.accounttakeover;

import org.jspecify.annotations.NullMarked;
