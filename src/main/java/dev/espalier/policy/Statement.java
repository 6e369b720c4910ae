package dev.espalier.policy;

import java.util.Optional;

/// One statement of a policy document, read.
///
/// @param number counted from 1
/// @param path of the statement, such as `Statement[0]`
/// @param effectText the effect as written, when it is a string at all; it may be neither Allow nor Deny
/// @param principal Principal or NotPrincipal
/// @param action Action or NotAction
/// @param resource Resource or NotResource
/// @param condition the condition block; without one the statement is unconditional
/// @param isReadable whether every element could be read; if not, what it covers is not known
public record Statement(
        int number,
        JsonPath path,
        Optional<String> sid,
        Optional<String> effectText,
        Optional<PrincipalElement> principal,
        Optional<ActionElement> action,
        Optional<ResourceElement> resource,
        Optional<ConditionBlock> condition,
        boolean isReadable) {
    private static final Optional<Effect> ALLOW = Optional.of(Effect.ALLOW);
    private static final Optional<Effect> DENY = Optional.of(Effect.DENY);

    /// What it says when it matches.
    public Optional<Effect> effect() {
        return switch (effectText.orElse("")) {
            case "Allow" -> ALLOW;
            case "Deny" -> DENY;
            default -> Optional.empty();
        };
    }

    /// Whether its Action or NotAction covers `action`.
    public Truth covers(ActionName action) {
        return this.action.isEmpty() ? Truth.UNKNOWN : this.action.get().covers(action);
    }

    /// Whether it matches as soon as its action does: everybody, every resource, no condition.
    public boolean isUnrestricted() {
        return isReadable
                && effect().isPresent()
                && principal.isEmpty()
                && resource.isPresent()
                && resource.get().isEverything()
                && (condition.isEmpty() || condition.get().isEmpty());
    }
}
