package fr.vigie.casequeue.document;

/**
 * A file made of a case.
 *
 * @param name of the file; it holds the number of the case and no identifier of a person
 */
public record CaseDocument(String name, String mediaType, byte[] content) {
    /** Its SHA-256, hexadecimal. */
    public String sha256() {
        return Sha256.of(content);
    }
}
