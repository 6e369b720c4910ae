package dev.espalier.intake;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Works out the functions of a template: `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::Join`, `Fn::Select`, `Fn::Split`,
/// `Fn::FindInMap`, `Fn::If`, `Fn::ImportValue`. What cannot be known from the file stays as it is written and is
/// listed as open, so that
/// nobody takes a guess for a value.
///
/// @see <a
/// href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic functions</a>
final class Intrinsics {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");
    private static final JsonValue NOTHING = new JsonObject(List.of(new Member("Ref", new JsonString("AWS::NoValue"))));
    /// Functions in functions can make texts grow without end.
    private static final int MOST_CHARACTERS = 20_000_000;

    private final TemplateSymbols symbols;
    private int characters;

    /// What a value comes to.
    ///
    /// @param open what could not be worked out, in the order of the file
    record Resolved(Value value, List<Open> open) {
        boolean isWhole() {
            return open.isEmpty();
        }
    }

    /// A function that could not be worked out.
    ///
    /// @param what as people know it, such as `Ref Bucket`
    record Open(JsonPath path, String what) {}

    Intrinsics(TemplateSymbols symbols) {
        this.symbols = symbols;
    }

    /// Everything below a value worked out.
    Resolved resolve(Value value) {
        var walk = new Walk();
        var json = walk.resolve(value.json(), value.path());
        var kept = json.equals(NOTHING) ? new JsonNull() : json;
        return new Resolved(new Value(kept, value.path(), value.notes()), List.copyOf(walk.open));
    }

    /// Name and argument of a function call.
    static Optional<Member> callOf(JsonValue json) {
        return json instanceof JsonObject(var members) && members.size() == 1
                ? Optional.of(members.getFirst())
                        .filter(member ->
                                member.name().equals("Ref") || member.name().startsWith("Fn::"))
                : Optional.empty();
    }

    /// One value being worked out.
    private final class Walk {
        private final List<Open> open = new ArrayList<>();

        JsonValue resolve(JsonValue json, JsonPath path) {
            var call = callOf(json);
            if (call.isPresent()) {
                return call(json, call.get(), path);
            }
            return switch (json) {
                case JsonObject(var members) -> {
                    var kept = new ArrayList<Member>(members.size());
                    for (var member : members) {
                        var value = resolve(member.value(), path.member(member.name()));
                        if (!value.equals(NOTHING)) {
                            kept.add(new Member(member.name(), value));
                        }
                    }
                    yield new JsonObject(kept);
                }
                case JsonArray(var items) -> {
                    var kept = new ArrayList<JsonValue>(items.size());
                    for (int i = 0; i < items.size(); i++) {
                        var value = resolve(items.get(i), path.item(i));
                        if (!value.equals(NOTHING)) {
                            kept.add(value);
                        }
                    }
                    yield new JsonArray(kept);
                }
                case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> json;
            };
        }

        private JsonValue call(JsonValue written, Member call, JsonPath path) {
            int before = open.size();
            var result = result(call, path.member(call.name()));
            if (result.isPresent() && open.size() == before) {
                return result.get();
            }
            if (open.size() == before) {
                open.add(new Open(path, described(call)));
            }
            return written;
        }

        private Optional<JsonValue> result(Member call, JsonPath path) {
            return switch (call.name()) {
                case "Ref" -> textOf(call.value()).flatMap(this::reference);
                case "Fn::GetAtt" -> attribute(call.value(), path);
                case "Fn::Sub" -> substituted(call.value(), path);
                case "Fn::Join" -> joined(list(call.value(), path));
                case "Fn::Select" -> selected(list(call.value(), path));
                case "Fn::Split" -> split(list(call.value(), path));
                case "Fn::FindInMap" -> symbols.mapped(texts(list(call.value(), path)));
                case "Fn::If" -> chosen(call.value(), path);
                case "Fn::ImportValue" -> textOf(resolve(call.value(), path)).flatMap(symbols::imported);
                default -> Optional.empty();
            };
        }

        private Optional<JsonValue> reference(String name) {
            return name.equals("AWS::NoValue") ? Optional.of(NOTHING) : symbols.reference(name);
        }

        private Optional<JsonValue> attribute(JsonValue argument, JsonPath path) {
            var parts = argument instanceof JsonArray ? texts(list(argument, path)) : parts(argument);
            return parts.size() == 2 ? symbols.attribute(parts.getFirst(), parts.getLast()) : Optional.empty();
        }

        /// The items of an argument, each worked out; empty when it is no list.
        private List<JsonValue> list(JsonValue argument, JsonPath path) {
            return resolve(argument, path) instanceof JsonArray(var items) ? items : List.of();
        }

        private List<String> texts(List<JsonValue> values) {
            return values.stream().flatMap(value -> textOf(value).stream()).toList();
        }

