package dev.espalier.ui;

import dev.espalier.access.Gate;
import dev.espalier.design.Layer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How exercises went in one window.
///
/// @param told how many verdicts were chosen
/// @param right how many of them rightly
/// @param pointed how often a node was pointed at, where one decides
/// @param pointedRight how often at one that does
/// @param missed how often the verdict or the node was wrong, by the gate that decided
public record ExerciseScore(int told, int right, int pointed, int pointedRight, Map<Layer, Integer> missed) {
    public static final ExerciseScore NONE = new ExerciseScore(0, 0, 0, 0, Map.of());

    public ExerciseScore {
        missed = Map.copyOf(missed);
    }

    /// The same with one more.
    ExerciseScore with(Exercise.Told one) {
        var pointing = one.isPointedRight();
        boolean isMissed = !one.isRight() || pointing.equals(Optional.of(false));
        var more = new EnumMap<Layer, Integer>(Layer.class);
        more.putAll(missed);
        one.deciders()
                .gate()
                .map(Gate::layer)
                .filter(_ -> isMissed)
                .ifPresent(layer -> more.merge(layer, 1, Integer::sum));
        return new ExerciseScore(
                told + 1,
                right + (one.isRight() ? 1 : 0),
                pointed + (pointing.isPresent() ? 1 : 0),
                pointedRight + (pointing.equals(Optional.of(true)) ? 1 : 0),
                more);
    }

    /// The kind of gate that was missed most often; of several the outermost.
    public Optional<Layer> mostMissed() {
        return missed.entrySet().stream()
                .min(Map.Entry.<Layer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
