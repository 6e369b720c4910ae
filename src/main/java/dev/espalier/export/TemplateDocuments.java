package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import java.util.HashSet;
import java.util.Optional;

/// Policy documents in CloudFormation templates, where they are objects: a member that is called like a function of
/// CloudFormation would be called, a member cannot be there twice, and nothing can be `null`.
final class TemplateDocuments {
    private TemplateDocuments() {}

    /// The document; empty when a template cannot hold it.
    static Optional<Yaml> of(PolicyDocument document) {
        return OwnPolicies.isDocument(document) && survives(document.source())
                ? Optional.of(Yaml.of(document.source()))
                : Optional.empty();
    }

    private static boolean survives(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonObject(var members) -> {
                var names = new HashSet<String>();
                yield members.stream()
                        .allMatch(member ->
                                names.add(member.name()) && !isFunction(member.name()) && survives(member.value()));
            }
            case JsonValue.JsonArray(var items) -> items.stream().allMatch(TemplateDocuments::survives);
            case JsonValue.JsonNull _ -> false;
            case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> true;
        };
    }

    private static boolean isFunction(String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }
}
