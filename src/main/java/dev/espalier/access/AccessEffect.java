package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.design.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the same causes did to several callers between two designs.
///
/// @param causes the gates that let less through in the one design or the other, from outside to inside; empty when no
///     single gate makes the difference
/// @param actions of each caller, in the order of the design
public record AccessEffect(Direction direction, List<AccessCause> causes, Map<MemberId, ActionSet> actions) {
    public AccessEffect {
        causes = List.copyOf(causes);
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    /// Whether more is allowed in the later design, or less.
    public enum Direction {
        GAINED,
        LOST,
        /// It depends in both designs, on something else.
        ALTERED
    }

    /// Every action that is concerned for somebody.
    public ActionSet allActions() {
        return actions.values().stream().reduce(ActionSet.empty(), ActionSet::or);
    }

    /// Whether the same actions are concerned for everybody.
    public boolean isAlikeForAll() {
        return actions.values().stream().distinct().count() <= 1;
    }
}
