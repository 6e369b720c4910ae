package dev.espalier.cli;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A report on the assertions of designs, printed as it goes so that a file of a million designs needs no memory.
abstract class Report {
    private boolean allHold = true;

    /// Runs the assertions of one design and prints what came of them.
    final void add(String file, Design design) {
        var results = AssertionCheck.run(design);
        allHold &= results.stream().allMatch(AssertionResult::holds);
        print(file, design, results);
    }

    /// Whether every assertion so far holds.
    final boolean allHold() {
        return allHold;
    }

    abstract void print(String file, Design design, List<AssertionResult> results);

    /// What an assertion that fails expects, and what it is instead, each with the layer that decides when one is
    /// named.
    static String mismatch(AssertionResult result) {
        var expected = result.assertion();
        var answer = result.answer();
        return "expected "
                + expected.expect().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + by(expected.decidedBy())
                + ", but it is "
                + Sentences.verdict(answer.verdict())
                + by(answer.decidedBy());
    }

    private static String by(Optional<Layer> layer) {
        return layer.map(found -> ", decided by " + Sentences.layer(found)).orElse("");
    }

    /// Prints what comes last.
    abstract void finish();
}
