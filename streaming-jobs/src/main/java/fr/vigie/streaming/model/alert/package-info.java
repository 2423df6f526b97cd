/**
 * What the models in force make of alerts: probability, priority and a reason in French by the champion, scores in the shadow by
 * challengers. What the rules said stays.
 */
@NullMarked
package fr.vigie.streaming.model.alert;

import org.jspecify.annotations.NullMarked;
