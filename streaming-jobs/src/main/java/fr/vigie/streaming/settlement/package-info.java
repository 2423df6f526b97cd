/** Whether an undue line has been paid: what tells a loss suffered from one that can still be avoided. */
@NullMarked
package fr.vigie.streaming.settlement;

import org.jspecify.annotations.NullMarked;
