package dev.espalier.cli;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say what is asked for, whoever asks.
class RequestOptions {
    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "For example s3:GetObject.")
    private String action = "";

    @Option(names = "--resource", paramLabel = "ARN", description = "Left out: the question names no resource.")
    private @Nullable String resource;

    @Option(
            names = "--resource-account",
            paramLabel = "ID",
            description = "The account that owns the resource, when neither its ARN nor the design says.")
    private @Nullable String resourceAccount;

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            converter = Given.Reader.class,
            description =
                    "A context key of the request; give a key again for a list, KEY alone for a key that is absent.")
    private List<Given> context = List.of();

    /// What is wrong with the options themselves.
    final Optional<String> wrong() {
        return Optional.ofNullable(resourceAccount)
                .filter(id -> !AccountId.isValid(id))
                .map(id -> Words.text("wrong.account", id));
    }

    /// The question of this principal.
    final Question questionOf(String principal) {
        return new Question(
                principal,
                Optional.empty(),
                action,
                Optional.ofNullable(resource),
                Optional.ofNullable(resourceAccount).map(AccountId::new),
                context());
    }

    /// One value is a string, several are a list, none is `null`: known to be absent.
    private JsonObject context() {
        Map<String, List<JsonValue>> values = new LinkedHashMap<>();
        for (var given : context) {
            var list = values.computeIfAbsent(given.key(), _ -> new ArrayList<>());
            given.value().ifPresent(value -> list.add(new JsonString(value)));
        }
        var members = new ArrayList<JsonValue.Member>();
        values.forEach((key, list) -> members.add(new JsonValue.Member(key, valueOf(list))));
        return new JsonObject(members);
    }

    private static JsonValue valueOf(List<JsonValue> values) {
        return switch (values.size()) {
            case 0 -> new JsonNull();
            case 1 -> values.getFirst();
            default -> new JsonArray(values);
        };
    }

    /// One context key as typed.
    private record Given(String key, Optional<String> value) {

        private static final class Reader implements ITypeConverter<Given> {
            @Override
            public Given convert(String text) {
                var equals = text.indexOf('=');
                var key = equals < 0 ? text : text.substring(0, equals);
                if (key.isBlank()) {
                    throw new TypeConversionException("KEY=VALUE is needed, not \"" + text + "\"");
                }
                return new Given(key, equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
            }
        }
    }
}
