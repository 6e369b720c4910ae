package dev.espalier.ui.intake;

import dev.espalier.compare.Change;
import dev.espalier.intake.AnonymousDesign;
import dev.espalier.intake.Holdings;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Remark;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an import came to, in lines: first what went wrong, then what would change, then what was found.
final class ImportReport {
    private static final Texts TEXTS = Texts.of(ImportReport.class);

    private final List<ImportRow> rows = new ArrayList<>();

    private ImportReport() {}

    /// @param changes of the design to import into; empty when it is a new one
    /// @param anonymous when it is to be made anonymous
    static List<ImportRow> rows(
            Imported imported, Optional<List<Change>> changes, Optional<AnonymousDesign> anonymous) {
        var report = new ImportReport();
        report.remarks(imported, Remark.Kind.ERROR);
        anonymous.ifPresent(report::differences);
        changes.ifPresent(report::changes);
        report.files(imported);
        imported.design().map(Holdings::of).ifPresent(report::holdings);
        report.remarks(imported, Remark.Kind.MISSING);
        report.remarks(imported, Remark.Kind.NOTE);
        return List.copyOf(report.rows);
    }

    private void head(String key, int count) {
        rows.add(new ImportRow.Head(TEXTS.text(key, count)));
    }

    private void entry(String text) {
        rows.add(new ImportRow.Entry(text));
    }

    private void remarks(Imported imported, Remark.Kind kind) {
        var remarks = imported.remarks(kind);
        if (remarks.isEmpty()) {
            return;
        }
        head("head." + kind, remarks.size());
        for (var remark : remarks) {
            rows.add(
                    kind == Remark.Kind.ERROR
                            ? new ImportRow.Trouble(remark.sentence())
                            : new ImportRow.Entry(remark.sentence()));
        }
    }

    private void differences(AnonymousDesign anonymous) {
        var troubles = new ArrayList<String>();
        if (!anonymous.isReadable()) {
            troubles.add(TEXTS.text("anonymous.unreadable"));
        }
        if (anonymous.isSolvable()) {
            troubles.add(TEXTS.text("anonymous.solvable"));
        }
        anonymous.differences().forEach(difference -> troubles.add(Remark.harmless(difference)));
        rows.add(new ImportRow.Head(TEXTS.text("head.anonymous")));
        if (troubles.isEmpty()) {
            entry(TEXTS.text("anonymous.alike"));
        }
        troubles.forEach(trouble -> rows.add(new ImportRow.Trouble(trouble)));
        entry(TEXTS.text("anonymous.kept"));
    }

    private void changes(List<Change> changes) {
        head("head.changes", changes.size());
        changes.forEach(change -> entry(Remark.harmless(change.sentence())));
    }

    private void files(Imported imported) {
        if (!imported.files().isEmpty()) {
            head(
                    "head.files",
                    imported.files().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            imported.files().forEach((kind, count) -> entry(TEXTS.text("files", kind, count)));
        }
    }

    private void holdings(Holdings holdings) {
        rows.add(new ImportRow.Head(TEXTS.text("head.holds")));
        holdings.counts().forEach((kind, count) -> {
            if (count > 0) {
                entry(TEXTS.text("count." + kind, count));
            }
        });
    }
}
