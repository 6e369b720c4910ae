package dev.espalier.intake;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonPath.Step;
import dev.espalier.storage.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the values of a YAML text stand.
final class YamlPlaces {
    private YamlPlaces() {}

    /// Where a value begins, and what lies in it. Line and column are counted from 1.
    record Place(int line, int column, Map<String, Place> members, List<Place> items) {
        Optional<Place> at(Step step) {
            return switch (step) {
                case Step.Member(var name) -> Optional.ofNullable(members.get(name));
                case Step.Item(var index) -> index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
            };
        }
    }

    /// What is not there stands where the value that should hold it does.
    static List<Span> spans(Optional<Place> top, Collection<JsonPath> paths) {
        return paths.stream().map(path -> span(top, path)).toList();
    }

    private static Span span(Optional<Place> top, JsonPath path) {
        if (top.isEmpty()) {
            return new Span(0, 0, 1, 1);
        }
        var place = top.get();
        for (var step : path.steps()) {
            var deeper = place.at(step);
            if (deeper.isEmpty()) {
                break;
            }
            place = deeper.get();
        }
        return new Span(0, 0, place.line(), place.column());
    }
}
