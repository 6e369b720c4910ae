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

    /// What it says when it matches.
    public Optional<Effect> effect() {
        return effectText.flatMap(text -> switch (text) {
            case "Allow" -> Optional.of(Effect.ALLOW);
            case "Deny" -> Optional.of(Effect.DENY);
            default -> Optional.empty();
        });
    }
}
