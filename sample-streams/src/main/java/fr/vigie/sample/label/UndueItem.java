package fr.vigie.sample.label;

/**
 * Undue money on a line or a payment, in reimbursed cents.
 *
 * @param idField {@code lineId} or {@code paymentId}
 * @param id which one
 * @param cents what was reimbursable beyond what honest billing would have been, more than 0
 */
public record UndueItem(String idField, String id, long cents) {}
