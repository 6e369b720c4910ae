package dev.espalier.access;

import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonPath;
import java.util.Optional;

/// How one statement met the question, element by element.
///
/// @param policy where the statement stands
/// @param number counted from 1
/// @param path of the statement in its document, such as `Statement[0]`, to find and show its JSON
public record StatementResult(
        PolicySource policy,
        int number,
        Optional<String> sid,
        Effect effect,
        JsonPath path,
        Cell principal,
        Cell action,
        Cell resource,
        Cell condition) {

    /// One of the four cells: who, action, resource, condition.
    ///
    /// @param match whether the element matches
    /// @param reason in what way, with the deciding part
    /// @param at the part of the document that decided, counted from the document's top; for marking it in the JSON
    public record Cell(Match match, Reason reason, Optional<JsonPath> at) {}

    /// Whether an element of a statement matches.
    public enum Match {
        YES,
        NO,
        /// The element does not stand in the statement and need not.
        NONE,
        /// It turns on context keys that are neither settled nor given.
        DEPENDS,
        /// It is not understood.
        UNKNOWN
    }
}
