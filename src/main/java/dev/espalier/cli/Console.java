package dev.espalier.cli;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.ReadResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/// Where a command prints: results for other programs and people, messages for people.
record Console(PrintWriter results, PrintWriter messages) {

    /// Reads a design and does something with it.
    ///
    /// @return the exit code of `work`, or the one for bad input when the file cannot be read
    int withDesign(Path file, ToIntFunction<Design> work) {
        try {
            return switch (DesignFile.read(file)) {
                case ReadResult.Opened(var design, var _, var warnings) -> {
                    report(file, warnings);
                    yield work.applyAsInt(design);
                }
                case ReadResult.Refused(var problems) -> {
                    report(file, problems);
                    yield CommandLineInterface.BAD_INPUT;
                }
            };
        } catch (DesignFileException failure) {
            return refuse(failure.getMessage());
        }
    }

    /// Prints every problem of a file as `file:line:column: message (path)`.
    void report(Path file, List<FileProblem> problems) {
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

    /// Says something to people.
    void say(String sentence) {
        messages.println(sentence);
    }

    /// Says that the input is wrong.
    ///
    /// @return the exit code for bad input
    int refuse(String sentence) {
        say(sentence);
        return CommandLineInterface.BAD_INPUT;
    }
}
