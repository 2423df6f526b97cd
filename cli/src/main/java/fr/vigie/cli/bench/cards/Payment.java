package fr.vigie.cli.bench.cards;

import java.time.LocalDateTime;

/**
 * One card payment of the stream.
 *
 * @param id number of the transaction, growing with time
 * @param at when, in the local time of the stream, to the second
 * @param customer number of the customer, who has one card
 * @param terminal number of the payment terminal
 * @param cents amount
 * @param fraud whether it was a fraud, as is known after the delay
 */
record Payment(long id, LocalDateTime at, int customer, int terminal, long cents, boolean fraud) {}
