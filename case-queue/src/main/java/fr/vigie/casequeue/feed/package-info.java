/** What comes from Kafka, put into PostgreSQL once in effect. */
@NullMarked
package fr.vigie.casequeue.feed;

import org.jspecify.annotations.NullMarked;
