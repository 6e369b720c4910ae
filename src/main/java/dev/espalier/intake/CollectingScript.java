package dev.espalier.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The shell script that collects what can be imported. It only lists, describes and gets.
public final class CollectingScript {
    private static final String FILE = "collect.sh";

    private CollectingScript() {}

    public static String text() {
        try (var in = Objects.requireNonNull(CollectingScript.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: " + FILE, e);
        }
    }
}
