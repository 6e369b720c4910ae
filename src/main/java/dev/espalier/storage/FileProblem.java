package dev.espalier.storage;

import dev.espalier.policy.Problem;
import java.util.Comparator;
import java.util.List;

/// A problem with its place in a file.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
public record FileProblem(Problem problem, int line, int column) {
    /// How many problems are shown of one text.
    static final int MOST = 100;

    /// The first of these problems as they stand in the file.
    static List<FileProblem> inOrder(List<FileProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
                .limit(MOST)
                .toList();
    }
}
