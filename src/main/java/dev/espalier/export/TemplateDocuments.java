package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// Policy documents in CloudFormation templates and org-formation files, where they are objects: a member that is
/// called like a function would be called, a text with a dynamic reference would be looked up, a member cannot be there
/// twice, and nothing can be `null`.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Dynamic
/// references</a>
final class TemplateDocuments {
    private static final String REFERENCE = "{{resolve:";

    private static final Keeping KEEPING = new Keeping(
            name -> !isFunction(name) && !isReferring(name),
            value -> !(value instanceof JsonValue.JsonNull)
                    && !(value instanceof JsonValue.JsonString(var text) && isReferring(text)));

    private TemplateDocuments() {}

    /// The document; empty when a template cannot hold it.
    static Optional<Yaml> of(PolicyDocument document) {
        return OwnPolicies.isDocument(document) && KEEPING.keeps(document.source())
                ? Optional.of(Yaml.of(document.source()))
                : Optional.empty();
    }

    /// Whether it is a document and something else would come of it.
    static boolean isChanged(PolicyDocument document) {
        return OwnPolicies.isDocument(document) && !KEEPING.keeps(document.source());
    }

    /// The sentence for a document that a template cannot hold.
    static String remark(PolicyDocument document) {
        return isChanged(document) ? "iac.evaluated" : "iac.document";
    }

    static boolean isFunction(String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    /// Whether CloudFormation would put something else in its place.
    static boolean isReferring(String text) {
        return text.contains(REFERENCE);
    }

    /// Such a text taken apart, so that it stays a text.
    static String apart(String text) {
        return text.replace(REFERENCE, "{ {resolve:");
    }
}
