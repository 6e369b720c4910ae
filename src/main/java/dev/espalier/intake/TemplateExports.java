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
    private final Set<Export> asked = new HashSet<>();

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
        var values = new HashSet<JsonValue>();
        for (var export : meant(name, account)) {
            if (!asked.add(export)) {
                return Optional.empty();
            }
            var resolved = export.template().intrinsics().resolve(export.value());
            asked.remove(export);
            if (!resolved.isWhole()) {
                return Optional.empty();
            }
            values.add(resolved.value().json());
        }
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /// Whether what is imported under a name is the root of the organization, whose id only AWS knows.
    boolean isRoot(String name, Optional<String> account) {
        var exports = meant(name, account);
        for (var export : exports) {
            if (!asked.add(export)) {
                return false;
            }
            boolean isRoot = export.template().isRoot(export.value());
            asked.remove(export);
            if (!isRoot) {
                return false;
            }
        }
        return !exports.isEmpty();
    }
}
