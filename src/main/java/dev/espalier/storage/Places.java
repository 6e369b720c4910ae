package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Where some paths stand in a text.
final class Places {
    private final Lines lines;
    private final Map<JsonPath, int[]> offsets;

    private Places(Lines lines, Map<JsonPath, int[]> offsets) {
        this.lines = lines;
        this.offsets = offsets;
    }

    static Places of(DecodedText source, Collection<JsonPath> paths) {
        return new Places(source.lines(), SpanFinder.find(source.text(), paths));
    }

    /// Where the value at `path` stands, when there is one.
    Optional<Span> exactly(JsonPath path) {
        return Optional.ofNullable(offsets.get(path)).map(found -> lines.span(found[0], found[1]));
    }

    /// Where the value at `path` stands, or else the innermost object or list that should hold it.
    Span nearest(JsonPath path) {
        var steps = path.steps();
        for (int length = steps.size(); length > 0; length--) {
            var place = exactly(new JsonPath(steps.subList(0, length)));
            if (place.isPresent()) {
                return place.get();
            }
        }
        return exactly(JsonPath.TOP).orElseGet(() -> lines.span(0, 0));
    }
}
