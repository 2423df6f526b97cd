/**
 * The models on a public stream of card payments (Le Borgne et al., <i>Reproducible Machine Learning for Credit Card Fraud
 * Detection – Practical Handbook</i>): its features from our own windows, its weeks, its measures, beside its published
 * figures. The stream is not part of the project; the command is told where it is.
 */
@NullMarked
package fr.vigie.cli.bench.cards;

import org.jspecify.annotations.NullMarked;
