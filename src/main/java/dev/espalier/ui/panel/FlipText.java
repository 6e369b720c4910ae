package dev.espalier.ui.panel;

import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// Offers as plain text: everything the box can show.
final class FlipText {
    private FlipText() {}

    static String of(String title, OfferRow row) {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(Words.text("text.flip", title, row.label()));
        more(lines, row);
        return lines.toString();
    }

    static void add(StringJoiner lines, FlipBox box) {
        lines.add("");
        lines.add(Words.text("text.flip", box.title(), box.lead()));
        for (var row : box.rows()) {
            lines.add(Words.text("text.offerWith", row.letter(), row.label(), row.effect()));
            more(lines, row);
        }
        if (box.isCut()) {
            lines.add(Words.text("flip.cut"));
        }
        if (!box.flip().isThorough()) {
            lines.add(Words.text("flip.leftOut"));
        }
    }

    private static void more(StringJoiner lines, OfferRow row) {
        row.parts().forEach(part -> lines.add("      " + OfferPart.text(part)));
        row.warnings().forEach(warning -> lines.add("      " + warning));
        row.details().forEach(detail -> lines.add("      " + detail));
    }

    /// The JSON of every policy that a change writes, one after the other.
    static String policies(Edit edit) {
        return String.join(
                "\n",
                documents(edit)
                        .map(document -> JsonText.write(document.source()).strip() + "\n")
                        .toList());
    }

    private static Stream<PolicyDocument> documents(Edit edit) {
        return switch (edit) {
            case Composite(var _, var edits) -> edits.stream().flatMap(FlipText::documents);
            case EditPolicy(var _, var document) -> Stream.of(document);
            case AddPolicy(var _, var _, var _, var document) -> Stream.of(document);
            case PutInlinePolicy(var _, var _, var document) -> Stream.of(document);
            case SetTrustPolicy(var _, var document) -> Stream.of(document);
            case SetResourcePolicy(var _, var document) -> document.stream();
            default -> Stream.of();
        };
    }
}
