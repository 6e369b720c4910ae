package dev.espalier.design;

import dev.espalier.policy.JsonValue.JsonObject;
import java.util.Optional;

/// A question that somebody wants to find again. It claims nothing, unlike an [Assertion], and is kept when its
/// principal is gone.
///
/// @param principal an ARN, or the name of an AWS service (rule 7 of the file format)
/// @param resource empty: the question names none
/// @param resourceAccount the owner, when the ARN does not name it and the design does not contain the resource
/// @param context values as given: a string, number, boolean or list; `null` means known to be absent
/// @param isExercise whether its answer stays hidden until somebody has said what it will be
public record PinnedQuestion(
        String principal,
        Optional<Assertion.Session> session,
        String action,
        Optional<String> resource,
        Optional<AccountId> resourceAccount,
        JsonObject context,
        boolean isExercise,
        UnknownFields unknown) {

    /// The same, as an exercise.
    public PinnedQuestion asExercise() {
        return marked(true);
    }

    /// The same, no longer an exercise.
    public PinnedQuestion asPlainQuestion() {
        return marked(false);
    }

    private PinnedQuestion marked(boolean asExercise) {
        return new PinnedQuestion(principal, session, action, resource, resourceAccount, context, asExercise, unknown);
    }
}
