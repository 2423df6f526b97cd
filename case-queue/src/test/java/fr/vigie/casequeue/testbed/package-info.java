/** What the tests stand on: a real Kafka broker, a real PostgreSQL, alerts made up for the tests. */
@NullMarked
package fr.vigie.casequeue.testbed;

import org.jspecify.annotations.NullMarked;
