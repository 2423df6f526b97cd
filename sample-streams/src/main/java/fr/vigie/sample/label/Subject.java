package fr.vigie.sample.label;

/** Somebody a label is about. */
public record Subject(SubjectKind kind, String id, Role role) {}
