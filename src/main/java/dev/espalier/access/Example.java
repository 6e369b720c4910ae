package dev.espalier.access;

import dev.espalier.policy.ArnPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// One resource that stands for all those of a question that policies cannot tell from it.
///
/// @param request on that resource
/// @param shown what it stands for: the drawn resource itself, or a pattern
/// @param labels names of the patterns that it matches
record Example(Request request, String shown, Set<String> labels) {
    /// The names that tell it from others, its own among them.
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(shown);
        names.addAll(labels);
        return names;
    }

    /// A reason without the made-up name of the resource.
    Reason inWords(Reason reason) {
        return inWords(reason, shown);
    }

    /// A reason about this resource as one about all that the question stands for.
    Reason inWords(Reason reason, String all) {
        var resource = request.resource();
        var parts = new ArrayList<>(reason.parts());
        if (ArnPattern.hasWildcard(resource)) {
            int last = parts.lastIndexOf(resource); // an entry of the policy that reads alike stands before it
            if (last >= 0) {
                parts.set(last, all);
            }
        } else {
            parts.replaceAll(part -> part.replace(resource, all));
        }
        return new Reason(reason.code(), parts);
    }
}
