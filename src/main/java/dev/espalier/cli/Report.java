package dev.espalier.cli;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.access.Sentences;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.policy.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A report on the assertions of designs and on what the review of them has found, printed as it goes so that a file of
/// a million designs needs no memory.
abstract class Report {
    private boolean allHold = true;
    private int errors;
    private int warnings;

    /// Runs the assertions of one design and prints what came of them, and what the review of it has found.
    final void add(String file, Design design, List<Located> review) {
        var results = AssertionCheck.run(design);
        allHold &= results.stream().allMatch(AssertionResult::holds);
        for (var located : review) {
            if (located.is(Severity.ERROR)) {
                errors++;
            } else {
                warnings++;
            }
        }
        print(file, design, results, review);
    }

    /// Whether a review has found something of that severity, or worse.
    final boolean hasFound(Severity severity) {
        return errors > 0 || (severity == Severity.WARNING && warnings > 0);
    }

    final int errors() {
        return errors;
    }

    final int warnings() {
        return warnings;
    }

    /// Whether every assertion so far holds.
    final boolean allHold() {
        return allHold;
    }

    abstract void print(String file, Design design, List<AssertionResult> results, List<Located> review);

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
        return layer.map(found -> ", decided by " + Words.layer(found).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// What people call an assertion: its title, or what it asks when it has none.
    static String title(Assertion assertion) {
        return assertion.title().isBlank()
                ? Words.text("check.untitled", assertion.principal(), assertion.action())
                : assertion.title();
    }

    /// Notes a file or a line of one that is no design; standard error has said so already.
    void unreadable(String file, List<String> sentences) {}

    /// Prints what comes last.
    abstract void finish();
}
