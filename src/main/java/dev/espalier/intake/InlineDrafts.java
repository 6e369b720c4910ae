package dev.espalier.intake;

import dev.espalier.design.InlinePolicy;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.PolicyDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The inline policies of somebody, as files tell them one by one. None is lost: what two files say differently
/// under one name becomes a policy that nobody can read, and policies whose names are open stay apart.
final class InlineDrafts {
    private final Map<String, InlinePolicy> policies = new LinkedHashMap<>();

    /// Adds a policy by the name that AWS knows it by.
    ///
    /// @return whether it agrees with what was said of that name before
    boolean add(String name, PolicyDocument document) {
        var before = policies.putIfAbsent(name, policy(name, document));
        if (before == null || before.document().equals(document)) {
            return true;
        }
        policies.put(name, policy(name, Documents.UNKNOWN));
        return false;
    }

    /// Adds a policy whose name is open, under one like this.
    void addNameless(String like, PolicyDocument document) {
        var name = like;
        for (int number = 2; policies.containsKey(name); number++) {
            name = like + number;
        }
        policies.put(name, policy(name, document));
    }

    private static InlinePolicy policy(String name, PolicyDocument document) {
        return new InlinePolicy(name, document, UnknownFields.NONE);
    }

    List<InlinePolicy> all() {
        return List.copyOf(policies.values());
    }
}
