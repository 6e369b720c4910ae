package dev.espalier.catalog;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// The documents of the policies AWS manages, from the resource `managed-policies.bin.gz`. A document is decoded when
/// it is first asked for.
///
/// The encoding is dense because the same strings come back all the time. The resource is a table of all strings, then
/// each policy as its ARN, the length of its document and the document. Numbers are written seven bits at a time,
/// lowest first, the eighth bit saying that more follow. A value starts with a number that says what it is: object or
/// array (then the count and the members or items), true, false, null, a number (then its digits in the table), or
/// else a string at that place in the table.
final class ManagedPolicies {
    static final int OBJECT = 0;
    static final int ARRAY = 1;
    static final int TRUE = 2;
    static final int FALSE = 3;
    static final int NULL = 4;
    static final int NUMBER = 5;
    static final int FIRST_STRING = 6;

    private final List<String> strings;
    private final Map<String, ByteBuffer> encoded;
    private final Map<String, JsonValue> decoded = new ConcurrentHashMap<>();

    private ManagedPolicies(List<String> strings, Map<String, ByteBuffer> encoded) {
        this.strings = strings;
        this.encoded = encoded;
    }

    static ManagedPolicies read(byte[] resource) {
        var in = ByteBuffer.wrap(resource).asReadOnlyBuffer();
        int stringCount = number(in);
        var strings = new ArrayList<String>(stringCount);
        for (int i = 0; i < stringCount; i++) {
            strings.add(string(in));
        }
        int policyCount = number(in);
        var encoded = new TreeMap<String, ByteBuffer>();
        for (int i = 0; i < policyCount; i++) {
            var arn = string(in);
            int length = number(in);
            encoded.put(arn, in.slice(in.position(), length));
            in.position(in.position() + length);
        }
        return new ManagedPolicies(strings, encoded);
    }

    Collection<String> arns() {
        return Collections.unmodifiableSet(encoded.keySet());
    }

    Optional<JsonValue> document(String arn) {
        var source = encoded.get(arn);
        return source == null
                ? Optional.empty()
                : Optional.of(decoded.computeIfAbsent(arn, _ -> value(source.duplicate())));
    }

    /// Goes through all of them and keeps nothing.
    void forEach(BiConsumer<String, JsonValue> visitor) {
        encoded.forEach((arn, source) -> visitor.accept(arn, value(source.duplicate())));
    }

    private JsonValue value(ByteBuffer in) {
        int kind = number(in);
        return switch (kind) {
            case OBJECT -> object(in);
            case ARRAY -> array(in);
            case TRUE -> new JsonBoolean(true);
            case FALSE -> new JsonBoolean(false);
            case NULL -> new JsonNull();
            case NUMBER -> new JsonNumber(strings.get(number(in)));
            default -> new JsonString(strings.get(kind - FIRST_STRING));
        };
    }

    private JsonObject object(ByteBuffer in) {
        int count = number(in);
        var members = new ArrayList<Member>(count);
        for (int i = 0; i < count; i++) {
            var name = strings.get(number(in));
            members.add(new Member(name, value(in)));
        }
        return new JsonObject(members);
    }

    private JsonArray array(ByteBuffer in) {
        int count = number(in);
        var items = new ArrayList<JsonValue>(count);
        for (int i = 0; i < count; i++) {
            items.add(value(in));
        }
        return new JsonArray(items);
    }

    private static String string(ByteBuffer in) {
        var bytes = new byte[number(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
