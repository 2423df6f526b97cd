/** Money: whole euro cents and how they are rounded and written. */
@NullMarked
package fr.vigie.domain.money;

import org.jspecify.annotations.NullMarked;
