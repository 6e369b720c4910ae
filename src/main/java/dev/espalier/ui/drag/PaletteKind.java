package dev.espalier.ui.drag;

/// What can be drawn anew from the palette.
public enum PaletteKind {
    ACCOUNT,
    UNIT,
    SCP,
    RCP,
    USER,
    GROUP,
    ROLE,
    RESOURCE
}
