package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.policy.ContextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request with everything about it settled: what a [Question] comes to in a [World].
///
/// @param standing who asks, and which policies bind or grant it
/// @param session how the caller signed
/// @param sessionPolicies given when the session was opened
/// @param owner of the resource; empty when nobody knows
/// @param resourcePolicy the policy of the resource, or of the role to be assumed
/// @param doubt why the design does not say all about the policy of the resource, if it does not
/// @param isAwsManagedKey whether the resource is a KMS key of AWS itself
record Request(
        Standing standing,
        SessionFacts session,
        List<AttachedPolicy> sessionPolicies,
        Operation operation,
        Optional<AccountId> owner,
        Holding resourcePolicy,
        Optional<Reason> doubt,
        boolean isAwsManagedKey,
        DerivedContext context) {
    Request {
        sessionPolicies = List.copyOf(sessionPolicies);
    }

    Caller caller() {
        return standing.caller();
    }

    /// The action as it was written.
    String action() {
        return operation.action().toString();
    }

    /// An ARN, or `*` for a request that names no resource.
    String resource() {
        return operation.resource();
    }

    /// The service prefix of the action, in lower case.
    String service() {
        return operation.action().service();
    }

    /// Whether this is the action, in whatever letter case.
    boolean isAction(String name) {
        return operation.action().lowerCase().equalsIgnoreCase(name);
    }

    /// Whether a role is to be assumed, so that its trust policy stands in for a resource policy.
    boolean isAssumption() {
        return operation.isAssumption();
    }

    /// Whether the resource itself has to grant, also inside one account (rules R104, R111, R120).
    boolean needsResourceGrant() {
        return operation.needsResourceGrant();
    }

    boolean isSameAccount() {
        return caller().homeAccount().isPresent() && caller().homeAccount().equals(owner);
    }

    /// The same request with some keys settled.
    Request withKeys(Map<String, ContextValue> values) {
        return new Request(
                standing,
                session,
                sessionPolicies,
                operation,
                owner,
                resourcePolicy,
                doubt,
                isAwsManagedKey,
                context.with(values));
    }
}
