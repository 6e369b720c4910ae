package dev.espalier.search;

/// What a text that can be found is of its item.
public enum Field {
    NAME,
    /// The id of the root, of a unit, or the number of an account.
    ID,
    EMAIL,
    DESCRIPTION,
    TAG,
    /// Whose a node is.
    OWNER,
    /// What the colour of a node means.
    COLOUR,
    /// A policy managed by AWS that somebody has attached.
    ATTACHED_POLICY,
    /// The name of a policy that belongs to somebody alone.
    INLINE_POLICY,
    SID,
    EFFECT,
    PRINCIPAL,
    ACTION,
    /// The Resource or NotResource of a statement.
    RESOURCE,
    CONDITION,
    /// What is written on a note.
    TEXT
}
