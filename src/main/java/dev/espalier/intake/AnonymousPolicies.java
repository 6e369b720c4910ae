package dev.espalier.intake;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.catalog.ConditionKey.ValueType;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Policy documents and values of conditions under other names. The words of AWS stay: elements, actions, operators,
/// condition keys, and the values of those condition keys that are known to hold such words.
final class AnonymousPolicies {
    private static final Set<String> ELEMENTS = Set.of(
            "Version",
            "Id",
            "Statement",
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition",
            "AWS",
            "Service",
            "Federated",
            "CanonicalUser");
    private static final Set<String> KEYS_OF_HOSTS = Set.of(
            "aws:calledvia",
            "aws:calledviafirst",
            "aws:calledvialast",
            "aws:principalservicename",
            "aws:principalservicenameslist",
            "iam:passedtoservice",
            "iam:awsservicename",
            "kms:viaservice");
    private static final Set<String> KEYS_OF_REGIONS = Set.of("aws:requestedregion", "ec2:region");
    /// Keys whose values are words of AWS, with what these look like.
    private static final Map<String, Pattern> KEYS_OF_WORDS = Map.of(
            "aws:principaltype", Pattern.compile("Account|User|FederatedUser|AssumedRole|Anonymous|Root|\\*"),
            "ec2:instancetype",
                    Pattern.compile(
                            "[a-z]{1,4}[0-9]{1,2}[a-z-]{0,8}\\.([*?]*|([0-9]{0,2})x?(nano|micro|small|medium|large|"
                                    + "metal)(-[0-9]{1,2}xl)?)"),
            "ec2:metadatahttptokens", Pattern.compile("required|optional"),
            "s3:x-amz-acl",
                    Pattern.compile("private|public-read(-write)?|authenticated-read|aws-exec-read|log-delivery-write"
                            + "|bucket-owner-(read|full-control)"),
            "s3:x-amz-server-side-encryption", Pattern.compile("AES256|aws:kms(:dsse)?"));
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
    private static final Pattern GRAMMAR = Pattern.compile("Allow|Deny|2012-10-17|2008-10-17");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]+)?");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?|[0-9]{1,13}");
    private static final Pattern OPERATOR =
            Pattern.compile("(For(All|Any)Values?:)?(Not)?(String|Numeric|Date|Bool|Binary|Ip|Arn|Null)[A-Za-z]*");
    private static final String ENCRYPTION_CONTEXT = "kms:EncryptionContext:";

    private final Pseudonyms names;
    private final AnonymousArns arns;

    AnonymousPolicies(Pseudonyms names, AnonymousArns arns) {
        this.names = names;
        this.arns = arns;
    }

    PolicyDocument document(PolicyDocument document) {
        return new PolicyDocument(value(document.source(), names::text));
    }

    /// What every text in a value becomes; elements that mean more are looked at by themselves.
    private JsonValue value(JsonValue value, UnaryOperator<String> texts) {
        return switch (value) {
            case JsonObject(var members) ->
                new JsonObject(
                        members.stream().map(member -> member(member, texts)).toList());
            case JsonArray(var items) ->
                new JsonArray(items.stream().map(item -> value(item, texts)).toList());
            case JsonString(var text) -> new JsonString(texts.apply(text));
            case JsonNumber(var digits) -> new JsonNumber(digits.length() == 12 ? names.text(digits) : digits);
            case JsonBoolean _, JsonNull _ -> value;
        };
    }

    private Member member(Member member, UnaryOperator<String> texts) {
        var name = ELEMENTS.contains(member.name()) ? member.name() : names.text(member.name());
        return switch (member.name()) {
            case "Version", "Effect" -> new Member(name, value(member.value(), this::grammar));
            case "Action", "NotAction" -> new Member(name, value(member.value(), this::action));
            case "Resource", "NotResource", "AWS" -> new Member(name, value(member.value(), arns::reference));
            case "Principal", "NotPrincipal", "Federated", "Service" ->
                new Member(name, value(member.value(), arns::principal));
            case "Condition" -> new Member(name, condition(member.value()));
            default -> new Member(name, value(member.value(), texts));
        };
    }

    private JsonValue condition(JsonValue value) {
        if (!(value instanceof JsonObject(var operators))) {
            return value(value, names::text);
        }
        return new JsonObject(operators.stream()
                .map(operator -> new Member(operator(operator.name()), keys(operator)))
                .toList());
    }

    private String operator(String name) {
        return OPERATOR.matcher(name).matches() ? name : names.text(name);
    }

    private JsonValue keys(Member operator) {
        if (!(operator.value() instanceof JsonObject keys)) {
            return value(operator.value(), names::text);
        }
        // What this operator compares with is whether the key is there, not what the key holds.
        return operator.name().startsWith("Null")
                ? new JsonObject(keys.members().stream()
                        .map(key -> new Member(key(key.name()), value(key.value(), this::truth)))
                        .toList())
                : context(keys);
    }

    private String truth(String text) {
        return TRUTH.matcher(text).matches() ? text : names.text(text);
    }

    /// Condition keys with their values.
    JsonObject context(JsonObject keys) {
        return new JsonObject(keys.members().stream()
                .map(member ->
                        new Member(key(member.name()), value(member.value(), text -> valueOf(member.name(), text))))
                .toList());
    }

    /// Tags of a session.
    JsonObject tags(JsonObject tags) {
        return new JsonObject(tags.members().stream()
                .map(tag -> new Member(names.text(tag.name()), value(tag.value(), arns::reference)))
                .toList());
    }

    /// A value of a condition key. Words stay only where the key is known to hold words of AWS.
    private String valueOf(String key, String text) {
        if (isOfTag(key)) {
            return arns.reference(text);
        }
        var small = key.toLowerCase(Locale.ROOT);
        if (KEYS_OF_HOSTS.contains(small)) {
            return arns.host(text);
        }
        var type = Catalog.get().conditionKey(key).map(ConditionKey::type);
        boolean isKept = TRUTH.matcher(text).matches()
                || (KEYS_OF_REGIONS.contains(small) && AnonymousArns.isRegion(text))
                || Optional.ofNullable(KEYS_OF_WORDS.get(small))
                        .filter(words -> words.matcher(text).matches())
                        .isPresent()
                || type.filter(known -> isOfType(known, text)).isPresent();
        return isKept ? text : names.address(text).orElseGet(() -> arns.reference(text));
    }

    private static boolean isOfTag(String key) {
        return key.contains("/") || key.startsWith(ENCRYPTION_CONTEXT);
    }

    private static boolean isOfType(ValueType type, String text) {
        return switch (type) {
            case NUMERIC -> NUMBER.matcher(text).matches();
            case DATE -> DATE.matcher(text).matches();
            case STRING, ARN, BOOL, IP_ADDRESS -> false;
        };
    }

    /// A condition key; names of tags and of identity providers in it are hidden, and keys of unknown services.
    private String key(String key) {
        int colon = key.lastIndexOf(':');
        if (colon > 0 && key.substring(0, colon).contains(".")) {
            return arns.provider(key.substring(0, colon)) + key.substring(colon);
        }
        if (key.startsWith(ENCRYPTION_CONTEXT)) {
            return ENCRYPTION_CONTEXT + names.text(key.substring(ENCRYPTION_CONTEXT.length()));
        }
        int slash = key.indexOf('/');
        var kept = slash < 0 ? key : key.substring(0, slash + 1);
        return (isKeyOfAws(key) ? kept : names.text(kept)) + names.text(key.substring(kept.length()));
    }

    private static boolean isKeyOfAws(String key) {
        var service = key.substring(0, Math.max(0, key.indexOf(':'))).toLowerCase(Locale.ROOT);
        return service.equals("aws")
                || Catalog.get().hasService(service)
                || Catalog.get().conditionKey(key).isPresent();
    }

    String action(String text) {
        return ACTION.matcher(text).matches() ? text : names.text(text);
    }

    private String grammar(String text) {
        return GRAMMAR.matcher(text).matches() ? text : names.text(text);
    }
}
