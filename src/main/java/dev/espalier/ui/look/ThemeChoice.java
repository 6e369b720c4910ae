package dev.espalier.ui.look;

/// Which theme the user wants.
public enum ThemeChoice {
    /// Light or dark as the system is.
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST,
    /// Light, with a larger interface and thicker lines, to be read from the last row.
    PROJECTOR
}
