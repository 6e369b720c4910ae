package dev.espalier.design;

import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/// A claim about many principals and one action that the design is to keep true: nobody in Sandbox can
/// `iam:CreateUser` except the role BreakGlass.
///
/// @param who how many of them are to be able to
/// @param within ids of the units and accounts, or of the root, whose root users, users and roles are meant; none: of
///     the whole organization
/// @param except ARNs of principals that are left out; `*` and `?` are wildcards, so that the same role of every
///     account can be named at once
/// @param resource empty: what the action works on in each one's own account
/// @param resourceAccount the owner, when the ARN does not name it and the design does not contain the resource
/// @param context values as given: a string, number, boolean or list; `null` means known to be absent
public record QuantifiedAssertion(
        String title,
        Who who,
        List<String> within,
        List<String> except,
        String action,
        Optional<String> resource,
        Optional<AccountId> resourceAccount,
        JsonObject context,
        UnknownFields unknown) {
    public QuantifiedAssertion {
        within = List.copyOf(within);
        except = List.copyOf(except);
    }

    public QuantifiedAssertion withTitle(String changed) {
        return new QuantifiedAssertion(
                changed, who, within, except, action, resource, resourceAccount, context, unknown);
    }

    /// The same about ARNs that have changed.
    public QuantifiedAssertion following(List<String> exceptions, Optional<String> changed) {
        return new QuantifiedAssertion(
                title, who, within, exceptions, action, changed, resourceAccount, context, unknown);
    }

    /// How many of the principals are to be able to.
    public enum Who {
        /// Each one is denied, whatever the context.
        NOBODY,
        /// At least one is allowed, whatever the context.
        SOMEBODY,
        /// Each one is allowed, whatever the context.
        EVERYBODY
    }
}
