package dev.espalier.intake;

import dev.espalier.intake.Intrinsics.Resolved;
import dev.espalier.policy.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What templates of one import hand on to each other: outputs with the name of an export, which `Fn::ImportValue` asks
/// for. Names of exports are told apart by account; what several templates of an account export under one name, as in
/// several Regions, is known only when it is the same.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">Exported
/// outputs</a>
final class TemplateExports {
    private final Map<String, Set<Export>> byName = new HashMap<>();
    private final Map<Export, Optional<JsonValue>> values = new HashMap<>();
    private final Map<Export, Boolean> roots = new HashMap<>();

    /// An output of a template.
    record Export(CloudFormationTemplate template, Value value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Export(var its, var itsValue)
                    && template == its
                    && value.path().equals(itsValue.path());
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(template), value.path());
        }
    }

    /// Enters the exports of a template. One whose name is open, as when it is made of the name of a stack, is unknown.
    void enter(CloudFormationTemplate template, Value top) {
        values.clear(); // a name may be made of what is imported
        roots.clear();
        for (var output : top.get("Outputs").map(Value::members).orElse(List.of())) {
            var name = output.value()
                    .get("Export")
                    .flatMap(export -> export.get("Name"))
                    .map(template.intrinsics()::resolve)
                    .filter(Resolved::isWhole)
                    .flatMap(resolved -> Intrinsics.textOf(resolved.value().json()));
            var value = output.value().get("Value");
            if (name.isPresent() && value.isPresent()) {
                byName.computeIfAbsent(name.get(), _ -> new HashSet<>()).add(new Export(template, value.get()));
            }
        }
    }

    /// The exports that a template of an account may mean.
    private List<Export> meant(String name, Optional<String> account) {
        var all = byName.getOrDefault(name, Set.of());
        var own = all.stream()
                .filter(export ->
                        account.isPresent() && export.template().account().equals(account))
                .toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(export ->
                                account.isEmpty() || export.template().account().isEmpty())
                        .toList()
                : own;
    }

    /// The value that is imported under a name; empty when no file exports it or several export different ones.
    Optional<JsonValue> value(String name, Optional<String> account) {
        var found = new HashSet<Optional<JsonValue>>();
        for (var export : meant(name, account)) {
            found.add(valueOf(export));
        }
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    /// Worked out once, however often it is imported. One that leads back to itself has no value.
    private Optional<JsonValue> valueOf(Export export) {
        var known = values.putIfAbsent(export, Optional.empty());
        if (known != null) {
            return known;
        }
        var resolved = export.template().intrinsics().resolve(export.value());
        var value = resolved.isWhole() ? Optional.of(resolved.value().json()) : Optional.<JsonValue>empty();
        values.put(export, value);
        return value;
    }

    /// Whether what is imported under a name is the root of the organization, whose id only AWS knows.
    boolean isRoot(String name, Optional<String> account) {
        var exports = meant(name, account);
        return !exports.isEmpty() && exports.stream().allMatch(this::isRoot);
    }

    private boolean isRoot(Export export) {
        var known = roots.putIfAbsent(export, false);
        if (known != null) {
            return known;
        }
        boolean isRoot = export.template().isRoot(export.value());
        roots.put(export, isRoot);
        return isRoot;
    }
}