        private Optional<JsonValue> substituted(JsonValue argument, JsonPath path) {
            var resolved = argument instanceof JsonArray(var items) ? items : List.of(argument);
            Map<String, JsonValue> own = new LinkedHashMap<>();
            if (resolved.size() > 1 && resolved.get(1) instanceof JsonObject(var members)) {
                var at = path.item(1);
                members.forEach(member -> own.put(member.name(), resolve(member.value(), at.member(member.name()))));
            }
            return resolved.isEmpty()
                    ? Optional.empty()
                    : textOf(resolved.getFirst()).flatMap(text -> substituted(text, own, path));
        }

        private Optional<JsonValue> substituted(String text, Map<String, JsonValue> own, JsonPath path) {
            var result = new StringBuilder();
            int end = 0;
            for (var matcher = VARIABLE.matcher(text); matcher.find(); end = matcher.end()) {
                result.append(text, end, matcher.start());
                var name = matcher.group(2).strip();
                if (matcher.group(1).isEmpty()) {
                    var value = variable(name, own).flatMap(Intrinsics::textOf);
                    if (value.isEmpty()) {
                        open.add(new Open(path, "${" + name + "}"));
                        return Optional.empty();
                    }
                    result.append(value.get());
                } else {
                    result.append("${").append(matcher.group(2)).append('}');
                }
                if (isTooMuch(result.length())) {
                    return Optional.empty();
                }
            }
            return text(result.append(text.substring(end)).toString());
        }

        private Optional<JsonValue> variable(String name, Map<String, JsonValue> own) {
            return Optional.ofNullable(own.get(name))
                    .or(() -> name.contains(".") ? attribute(new JsonString(name), JsonPath.TOP) : reference(name));
        }

        private Optional<JsonValue> joined(List<JsonValue> arguments) {
            if (arguments.size() != 2 || !(arguments.get(1) instanceof JsonArray(var items))) {
                return Optional.empty();
            }
            var parts = texts(items);
            var delimiter = textOf(arguments.getFirst()).filter(_ -> parts.size() == items.size());
            long length = parts.stream().mapToLong(String::length).sum()
                    + (long) parts.size() * delimiter.orElse("").length();
            return delimiter.filter(_ -> !isTooMuch(length)).flatMap(each -> text(String.join(each, parts)));
        }

        private Optional<JsonValue> selected(List<JsonValue> arguments) {
            if (arguments.size() != 2 || !(arguments.get(1) instanceof JsonArray(var items))) {
                return Optional.empty();
            }
            return textOf(arguments.getFirst())
                    .filter(index -> index.matches("[0-9]{1,6}"))
                    .map(Integer::parseInt)
                    .filter(index -> index < items.size())
                    .map(items::get);
        }

        private Optional<JsonValue> split(List<JsonValue> arguments) {
            var texts = texts(arguments);
            if (arguments.size() != 2 || texts.size() != 2 || texts.getFirst().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new JsonArray(Pattern.compile(texts.getFirst(), Pattern.LITERAL)
                    .splitAsStream(texts.getLast())
                    .<JsonValue>map(JsonString::new)
                    .toList()));
        }

        private Optional<JsonValue> chosen(JsonValue argument, JsonPath path) {
            if (!(argument instanceof JsonArray(var items)) || items.size() != 3) {
                return Optional.empty();
            }
            return textOf(items.getFirst())
                    .flatMap(symbols::condition)
                    .map(isTrue -> isTrue ? 1 : 2)
                    .map(index -> resolve(items.get(index), path.item(index)));
        }
    }

    private Optional<JsonValue> text(String text) {
        characters += text.length();
        return characters > MOST_CHARACTERS ? Optional.empty() : Optional.of(new JsonString(text));
    }

    private boolean isTooMuch(long length) {
        return characters + length > MOST_CHARACTERS;
    }

    /// Texts, and what CloudFormation makes texts of.
    static Optional<String> textOf(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber(var digits) -> Optional.of(digits);
            case JsonBoolean(var flag) -> Optional.of(Boolean.toString(flag));
            case JsonObject _, JsonArray _, JsonNull _ -> Optional.empty();
        };
    }

    /// The two parts of the argument of `Fn::GetAtt`, written as one text or two.
    static List<String> parts(JsonValue argument) {
        if (argument instanceof JsonString(var dotted)) {
            int dot = dotted.indexOf('.');
            return dot < 0 ? List.of() : List.of(dotted.substring(0, dot), dotted.substring(dot + 1));
        }
        return argument instanceof JsonArray(var items)
                ? items.stream().flatMap(item -> textOf(item).stream()).toList()
                : List.of();
    }

    static String described(Member call) {
        var argument = switch (call.value()) {
            case JsonString(var text) -> " " + text;
            case JsonArray(var items) ->
                " "
                        + String.join(
                                ".",
                                items.stream()
                                        .flatMap(item -> textOf(item).stream())
                                        .limit(3)
                                        .toList());
            case JsonObject _, JsonNumber _, JsonBoolean _, JsonNull _ -> "";
        };
        var text = call.name() + argument;
        return text.substring(0, Math.min(text.length(), 120)).strip();
    }
}
