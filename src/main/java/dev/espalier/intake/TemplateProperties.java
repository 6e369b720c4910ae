package dev.espalier.intake;

import dev.espalier.intake.Intrinsics.Resolved;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The properties of one resource of a template, with their functions worked out. What the file leaves open is
/// noted where it stands and counts as not there; a document that is open anywhere is kept as a text, which nobody
/// takes for a policy, so that no answer is built on it.
///
/// @param isCertain whether the resource is made for sure
record TemplateProperties(Value values, Intrinsics intrinsics, boolean isCertain) {
    /// What stands for one of several that the file leaves open.
    static final String OPEN = "LeftOpen";

    private Optional<Resolved> resolved(String name) {
        return values.get(name)
                .map(value -> noted(intrinsics.resolve(value)))
                .filter(resolved -> !(resolved.value().json() instanceof JsonNull));
    }

    private Resolved noted(Resolved resolved) {
        resolved.open().forEach(open -> values.notes().add(Code.OPEN, open.path(), open.what()));
        return resolved;
    }

    Optional<Value> value(String name) {
        return resolved(name).filter(Resolved::isWhole).map(Resolved::value);
    }

    Optional<String> text(String name) {
        return value(name).flatMap(Value::text).filter(text -> !text.isBlank());
    }

    /// A text, tried without a word about what is open.
    Optional<String> quietText(String name) {
        return values.get(name)
                .map(intrinsics::resolve)
                .filter(Resolved::isWhole)
                .flatMap(resolved -> Intrinsics.textOf(resolved.value().json()))
                .filter(text -> !text.isBlank());
    }

    /// A list, or one item that stands for it; what is open in it is [#OPEN].
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        values.get(name).ifPresent(value -> texts.addAll(texts(value)));
        return List.copyOf(texts);
    }

    /// The same of a value in the properties.
    List<String> texts(Value value) {
        if (!value.isList()) {
            var resolved = noted(intrinsics.resolve(value));
            if (!resolved.isWhole()) {
                return List.of(OPEN);
            }
            if (resolved.value().json() instanceof JsonNull) {
                return List.of();
            }
            return resolved.value().isList()
                    ? resolved.value().items().stream()
                            .flatMap(item -> item.text().stream())
                            .toList()
                    : resolved.value().text().map(List::of).orElse(List.of());
        }
        return value.items().stream().flatMap(item -> texts(item).stream()).toList();
    }

    /// The items of a list of objects.
    List<TemplateProperties> objects(String name) {
        var list = values.get(name);
        if (list.isEmpty()) {
            return List.of();
        }
        var items = list.get().isList()
                ? list.get().items()
                : resolved(name)
                        .filter(Resolved::isWhole)
                        .map(Resolved::value)
                        .map(Value::items)
                        .orElse(List.of());
        return items.stream()
                .map(item -> Intrinsics.callOf(item.json()).isEmpty()
                        ? item
                        : noted(intrinsics.resolve(item)).value())
                .filter(Value::isObject)
                .filter(item -> Intrinsics.callOf(item.json()).isEmpty())
                .map(item -> new TemplateProperties(item, intrinsics, isCertain))
                .toList();
    }

    Optional<PolicyDocument> document(String name) {
        return resolved(name).map(resolved -> {
            var json = resolved.value().json();
            if (resolved.isWhole() && isCertain) {
                return Documents.of(resolved.value());
            }
            return new PolicyDocument(json instanceof JsonString ? json : new JsonString(JsonText.write(json)));
        });
    }

    /// Tags as CloudFormation lists them, or as an object.
    SortedMap<String, String> tags(String name) {
        var tags = new TreeMap<String, String>();
        if (values.hasObject(name) && !isCall(name)) {
            for (var tag : values.get(name).orElseThrow().members()) {
                var resolved = noted(intrinsics.resolve(tag.value()));
                if (resolved.isWhole()) {
                    Intrinsics.textOf(resolved.value().json()).ifPresent(text -> tags.put(tag.name(), text));
                }
            }
        }
        if (values.hasList(name)) {
            objects(name)
                    .forEach(tag -> tag.text("Key")
                            .ifPresent(key -> tag.value("Value")
                                    .flatMap(value -> Intrinsics.textOf(value.json()))
                                    .ifPresent(text -> tags.put(key, text))));
        }
        return tags;
    }

    private boolean isCall(String name) {
        return values.get(name)
                .flatMap(value -> Intrinsics.callOf(value.json()))
                .isPresent();
    }

    /// Whether a property is there and is not taken back by `AWS::NoValue`.
    boolean isGiven(String name) {
        return values.get(name)
                .map(intrinsics::resolve)
                .filter(resolved -> !(resolved.value().json() instanceof JsonNull))
                .isPresent();
    }

    /// Whether the file leaves a property open, or a part of it that is a list.
    boolean isOpen(String name) {
        var value = values.get(name);
        return isOpenCall(value)
                || value.filter(Value::isList).map(Value::items).orElse(List.of()).stream()
                        .anyMatch(item -> isOpenCall(Optional.of(item)));
    }

    private boolean isOpenCall(Optional<Value> value) {
        return value.filter(found -> Intrinsics.callOf(found.json()).isPresent())
                .map(intrinsics::resolve)
                .filter(resolved -> Intrinsics.callOf(resolved.value().json()).isPresent())
                .isPresent();
    }
}
