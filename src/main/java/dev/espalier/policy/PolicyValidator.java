package dev.espalier.policy;

import java.util.List;

/// Checks a policy document against the grammar of its type (rules R32 to R56). Codes are those of rule R56.
public final class PolicyValidator {
    private PolicyValidator() {}

    /// What is wrong with `document` as a policy of `type`; empty when nothing is.
    public static List<Problem> validate(PolicyDocument document, PolicyType type) {
        return PolicyReading.of(document).problemsAs(type);
    }

    /// Whether a document that is short enough is too long as it is laid out: AWS counts white space in organization
    /// policies that come through its API (rule R8).
    ///
    /// @param text the document as it stands in the file or editor
    public static List<Problem> validateLayout(String text, PolicyType type) {
        return SizeCheck.ofLayout(text, type);
    }
}
