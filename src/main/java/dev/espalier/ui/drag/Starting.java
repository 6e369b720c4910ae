package dev.espalier.ui.drag;

import dev.espalier.ui.kit.Texts;
import java.util.Optional;

/// What something new does from the start, which its name does not tell: a new SCP or RCP is at once a working Deny.
public final class Starting {
    private static final Texts TEXTS = Texts.of(Starting.class);

    private Starting() {}

    /// What it denies, as the end of a sentence: `denies organizations:LeaveOrganization`.
    public static Optional<String> denial(PaletteKind kind) {
        return kind == PaletteKind.SCP || kind == PaletteKind.RCP
                ? Optional.of(TEXTS.text("starting." + kind.name()))
                : Optional.empty();
    }

    /// What is said once it is there, and how it is changed.
    public static Optional<String> sentence(PaletteKind kind) {
        return denial(kind).map(denial -> TEXTS.text("starting", kind.name(), denial));
    }
}
