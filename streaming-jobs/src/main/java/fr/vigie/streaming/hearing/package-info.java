/** Shops of hearing aids: were the aids that they bill handed over, fitted and followed? */
@NullMarked
package fr.vigie.streaming.hearing;

import org.jspecify.annotations.NullMarked;
