package dev.espalier.denial;

import static dev.espalier.policy.JsonParts.member;

import dev.espalier.denial.Remark.Code;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a CloudTrail event: as CloudTrail stores it, in a list of records, or in the envelope of an event bus.
final class EventReader {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}");

    private final JsonObject event;
    private final List<Remark> remarks = new ArrayList<>();

    private EventReader(JsonObject event) {
        this.event = event;
    }

    static Reading read(String text) {
        var parsed = JsonText.parse(text).value();
        if (parsed.isEmpty()) {
            return new Reading.Refused(Reading.Why.BROKEN_JSON);
        }
        var events = events(parsed.get());
        var chosen = events.stream()
                .filter(event -> text(event, "errorCode").isPresent())
                .findFirst()
                .or(() -> events.stream().findFirst());
        return chosen.<Reading>map(event -> new Reading.Understood(new EventReader(event).denial(events.size())))
                .orElseGet(() -> new Reading.Refused(Reading.Why.NO_EVENT));
    }

    private static List<JsonObject> events(JsonValue value) {
        return switch (value) {
            case JsonArray(var items) ->
                items.stream().flatMap(item -> events(item).stream()).toList();
            case JsonObject object -> {
                var inner = object.get("Records").or(() -> object.get("detail"));
                yield inner.isPresent() && text(object, "eventName").isEmpty()
                        ? events(inner.get())
                        : text(object, "eventName").isPresent() ? List.of(object) : List.of();
            }
            default -> List.of();
        };
    }

    private Denial denial(int events) {
        if (events > 1) {
            remarks.add(Remark.of(Code.MORE_EVENTS, Integer.toString(events - 1)));
        }
        var outcome = outcome();
        var message = text(event, "errorMessage").flatMap(MessageReader::read);
        message.ifPresent(said -> said.remarks().stream()
                .filter(remark -> remark.code() == Code.ENCODED)
                .forEach(remarks::add));
        var principal = principal().or(() -> message.flatMap(MessageReader.Message::principal));
        if (principal.isEmpty()) {
            remarks.add(Remark.of(Code.NO_PRINCIPAL));
        }
        var action = message.flatMap(MessageReader.Message::action).or(this::action);
        var resource = message.flatMap(MessageReader.Message::resource).or(this::resource);
        return new Denial(
                Denial.Form.EVENT,
                outcome,
                principal,
                action,
                resource,
                context(),
                message.flatMap(MessageReader.Message::cause),
                remarks);
    }

    private Denial.Outcome outcome() {
        var code = text(event, "errorCode");
        if (code.isEmpty()) {
            return Denial.Outcome.ALLOWED;
        }
        var small = code.get().toLowerCase(Locale.ROOT);
        if (small.contains("accessdenied") || small.contains("unauthorized") || small.contains("notauthorized")) {
            return Denial.Outcome.DENIED;
        }
        remarks.add(Remark.of(Code.NOT_A_DENIAL, cut(code.get())));
        return Denial.Outcome.OTHER_FAILURE;
    }

    private Optional<String> principal() {
        var identity = object(event, "userIdentity");
        return identity.flatMap(who -> text(who, "arn"))
                .filter(arn -> arn.startsWith("arn:"))
                .or(() -> identity.filter(who ->
                                text(who, "type").filter("AWSService"::equals).isPresent())
                        .flatMap(who -> text(who, "invokedBy")));
    }

    /// The action that is behind the name of the event, where that is certain.
    private Optional<String> action() {
        var name = text(event, "eventName").orElse("");
        var source = text(event, "eventSource").orElse("");
        var service = EventNames.service(source);
        if (service.isEmpty()) {
            remarks.add(Remark.of(Code.EVENT_SOURCE_UNKNOWN, cut(source)));
            return Optional.empty();
        }
        var action = EventNames.action(service.get(), name);
        var plain = service.get() + ":" + name;
        if (action.isEmpty()) {
            remarks.add(Remark.of(Code.EVENT_UNKNOWN, cut(plain)));
        } else if (!action.get().equalsIgnoreCase(plain)) {
            remarks.add(Remark.of(Code.EVENT_NAME, cut(plain), action.get()));
        }
        return action;
    }

    private Optional<String> resource() {
        var arns = new ArrayList<String>();
        if (event.get("resources").orElse(new JsonArray(List.of())) instanceof JsonArray(var items)) {
            for (var item : items) {
                if (item instanceof JsonObject one) {
                    text(one, "ARN").or(() -> text(one, "arn")).ifPresent(arns::add);
                }
            }
        }
        var different = arns.stream().distinct().toList();
        var named = different.size() == 1 ? Optional.of(different.getFirst()) : objectInBucket(different.isEmpty());
        if (named.isEmpty()) {
            remarks.add(
                    different.size() > 1
                            ? Remark.of(Code.SEVERAL_RESOURCES, Integer.toString(different.size()))
                            : Remark.of(Code.NO_RESOURCE));
        }
        return named;
    }

    /// An event of S3 that lists no resource still names bucket and object, which are their ARN.
    private Optional<String> objectInBucket(boolean isAlone) {
        var asked = object(event, "requestParameters")
                .filter(_ -> isAlone
                        && text(event, "eventSource")
                                .filter("s3.amazonaws.com"::equals)
                                .isPresent());
        return asked.flatMap(parameters -> text(parameters, "bucketName")
                .filter(bucket -> !bucket.startsWith("arn:"))
                .map(bucket -> "arn:aws:s3:::" + bucket
                        + text(parameters, "key").map(key -> "/" + key).orElse("")));
    }

    private JsonObject context() {
        var given = new ArrayList<JsonValue.Member>();
        text(event, "awsRegion").ifPresent(region -> given.add(member("aws:RequestedRegion", region)));
        text(event, "sourceIPAddress").ifPresent(address -> {
            if (IPV4.matcher(address).matches() || IPV6.matcher(address).matches()) {
                given.add(member("aws:SourceIp", address));
            } else {
                remarks.add(Remark.of(Code.BY_SERVICE, cut(address)));
            }
        });
        text(event, "vpcEndpointId").ifPresent(endpoint -> given.add(member("aws:SourceVpce", endpoint)));
        object(event, "userIdentity")
                .flatMap(who -> object(who, "sessionContext"))
                .flatMap(session -> object(session, "attributes"))
                .flatMap(attributes -> text(attributes, "mfaAuthenticated"))
                .filter(mfa -> mfa.equals("true") || mfa.equals("false"))
                .ifPresent(mfa -> given.add(member("aws:MultiFactorAuthPresent", mfa)));
        return new JsonObject(given);
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static Optional<String> text(JsonObject parent, String name) {
        return parent.get(name)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value())
                .filter(value -> !value.isBlank());
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
