package fr.vigie.streaming.finding;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A finding in the making; {@link #finish()} refuses one that lacks a part. */
public final class FindingDraft {
    private final Finding finding = new Finding();
    private final TreeSet<Evidence> evidence = new TreeSet<>();
    private final List<NamedFigure> figures = new ArrayList<>();

    /**
     * A draft.
     *
     * @param probability chance that an investigator confirms it, 0–1
     */
    public FindingDraft(String code, String version, FindingKind kind, double probability) {
        finding.setCode(code);
        finding.setVersion(version);
        finding.setKind(kind);
        finding.setProbability(BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP));
    }

    /** One French sentence with its figures, and the texts it rests on. */
    public FindingDraft says(String text, String legalBasis) {
        finding.setText(text);
        finding.setLegalBasis(legalBasis);
        return this;
    }

    /** In French: what was seen, what would be normal, and what would have kept the rule silent. */
    public FindingDraft against(String observed, String expected, String silentIf) {
        finding.setObserved(observed);
        finding.setExpected(expected);
        finding.setSilentIf(silentIf);
        return this;
    }

    /** A record that it rests on. */
    public FindingDraft rests(Evidence record) {
        evidence.add(record);
        return this;
    }

    /** The undue lines that it rests on. */
    public FindingDraft rests(List<FindingItem> items) {
        items.forEach(item -> evidence.add(new Evidence(
                item.getCareDate().atStartOfDay(ParisDay.ZONE).toInstant(),
                item.getLineId().or(item::getPaymentId).orElseThrow())));
        return this;
    }

    /**
     * A named figure.
     *
     * @param unit in French
     */
    public FindingDraft figure(String name, double value, String unit) {
        figures.add(new NamedFigure(name, BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP), unit));
        return this;
    }

    /** Marks the subject as the victim. */
    public FindingDraft ofVictim() {
        finding.setVictim(true);
        return this;
    }

    /** Harm that has no price, in cents' worth of priority. */
    public FindingDraft harm(long cents) {
        finding.setHarmCents(cents);
        return this;
    }

    /** The finding. */
    public Finding finish() {
        if (evidence.isEmpty() || finding.getText() == null || finding.getObserved() == null) {
            throw new IllegalStateException(
                    finding.getCode() + ": a finding needs a text, what was seen, and evidence");
        }
        List<String> ids = evidence.stream()
                .map(Evidence::id)
                .distinct()
                .limit(Evidence.SHOWN)
                .toList();
        finding.setEvidenceIds(ids);
        finding.setFirstEvidenceAt(evidence.first().at());
        finding.setLastEvidenceAt(evidence.last().at());
        finding.setFigures(figures);
        return finding;
    }
}
