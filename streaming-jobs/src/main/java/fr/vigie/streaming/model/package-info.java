/** Models in use: which artefacts are let in, and which of them is in force at a close. */
@NullMarked
package fr.vigie.streaming.model;

import org.jspecify.annotations.NullMarked;
