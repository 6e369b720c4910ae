package dev.espalier.edit;

import dev.espalier.design.Design;

/// One thing a user wants changed. Pure; never throws for a user's mistake.
public interface Edit {
    /// The design with the change, or why it cannot be made.
    EditResult applyTo(Design design);

    /// What it does, in a few words that read after "Undo": `move account HR to Root`.
    String label();
}
