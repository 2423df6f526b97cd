/**
 * Do several pharmacies bill boxes of kits to one closed list of names?
 *
 * <p>Nine of ten frauds with kits were fictitious deliveries to professionals (domain notes §2). Names that test are
 * customers, whoever supplies them. A name that receives boxes and tests nobody is idle; pharmacies that share more idle
 * names than chance, and whose lists are much the same, have one hand behind them. Who is employed or stands in for others
 * is paid otherwise, and his tests need not bear his name: he counts as no idle name; nor does a member of a health house or
 * centre that tests. Code pénal, art. 313-1; arrêté of 2021-06-01, art. 14. Units: tests, names, cents.
 *
 * <p>It misses lists that the members split among themselves, and names that test a little.
 */
@NullMarked
package fr.vigie.graph.kitlist;

import org.jspecify.annotations.NullMarked;
