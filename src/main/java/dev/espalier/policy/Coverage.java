package dev.espalier.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a document says about one action before anything else of a request is looked at.
///
/// @param deniesAnyway whether a statement denies the action to everybody, on every resource, under no condition
/// @param allowsAnyway whether a statement allows it in the same way
/// @param statements all statements whose Action covers it or, unreadable, may cover it, in order
/// @param open those of them that turn on principal, resource or condition, or cannot be read
public record Coverage(boolean deniesAnyway, boolean allowsAnyway, List<Statement> statements, List<Statement> open) {

    static Coverage of(List<Statement> statements, ActionName action) {
        boolean denies = false;
        boolean allows = false;
        var covering = new ArrayList<Statement>();
        var open = new ArrayList<Statement>();
        for (var statement : statements) {
            var covers = statement.covers(action);
            if (covers == Truth.NO) {
                continue;
            }
            covering.add(statement);
            if (covers != Truth.YES || !statement.isUnrestricted()) {
                open.add(statement);
            } else if (statement.effect().equals(Optional.of(Effect.DENY))) {
                denies = true;
            } else {
                allows = true;
            }
        }
        return new Coverage(denies, allows, List.copyOf(covering), List.copyOf(open));
    }
}
