/** The investigators' web application: alerts from Kafka into PostgreSQL, ranked and explained. */
@NullMarked
package fr.vigie.casequeue;

import org.jspecify.annotations.NullMarked;
