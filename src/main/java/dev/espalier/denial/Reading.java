package dev.espalier.denial;

/// What became of reading a text.
public sealed interface Reading {
    /// It speaks of a request.
    record Understood(Denial denial) implements Reading {}

    /// It does not, or not so that anybody could read it.
    record Refused(Why why) implements Reading {
        public String sentence() {
            return Words.text("refused." + why.name());
        }
    }

    /// Why a text says nothing.
    enum Why {
        EMPTY,
        TOO_LONG,
        BROKEN_JSON,
        NO_EVENT,
        NO_MESSAGE,
        ONLY_ENCODED,
        NOTHING_SAID
    }
}
