package dev.espalier.denial;

import dev.espalier.access.Question;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/// What a message or an event says of one request.
///
/// @param context keys that the text gives, such as the Region
/// @param cause why AWS refused it; empty when the text does not say, or when it was not refused
/// @param remarks what the text leaves open, and what was taken from its names
public record Denial(
        Form form,
        Outcome outcome,
        Optional<String> principal,
        Optional<String> action,
        Optional<String> resource,
        JsonObject context,
        Optional<Cause> cause,
        List<Remark> remarks) {
    public Denial {
        remarks = List.copyOf(remarks);
    }

    /// Where it comes from.
    public enum Form {
        MESSAGE,
        EVENT
    }

    /// What became of the request.
    public enum Outcome {
        DENIED,
        ALLOWED,
        /// It failed, but not because somebody may not do it.
        OTHER_FAILURE
    }

    /// What refused the request.
    ///
    /// @param isExplicit a Deny; otherwise nothing allowed it
    /// @param kind empty when only the Deny is spoken of
    /// @param policy the ARN of the policy, when it is named
    public record Cause(boolean isExplicit, Optional<PolicyKind> kind, Optional<String> policy) {}

    /// What is to be asked, when the text says enough for a question.
    public Optional<Question> question() {
        return principal.flatMap(
                who -> action.map(what -> Question.of(who, what, resource).with(context)));
    }
}
