package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import dev.espalier.policy.Severity;
import java.util.Map;
import java.util.Optional;

/// How bad the worst finding is, where there is any.
///
/// @param own of the root, units and accounts, with the people and policies in an account
/// @param inside of everything below the root and units
public record FindingMarks(Map<NodeId, Severity> own, Map<NodeId, Severity> inside) {
    public static final FindingMarks NONE = new FindingMarks(Map.of(), Map.of());

    public FindingMarks {
        own = Map.copyOf(own);
        inside = Map.copyOf(inside);
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
