package dev.espalier.cli;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.design.Design;
import java.util.List;

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

    /// Prints what comes last.
    abstract void finish();
}
