package dev.espalier.cli;

import dev.espalier.compare.Change;
import dev.espalier.intake.Holdings;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Remark;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// What an import came to, for people.
final class ImportText {
    private final Imported imported;
    private final Optional<List<Change>> changes;

    /// @param changes to the design that it was imported into, when it was imported into one
    ImportText(Imported imported, Optional<List<Change>> changes) {
        this.imported = imported;
        this.changes = changes;
    }

    void print(PrintWriter out) {
        out.println(Words.text("import.read"));
        imported.files().forEach((command, files) -> out.println("  " + Words.text("import.files", command, files)));
        imported.design().map(Holdings::of).ifPresent(made -> {
            out.println(Words.text("import.made"));
            made.counts().forEach((kind, count) -> out.println("  " + Words.text("import.count." + kind, count)));
        });
        changes.ifPresent(all -> {
            out.println(Words.text(all.isEmpty() ? "import.noChange" : "import.changes"));
            all.forEach(change -> out.println(Wrapping.wrapped("  " + Remark.harmless(change.sentence()))));
        });
        section(out, Remark.Kind.MISSING);
        section(out, Remark.Kind.NOTE);
    }

    private void section(PrintWriter out, Remark.Kind kind) {
        var remarks = imported.remarks(kind);
        if (!remarks.isEmpty()) {
            out.println(Words.text("import." + kind));
            remarks.forEach(remark -> out.println(Wrapping.wrapped("  " + remark.sentence())));
        }
    }
}
