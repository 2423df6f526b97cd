package fr.vigie.casequeue.document.odf;

import java.time.Instant;

/**
 * What a file says of itself.
 *
 * @param title its title
 * @param subject what it is about: the number of a case
 * @param status what it is worth: a draft, an extract
 * @param made when it was made
 */
public record OdfMeta(String title, String subject, String status, Instant made) {
    void write(Xml xml) {
        String at = made.toString();
        xml.open("office:document-meta", Namespaces.ALL).open("office:meta");
        xml.text("meta:generator", "Vigie").text("dc:title", title).text("dc:subject", subject);
        xml.text("dc:language", "fr-FR").text("meta:creation-date", at).text("dc:date", at);
        xml.text("meta:user-defined", status, "meta:name", "Statut", "meta:value-type", "string");
        xml.close().close();
    }
}
