package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import dev.espalier.policy.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How bad the worst finding is, where there is any, and where an edit broke what the design claims.
///
/// @param own of the root, units and accounts, with the people and policies in an account
/// @param inside of everything below the root and units
/// @param broken where edits broke claims that do not hold any more
public record FindingMarks(Map<NodeId, Severity> own, Map<NodeId, Severity> inside, Set<NodeId> broken) {
    public static final FindingMarks NONE = new FindingMarks(Map.of(), Map.of());

    public FindingMarks {
        own = Map.copyOf(own);
        inside = Map.copyOf(inside);
        broken = Set.copyOf(broken);
    }

    /// Findings alone.
    public FindingMarks(Map<NodeId, Severity> own, Map<NodeId, Severity> inside) {
        this(own, inside, Set.of());
    }

    /// The same findings with other places where something broke.
    public FindingMarks withBroken(Set<NodeId> changed) {
        return new FindingMarks(own, inside, changed);
    }

    /// What a figure shows: a folded unit speaks for all that is folded away in it.
    Optional<Severity> of(Figure figure) {
        var its = Optional.ofNullable(own.get(figure.id()));
        var below = Optional.ofNullable(inside.get(figure.id()));
        return figure.kind() == Figure.Kind.FOLDED_UNIT ? worse(its, below) : its;
    }

    private static Optional<Severity> worse(Optional<Severity> one, Optional<Severity> other) {
        return one.filter(Severity.ERROR::equals).or(() -> other).or(() -> one);
    }
}
