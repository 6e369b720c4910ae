package dev.espalier.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Fixed parts of exports that come with the program.
final class ExportResource {
    private ExportResource() {}

    static String text(String file) {
        try (var in = Objects.requireNonNull(ExportResource.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: " + file, e);
        }
    }
}
