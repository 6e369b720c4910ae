package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.compare.Change;
import dev.espalier.intake.Holdings;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Remark;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.JsonText;
import java.util.List;
import java.util.Locale;

/// What an import came to, as JSON: how many files were what, what the design holds, and every remark.
final class ImportJson {
    private ImportJson() {}

    static String of(Imported imported, List<Change> changes) {
        var files = imported.files().entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toList();
        var holds = imported.design().map(Holdings::of).stream()
                .flatMap(made -> made.counts().entrySet().stream())
                .map(entry -> member(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                .toList();
        return JsonText.write(object(
                member("formatVersion", 1),
                member("files", new JsonObject(files)),
                member("design", new JsonObject(holds)),
                member("changes", strings(changes.stream().map(Change::sentence).toList())),
                remarks("errors", imported, Remark.Kind.ERROR),
                remarks("missing", imported, Remark.Kind.MISSING),
                remarks("notes", imported, Remark.Kind.NOTE)));
    }

    private static Member remarks(String name, Imported imported, Remark.Kind kind) {
        List<JsonObject> remarks =
                imported.remarks(kind).stream().map(ImportJson::remark).toList();
        return member(name, list(remarks));
    }

    private static JsonObject remark(Remark remark) {
        return object(
                member("code", remark.code().name()),
                member("message", remark.message()),
                member("file", remark.file()),
                member("line", remark.line()),
                member("column", remark.column()));
    }
}
