package dev.espalier.cli;

import dev.espalier.storage.FileProblem;
import java.io.PrintWriter;
import java.util.List;

/// Where a command prints: results for other programs and people, messages for people.
record Console(PrintWriter results, PrintWriter messages) {

    /// Prints every problem of a file as `file:line:column: message (path)`.
    ///
    /// @return the exit code for bad input
    int refuse(String file, List<FileProblem> problems) {
        report(file, problems);
        return CommandLineInterface.BAD_INPUT;
    }

    void report(String file, List<FileProblem> problems) {
        for (var found : problems) {
            var path = found.problem().path().toString();
            messages.printf(
                    "%s:%d:%d: %s%s%n",
                    file,
                    found.line(),
                    found.column(),
                    found.problem().message(),
                    path.isEmpty() ? "" : " (" + path + ")");
        }
    }

    /// Says that the input is wrong.
    ///
    /// @return the exit code for bad input
    int refuse(String sentence) {
        messages.println(sentence);
        return CommandLineInterface.BAD_INPUT;
    }
}
