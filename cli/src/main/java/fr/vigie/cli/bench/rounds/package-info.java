/**
 * What rounds of conclusions are worth: rank, conclude, learn, promote, three times on other worlds; each round's ranking judged
 * on a world that none of them met.
 */
@NullMarked
package fr.vigie.cli.bench.rounds;

import org.jspecify.annotations.NullMarked;
