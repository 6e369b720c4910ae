package dev.espalier.intake;

import dev.espalier.policy.Arn;
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
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Policy documents, ARNs and values of conditions under other names. The words of AWS stay: elements, actions,
/// operators, condition keys, services, Regions, types of resources, policies and roles that AWS makes.
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
    private static final Set<String> RESOURCE_TYPES = Set.of(
            "user",
            "group",
            "role",
            "policy",
            "assumed-role",
            "federated-user",
            "instance-profile",
            "mfa",
            "saml-provider",
            "oidc-provider",
            "server-certificate",
            "root",
            "account",
            "ou",
            "organization",
            "function",
            "layer",
            "table",
            "key",
            "alias",
            "instance",
            "volume",
            "security-group",
            "subnet",
            "vpc",
            "network-interface",
            "image",
            "snapshot",
            "db",
            "cluster",
            "secret",
            "parameter",
            "log-group",
            "stateMachine",
            "rule",
            "event-bus",
            "loadbalancer",
            "targetgroup",
            "repository",
            "distribution",
            "hostedzone",
            "stack",
            "trail",
            "backup-vault",
            "project",
            "workgroup",
            "database",
            "domain",
            "certificate");
    private static final Set<String> PROVIDERS = Set.of(
            "accounts.google.com",
            "graph.facebook.com",
            "www.amazon.com",
            "cognito-identity.amazonaws.com",
            "token.actions.githubusercontent.com");
    private static final Set<String> KEYS_OF_AWS_WORDS = Set.of(
            "aws:calledvia",
            "aws:calledviafirst",
            "aws:calledvialast",
            "aws:principaltype",
            "aws:requestedregion",
            "ec2:instancetype",
            "ec2:metadatahttptokens",
            "ec2:region",
            "iam:passedtoservice",
            "s3:tlsversion",
            "s3:x-amz-acl",
            "s3:x-amz-server-side-encryption",
            "kms:viaservice",
            "aws:userid");
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
    private static final Pattern PLAIN =
            Pattern.compile("(?i)true|false|null|[*?]*|-?[0-9.]{1,6}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
                    + "(T[0-9:.]+Z?)?|[a-z]{2}(-[a-z]+)?-[a-z]+-[0-9*]|[a-z0-9.-]+\\.(amazonaws|amazon)\\.com(\\.cn)?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?");
    private static final Pattern MADE_BY_AWS = Pattern.compile(
            "OrganizationAccountAccessRole|AWSControlTowerExecution|AWSServiceRoleFor[A-Za-z0-9]+|(RCP)?FullAWSAccess");

    private final Pseudonyms names;

    AnonymousPolicies(Pseudonyms names) {
        this.names = names;
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
            case "Version", "Effect" -> new Member(name, value(member.value(), this::plain));
            case "Action", "NotAction" -> new Member(name, value(member.value(), this::action));
            case "Resource", "NotResource", "Principal", "NotPrincipal", "AWS", "Federated" ->
                new Member(name, value(member.value(), this::arn));
            case "Service" -> new Member(name, value(member.value(), this::plain));
            case "Condition" -> new Member(name, condition(member.value()));
            default -> new Member(name, value(member.value(), texts));
        };
    }

    private JsonValue condition(JsonValue value) {
        if (!(value instanceof JsonObject(var operators))) {
            return value(value, names::text);
        }
        return new JsonObject(operators.stream()
                .map(operator -> new Member(operator.name(), keys(operator.value())))
                .toList());
    }

    private JsonValue keys(JsonValue value) {
        return value instanceof JsonObject object ? context(object) : value(value, names::text);
    }

    /// Condition keys with their values.
    JsonObject context(JsonObject keys) {
        return new JsonObject(keys.members().stream()
                .map(member -> new Member(
                        key(member.name()),
                        value(
                                member.value(),
                                KEYS_OF_AWS_WORDS.contains(member.name().toLowerCase(Locale.ROOT))
                                        ? this::awsWord
                                        : this::arn)))
                .toList());
    }

    /// Tags of a session.
    JsonObject tags(JsonObject tags) {
        return new JsonObject(tags.members().stream()
                .map(tag -> new Member(names.text(tag.name()), value(tag.value(), this::arn)))
                .toList());
    }

    /// A condition key; names of tags and of identity providers in it are hidden.
    private String key(String key) {
        int slash = key.indexOf('/');
        if (slash >= 0) {
            return key.substring(0, slash + 1) + names.text(key.substring(slash + 1));
        }
        int colon = key.lastIndexOf(':');
        boolean isProvider = colon > 0 && key.substring(0, colon).contains(".");
        return isProvider && !PROVIDERS.contains(key.substring(0, colon))
                ? names.text(key.substring(0, colon)) + key.substring(colon)
                : key;
    }

    private String awsWord(String text) {
        return text.startsWith("arn:") ? arn(text) : text;
    }

    String action(String text) {
        return ACTION.matcher(text).matches() ? text : names.text(text);
    }

    /// A name; that of something which AWS makes stays.
    String name(String text) {
        return MADE_BY_AWS.matcher(text).matches() ? text : names.text(text);
    }

    private String plain(String text) {
        boolean isKept = PLAIN.matcher(text).matches() || text.equals("Allow") || text.equals("Deny");
        return isKept ? text : names.text(text);
    }

    /// An ARN, a pattern of ARNs, or any other value.
    String arn(String text) {
        if (ADDRESS.matcher(text).matches()) {
            return names.address(text);
        }
        if (PLAIN.matcher(text).matches() || PROVIDERS.contains(text)) {
            return text;
        }
        var arn = Arn.parse(text);
        if (arn.isEmpty()) {
            return name(text);
        }
        var parts = arn.get();
        if (parts.account().equals("aws") && parts.service().equals("iam")) {
            return text;
        }
        return "arn:" + parts.partition() + ":" + parts.service() + ":" + plain(parts.region()) + ":"
                + names.text(parts.account()) + ":" + resource(parts.resource());
    }

    private String resource(String resource) {
        var separator = Pattern.compile("[/:]").matcher(resource);
        int end = separator.find() ? separator.start() : resource.length();
        if (!RESOURCE_TYPES.contains(resource.substring(0, end))) {
            return names.text(resource);
        }
        int last = resource.lastIndexOf('/') + 1;
        if (last <= end) {
            return resource.substring(0, end) + names.text(resource.substring(end));
        }
        return resource.substring(0, end) + path(resource.substring(end, last)) + name(resource.substring(last));
    }

    /// The path before a name; the one of roles that belong to services of AWS stays.
    String path(String path) {
        return path.startsWith("/aws-service-role/") || path.startsWith("/aws-reserved/") ? path : names.text(path);
    }
}
