package dev.espalier.cli;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.design.Design;
import dev.espalier.policy.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A report on the assertions of designs and on what the review of them has found, printed as it goes so that a file of
/// a million designs needs no memory.
abstract class Report {
    private boolean allHold = true;
    private int errors;
    private int warnings;

    /// Runs the assertions of one design and prints what came of them, and what the review of it has found.
    final void add(String file, Design design, List<Located> review) {
        var results = Stream.concat(
                        AssertionCheck.run(design).stream().map(Checked::of),
                        QuantifiedCheck.run(design).stream().map(result -> Checked.of(design, result)))
                .toList();
        allHold &= results.stream().allMatch(Checked::holds);
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

    abstract void print(String file, Design design, List<Checked> results, List<Located> review);

    /// Notes a file or a line of one that is no design; standard error has said so already.
    void unreadable(String file, List<String> sentences) {}

    /// Prints what comes last.
    abstract void finish();
}
