package dev.espalier.ui;

import dev.espalier.design.Design;
import dev.espalier.exchange.QuestionWords;
import dev.espalier.ui.kit.Texts;

/// A question as one sentence, with the words of the question bar: `Can hana · HR do rds:CreateDBInstance on
/// db:personnel?`
public final class AskedWords {
    private static final Texts TEXTS = Texts.of(AskedWords.class);

    private AskedWords() {}

    /// The sentence; where the asker is gone it ends in saying so.
    public static String of(Design design, Asked asked) {
        var sentence = QuestionWords.of(design, asked.question(), asked.asker().filter(_ -> !asked.isGone()));
        return asked.isGone() ? TEXTS.text("asked.gone", sentence) : sentence;
    }
}
