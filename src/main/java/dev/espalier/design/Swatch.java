package dev.espalier.design;

/// A colour that an author gives to nodes. None of them is blue or orange, which are answers, and each has a letter, so
/// that nobody has to tell them apart by colour.
public enum Swatch {
    GREEN,
    PURPLE,
    PINK,
    OLIVE,
    TEAL,
    BROWN;

    /// `A` for the first.
    public String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }
}
