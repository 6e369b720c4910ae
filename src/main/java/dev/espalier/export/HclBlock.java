package dev.espalier.export;

import java.util.ArrayList;
import java.util.List;

/// A block of a Terraform configuration that is being put together: `resource "aws_iam_user" "hana" { … }`.
final class HclBlock {
    private final String header;
    private final List<Part> parts = new ArrayList<>();

    /// What stands in a block, in its order.
    sealed interface Part {
        record Attribute(HclValue.Entry entry) implements Part {}

        record Nested(HclBlock block) implements Part {}

        record Comment(String text) implements Part {}
    }

    /// A block with these labels behind its type.
    HclBlock(String type, String... labels) {
        var text = new StringBuilder(type);
        for (var label : labels) {
            text.append(' ').append(HclText.quoted(label));
        }
        header = text.toString();
    }

    /// What stands before the brace.
    String header() {
        return header;
    }

    List<Part> parts() {
        return parts;
    }

    HclBlock with(String name, HclValue value) {
        parts.add(new Part.Attribute(new HclValue.Entry(name, value)));
        return this;
    }

    HclBlock with(String name, String text) {
        return with(name, HclValue.text(text));
    }

    HclBlock with(HclBlock nested) {
        parts.add(new Part.Nested(nested));
        return this;
    }

    HclBlock comment(String text) {
        parts.add(new Part.Comment(text));
        return this;
    }
}
