package dev.espalier.design;

/// A node of the drawing: the root, a unit, an account or somebody or something in an account.
public sealed interface NodeId extends ItemId permits ContainerId, AccountId, MemberId {}
