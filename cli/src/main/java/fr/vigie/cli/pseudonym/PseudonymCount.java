package fr.vigie.cli.pseudonym;

/**
 * What became of the lines: read = written + rejected.
 *
 * @param read lines read
 * @param written records with pseudonyms
 * @param rejected lines set aside with their reason
 * @param unknownFields fields the contract does not have; they are left out, for nobody knows what they hold
 */
public record PseudonymCount(long read, long written, long rejected, long unknownFields) {}
