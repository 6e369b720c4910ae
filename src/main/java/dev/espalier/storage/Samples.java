package dev.espalier.storage;

import dev.espalier.design.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The sample designs that ship with the program, in the order in which they teach.
public final class Samples {
    private static final String FOLDER = "/dev/espalier/samples/";

    /// Titles are written down here because menus list them at each start, and reading the files for that takes long.
    private static final List<Sample> ALL = List.of(
            new Sample("Four departments", "four-departments.json"),
            new Sample("Coffee shop", "coffee-shop.json"),
            new Sample("Application reads a bucket through a role", "application-role.json"),
            new Sample("Regulated workloads", "regulated-workloads.json"),
            new Sample("Landing zone", "landing-zone.json"),
            new Sample("Finance, IT, HR, Legal in three steps", "finance-it-hr-legal.json"));

    private Samples() {}

    /// One sample.
    ///
    /// @param title the name of the design
    public record Sample(String title, String fileName) {}

    /// All samples; the first is the one to begin with.
    public static List<Sample> all() {
        return ALL;
    }

    /// The design in one of the files of [#all()].
    ///
    /// @throws IllegalArgumentException when there is no such sample
    public static Design open(String fileName) {
        return switch (DesignFile.parse(DecodedText.of(bytesOf(fileName)))) {
            case ReadResult.Opened opened -> opened.design();
            case ReadResult.Refused refused ->
                throw new IllegalStateException("the sample " + fileName + " is broken: " + refused.problems());
        };
    }

    private static byte[] bytesOf(String fileName) {
        if (ALL.stream().map(Sample::fileName).noneMatch(fileName::equals)) {
            throw new IllegalArgumentException("there is no sample " + fileName);
        }
        try (var in = Samples.class.getResourceAsStream(FOLDER + fileName)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + fileName + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
