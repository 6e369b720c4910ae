package dev.espalier.review;

import dev.espalier.catalog.Action;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether actions work on any of the resources that a statement lists, by the forms of ARNs in the catalog. Only what
/// cannot be one of them counts: whatever stands for a changing part may be anything, but the name of a bucket holds no
/// slash.
final class ResourceLint {
    private final List<ArnShape> listed;
    private final Map<String, Boolean> touched = new HashMap<>();

    private ResourceLint(List<ArnShape> listed) {
        this.listed = listed;
    }

    /// Empty when nothing can be said: all resources, all but some, or entries that are no ARNs.
    static Optional<ResourceLint> of(Statement statement) {
        if (statement.resource().filter(element -> !element.isExcept()).isEmpty()) {
            return Optional.empty();
        }
        var entries = statement.resource().get().entries();
        var shapes = new ArrayList<ArnShape>(entries.size());
        for (var entry : entries) {
            if (entry.pattern().isEmpty() || entry.pattern().get().isEverything()) {
                return Optional.empty();
            }
            shapes.add(ArnShape.ofPolicy(entry.pattern().get().template()));
        }
        return shapes.isEmpty() ? Optional.empty() : Optional.of(new ResourceLint(shapes));
    }

    /// Whether one of these forms of ARNs, those that the action works on, is listed. An action that names no resource
    /// is left alone when everything of a service is listed: AWS's own examples write
    /// `arn:aws:s3:::*` for it.
    boolean isTouchedBy(Action action, List<String> forms) {
        if (action.resourceTypes().isEmpty()) {
            return listed.stream().anyMatch(ArnShape::isWholeService);
        }
        for (var form : forms) {
            if (touched.computeIfAbsent(form, this::isListed)) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(String form) {
        var shape = ArnShape.ofCatalog(form);
        return listed.stream().anyMatch(shape::overlaps);
    }
}
