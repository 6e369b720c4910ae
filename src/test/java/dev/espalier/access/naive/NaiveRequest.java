package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One request.
///
/// @param owner the account of the resource
/// @param resourcePolicy of the resource itself; a role's trust policy is looked up
record NaiveRequest(
        NaiveCaller caller,
        String action,
        String resource,
        Optional<String> owner,
        Optional<PolicyDocument> resourcePolicy,
        List<PolicyDocument> sessionPolicies,
        Signature signature,
        Surroundings surroundings) {

    enum Credentials {
        ACCESS_KEY,
        CONSOLE,
        SESSION_TOKEN,
        ASSUMED_ROLE,
        FEDERATION
    }

    /// How the request is signed.
    record Signature(Credentials credentials, boolean hasMfa, OptionalLong mfaAge, Map<String, String> sessionTags) {}

    /// What else is known about the request.
    ///
    /// @param given keys that outweigh the derived ones; `null` means absent
    record Surroundings(
            String region,
            Instant time,
            Map<String, String> resourceTags,
            boolean isAwsManagedKey,
            boolean isAssumedRoot,
            JsonObject given) {}

    NaiveRequest withResourcePolicy(PolicyDocument changed) {
        return new NaiveRequest(
                caller, action, resource, owner, Optional.of(changed), sessionPolicies, signature, surroundings);
    }

    boolean asks(String... actions) {
        for (var one : actions) {
            if (one.equalsIgnoreCase(action)) {
                return true;
            }
        }
        return false;
    }

    /// The part of the action before the colon.
    String service() {
        return action.substring(0, action.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    /// Whether somebody wants to become a role: then its trust policy counts (rule R104).
    boolean isAssumption() {
        return action.toLowerCase(Locale.ROOT).startsWith("sts:assumerole") && isRole();
    }

    boolean isRole() {
        var fields = resource.split(":", 6);
        return fields.length == 6 && fields[2].equals("iam") && fields[5].startsWith("role/");
    }

    boolean isKey() {
        var fields = resource.split(":", 6);
        return fields.length == 6 && fields[2].equals("kms") && fields[5].startsWith("key/");
    }
}
