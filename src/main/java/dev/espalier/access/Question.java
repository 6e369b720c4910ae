package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.Optional;

/// One question: can this principal do this action on this resource?
///
/// @param principal an ARN (user, role, `…:root`, assumed-role session) or the name of an AWS service
/// @param resource empty: the question names none
/// @param resourceAccount the owner, when the ARN does not name it and the design does not contain the resource
/// @param context keys that are given; `null` means known to be absent
public record Question(
        String principal,
        Optional<Assertion.Session> session,
        String action,
        Optional<String> resource,
        Optional<AccountId> resourceAccount,
        JsonObject context) {

    /// The question without session or context.
    public static Question of(String principal, String action, Optional<String> resource) {
        return new Question(principal, Optional.empty(), action, resource, Optional.empty(), JsonObject.EMPTY);
    }

    /// The same question of somebody else.
    public Question by(String other) {
        return new Question(other, session, action, resource, resourceAccount, context);
    }

    /// The same question of somebody else who asks in no session: policies, tags and MFA of a session go with whoever
    /// began it.
    public Question byOutsideTheSession(String other) {
        return new Question(other, Optional.empty(), action, resource, resourceAccount, context);
    }

    /// The same question in another session.
    public Question in(Assertion.Session other) {
        return new Question(principal, Optional.of(other), action, resource, resourceAccount, context);
    }

    /// The same question in other circumstances.
    public Question with(JsonObject other) {
        return new Question(principal, session, action, resource, resourceAccount, other);
    }

    /// What an assertion asks.
    public static Question of(Assertion assertion) {
        return new Question(
                assertion.principal(),
                assertion.session(),
                assertion.action(),
                assertion.resource(),
                assertion.resourceAccount(),
                assertion.context());
    }

    /// What a pinned question asks.
    public static Question of(PinnedQuestion pin) {
        return new Question(
                pin.principal(), pin.session(), pin.action(), pin.resource(), pin.resourceAccount(), pin.context());
    }

    /// The same to be pinned.
    public PinnedQuestion pinned() {
        return new PinnedQuestion(
                principal, session, action, resource, resourceAccount, context, false, UnknownFields.NONE);
    }

    /// What a claim about many asks of each; who asks is still to be filled in.
    static Question of(QuantifiedAssertion assertion) {
        return new Question(
                "",
                Optional.empty(),
                assertion.action(),
                assertion.resource(),
                assertion.resourceAccount(),
                assertion.context());
    }
}
