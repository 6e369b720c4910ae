package dev.espalier.design;

/// What accounts and units hang under: the root or an organizational unit.
public sealed interface ContainerId extends NodeId permits RootId, OuId {
    String value();
}
