package fr.vigie.casequeue.procedure;

/**
 * Why a step cannot be taken.
 *
 * @param step the step
 * @param sentence a French sentence; names nobody
 * @param article what forbids it
 */
public record Refusal(Step step, String sentence, String article) {}
