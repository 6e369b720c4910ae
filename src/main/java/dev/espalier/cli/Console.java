package dev.espalier.cli;

import dev.espalier.storage.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /// What went wrong with a file, for people.
    static String sentence(Path file, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "There is no file " + file + ".";
            case AccessDeniedException _ -> "The file " + file + " may not be read or written.";
            default -> file + ": " + failure.getMessage();
        };
    }

    /// Says that the input is wrong.
    ///
    /// @return the exit code for bad input
    int refuse(String sentence) {
        messages.println(sentence);
        return CommandLineInterface.BAD_INPUT;
    }
}
