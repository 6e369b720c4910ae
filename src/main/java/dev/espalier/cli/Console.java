package dev.espalier.cli;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignText;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.ReadResult;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/// Where a command prints.
///
/// @param results for other programs, as they are
/// @param readable results for people
/// @param messages what else is said to people
record Console(PrintWriter results, PrintWriter readable, PrintWriter messages, InputStream input) {
    /// Stands for standard input where a file can be named.
    static final Path STANDARD_INPUT = Path.of("-");

    private static final int LONGEST_PATH = 160;

    Console(PrintWriter results, PrintWriter messages, InputStream input) {
        this(results, VisibleWriter.over(results), VisibleWriter.over(messages), input);
    }

    /// Reads a design and does something with it.
    ///
    /// @return the exit code of `work`, or the one for bad input when the file cannot be read
    int withDesign(Path file, ToIntFunction<Design> work) {
        return with(file, opened -> work.applyAsInt(opened.design()));
    }

    /// Reads a design that is to be written again; that would take away what is new in one of a newer format.
    ///
    /// @return the exit code of `work`, or the one for bad input when the file cannot be read or written
    int withDesignToWrite(Path file, ToIntFunction<Design> work) {
        return with(
                file,
                opened -> opened.isReadOnly()
                        ? refuse(Words.text("newer.write", file))
                        : work.applyAsInt(opened.design()));
    }

    private int with(Path file, ToIntFunction<ReadResult.Opened> work) {
        try {
            return switch (text(file).read()) {
                case ReadResult.Opened opened -> {
                    report(file, opened.warnings());
                    yield work.applyAsInt(opened);
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

    /// The text of a design file, or of standard input.
    DesignText text(Path file) throws DesignFileException {
        return file.equals(STANDARD_INPUT) ? DesignText.of(file, input) : DesignText.of(file);
    }

    /// Prints every problem of a file as `file:line:column: message (path)`.
    void report(Path file, List<FileProblem> problems) {
        problems.forEach(found -> say(line(file, found)));
    }

    static String line(Path file, FileProblem found) {
        var path = shortened(found.problem().path().toString());
        return "%s:%d:%d: %s%s"
                .formatted(
                        file,
                        found.line(),
                        found.column(),
                        found.problem().message(),
                        path.isEmpty() ? "" : " (" + path + ")");
    }

    /// A path of hundreds of steps says no more than its two ends.
    private static String shortened(String path) {
        int half = LONGEST_PATH / 2;
        return path.length() <= LONGEST_PATH
                ? path
                : path.substring(0, half) + " … " + path.substring(path.length() - half);
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
