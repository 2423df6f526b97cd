package fr.vigie.sample.label;

import fr.vigie.domain.event.SubjectKind;

/** Somebody a label is about. */
public record Subject(SubjectKind kind, String id, Role role) {}
