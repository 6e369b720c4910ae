package dev.espalier.export;

import dev.espalier.export.Exported.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// In which order the parts of divided templates have to be used, as a text to lie beside them.
final class DeployOrder {
    private static final String FILE = "README.md";

    private final List<Divided> all = new ArrayList<>();

    /// A template that became several.
    private record Divided(String description, List<String> paths) {}

    void add(String description, List<String> paths) {
        all.add(new Divided(description, List.copyOf(paths)));
    }

    /// Empty when every template is whole.
    Optional<TextFile> file() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(Words.text("cloudFormation.order.text")).append('\n');
        for (var divided : all) {
            text.append('\n')
                    .append(MarkdownReport.escaped(divided.description()))
                    .append("\n\n");
            int number = 0;
            for (var path : divided.paths()) {
                text.append(++number).append(". `").append(path).append("`\n");
            }
        }
        return Optional.of(new TextFile(FILE, text.toString()));
    }
}
