package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What one run of the command line printed. Run with `-Despalier.golden=update` to write the expected texts anew.
record Spoken(int exitCode, String results, String messages) {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/espalier/cli");

    static Spoken by(String... args) {
        return reading("", args);
    }

    /// What was printed when `input` stood on standard input.
    static Spoken reading(String input, String... args) {
        var results = new StringWriter();
        var messages = new StringWriter();
        int exitCode = new CommandLineInterface(
                        new PrintWriter(results),
                        new PrintWriter(messages),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .run(args);
        return new Spoken(exitCode, plain(results), plain(messages));
    }

    private static String plain(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /// Compares the results with a checked-in file.
    void isAsIn(String golden) throws IOException {
        var expected = GOLDEN.resolve(golden);
        if ("update".equals(System.getProperty("espalier.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, results);
        }
        assertThat(results).isEqualTo(Files.readString(expected));
    }
}
