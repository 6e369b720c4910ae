package dev.espalier.intake;

import dev.espalier.storage.JsonText;
import java.util.Optional;

/// The template in what `aws cloudformation get-template` prints: an object, or a text when it is YAML.
final class TemplateBody {
    private static final String BODY = "TemplateBody";

    private TemplateBody() {}

    /// The template, or the value itself when it holds none. Whatever is said about a template in a text is said about
    /// the text.
    static Value of(Value top) {
        var body = top.get(BODY);
        if (body.filter(Value::isObject).isPresent()) {
            return body.get();
        }
        return body.flatMap(found -> Intrinsics.textOf(found.json()))
                .flatMap(text -> text.stripLeading().startsWith("{")
                        ? Optional.of(JsonText.parse(text))
                                .filter(JsonText.Parsed::isFlawless)
                                .flatMap(JsonText.Parsed::value)
                        : YamlText.parse(text).value())
                .map(json -> new Value(json, top.path().member(BODY), top.notes()))
                .orElse(top);
    }
}
