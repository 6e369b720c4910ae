package dev.espalier.design;

/// A colour that an author gives to nodes. None of them is blue or orange, which are answers, and each has a letter, so
/// that nobody has to tell them apart by colour.
public enum Swatch {
    GREEN("A"),
    PURPLE("B"),
    PINK("C"),
    OLIVE("D"),
    TEAL("E"),
    BROWN("F");

    private final String letter;

    Swatch(String letter) {
        this.letter = letter;
    }

    /// `A` for the first.
    public String letter() {
        return letter;
    }
}
