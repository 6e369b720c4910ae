package dev.espalier.diagram;

/// One outline of a symbol with its colours, in the symbol's own units.
public record Piece(Outline outline, Token fill, Stroke stroke) {
    static Piece filled(Outline outline, Token fill) {
        return new Piece(outline, fill, Stroke.NONE);
    }

    static Piece stroked(Outline outline, Stroke stroke) {
        return new Piece(outline, Token.NONE, stroke);
    }
}
