package dev.espalier.policy;

import java.util.List;

/// Checks a policy document against the grammar of its type (rules R32 to R56). Codes are those of rule R56.
public final class PolicyValidator {
    private PolicyValidator() {}

    /// What is wrong with `document` as a policy of `type`; empty when nothing is.
    public static List<Problem> validate(PolicyDocument document, PolicyType type) {
        return PolicyReading.of(document).problemsAs(type);
    }
}
