package dev.espalier.design;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// A claim about one question that the design is to keep true.
///
/// @param principal an ARN, or the name of an AWS service (rule 7 of the file format)
/// @param resource empty: the question names none
/// @param context values as given: a string, number, boolean or list; `null` means known to be absent
/// @param decidedBy the layer that has to decide, when the author cares
/// @param resourceAccount the owner, when the ARN does not name it and the design does not contain the resource
public record Assertion(
        String title,
        String principal,
        Optional<Session> session,
        String action,
        Optional<String> resource,
        Optional<AccountId> resourceAccount,
        JsonValue.JsonObject context,
        Expectation expect,
        Optional<Layer> decidedBy,
        UnknownFields unknown) {

    public Assertion withTitle(String changed) {
        return new Assertion(
                changed, principal, session, action, resource, resourceAccount, context, expect, decidedBy, unknown);
    }

    public Assertion withPrincipal(String changed) {
        return new Assertion(
                title, changed, session, action, resource, resourceAccount, context, expect, decidedBy, unknown);
    }

    public Assertion withResource(Optional<String> changed) {
        return new Assertion(
                title, principal, session, action, changed, resourceAccount, context, expect, decidedBy, unknown);
    }

    /// What an assertion may expect. `DENIED` accepts either kind of denial.
    public enum Expectation {
        ALLOWED,
        DENIED,
        EXPLICITLY_DENIED,
        IMPLICITLY_DENIED,
        DEPENDS,
        NO_ANSWER
    }

    /// What is special about the session that asks.
    ///
    /// @param policy the session policy
    /// @param mfa empty when nobody has said
    public record Session(
            Optional<PolicyDocument> policy,
            JsonValue.JsonObject tags,
            Optional<Boolean> mfa,
            Optional<String> sourceIdentity,
            UnknownFields unknown) {}
}
