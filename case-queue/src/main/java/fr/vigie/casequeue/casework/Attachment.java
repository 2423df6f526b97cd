package fr.vigie.casequeue.casework;

import java.time.Instant;

/**
 * A document attached to a case.
 *
 * @param size bytes
 * @param sha256 of its content, hexadecimal
 */
public record Attachment(
        long attachmentId, String name, String mediaType, long size, String sha256, Instant addedAt, String addedBy) {}
