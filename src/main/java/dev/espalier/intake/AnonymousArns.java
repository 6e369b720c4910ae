package dev.espalier.intake;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Wildcard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names, paths, ARNs and hosts under other names. What AWS has named stays: partitions, services, Regions, types of
/// resources, the policies and roles that AWS makes, hosts of services.
final class AnonymousArns {
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
    /// Regions, and what begins like one and goes on with a wildcard.
    private static final Pattern REGION =
            Pattern.compile("[*?]*|(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(-(gov|iso[a-z]?|de))?"
                    + "(-(central|(north|south)(east|west)?|east|west))?(-[0-9]{1,2})?-?[*?]*");
    private static final Pattern PARTITION = Pattern.compile("aws(-[a-z]{2,3}(-[a-z]+)?)?[*?]*|[*?]+");
    private static final Pattern MADE_BY_AWS = Pattern.compile(
            "OrganizationAccountAccessRole|AWSControlTowerExecution|AWSServiceRoleFor[A-Za-z0-9]+|(RCP)?FullAWSAccess");
    private static final Set<String> FOLDERS_OF_AWS = Set.of("aws-service-role", "aws-reserved");
    private static final Set<String> OWNERS_OF_AWS = Set.of("aws", "amazon", "cloudfront");
    private static final Set<String> HOSTS_OF_AWS = Set.of(
            "ecs-tasks", "edgelambda", "delivery", "vpc-flow-logs", "replicator", "oidc", "sso", "ops", "member");
    private static final Pattern HOST =
            Pattern.compile("(?<labels>.*)(?<end>\\.amazonaws\\.com(\\.cn)?)", Pattern.DOTALL);
    /// Colons that are not part of a policy variable.
    private static final Pattern COLON = Pattern.compile(":(?![^{}]*\\})");
    private static final Pattern SEGMENT = Pattern.compile("(?:\\$\\{[^}]*\\}|[^/:])+");
    private static final int FIELDS = 6;

    private final Pseudonyms names;
    private final Map<String, String> given = new LinkedHashMap<>();

    AnonymousArns(Pseudonyms names) {
        this.names = names;
    }

    /// What every reference and name that was asked for has become.
    Map<String, String> given() {
        return Map.copyOf(given);
    }

    static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    /// A name, an ARN or a pattern of either.
    String reference(String text) {
        var other = text.startsWith("arn:") ? arn(text) : named(text);
        given.put(text, other);
        return other;
    }

    /// A name; that of something which AWS makes stays.
    String name(String text) {
        var other = named(text);
        given.put(text, other);
        return other;
    }

    private String named(String text) {
        return MADE_BY_AWS.matcher(text).matches() ? text : names.text(text);
    }

    /// Who asks, or whom a service means: a name, an ARN, the host of a service or an identity provider.
    String principal(String text) {
        return text.startsWith("arn:") ? reference(text) : provider(text);
    }

    /// The path before a name; where AWS keeps its own roles stays.
    String path(String path) {
        return SEGMENT.matcher(path).replaceAll(this::segment);
    }

    private String segment(MatchResult found) {
        var segment = found.group();
        return Matcher.quoteReplacement(
                FOLDERS_OF_AWS.contains(segment)
                        ? segment
                        : HOST.matcher(segment).matches() ? host(segment) : named(segment));
    }

    /// The host of a service, of which the parts stay that are services or Regions; any other name.
    String host(String text) {
        var host = HOST.matcher(text);
        if (!host.matches()) {
            return named(text);
        }
        var labels = new StringBuilder();
        for (var label : host.group("labels").split("\\.", -1)) {
            boolean isKept = isRegion(label)
                    || HOSTS_OF_AWS.contains(label)
                    || Catalog.get().hasService(label);
            labels.append(labels.isEmpty() ? "" : ".").append(isKept ? label : names.text(label));
        }
        return labels + host.group("end");
    }

    /// An identity provider: a host and perhaps a path.
    String provider(String text) {
        int slash = text.indexOf('/');
        var host = slash < 0 ? text : text.substring(0, slash);
        return (PROVIDERS.contains(host) ? host : host(host)) + (slash < 0 ? "" : path(text.substring(slash)));
    }

    /// An ARN or a pattern of ARNs, which may leave out its last fields.
    private String arn(String text) {
        var fields = COLON.split(text, FIELDS);
        if (fields.length > 4 && fields[2].equals("iam") && fields[4].equals("aws")) {
            return text;
        }
        var other = new StringBuilder("arn");
        for (int i = 1; i < fields.length; i++) {
            other.append(':')
                    .append(
                            switch (i) {
                                case 1 -> PARTITION.matcher(fields[i]).matches() ? fields[i] : names.text(fields[i]);
                                case 2 -> isService(fields[i]) ? fields[i] : names.text(fields[i]);
                                case 3 -> isRegion(fields[i]) ? fields[i] : names.text(fields[i]);
                                case 4 -> account(fields[i]);
                                default -> resource(fields[2], fields[i]);
                            });
        }
        return other.toString();
    }

    private static boolean isService(String text) {
        var pattern = Wildcard.of(text);
        return Catalog.get().services().stream().anyMatch(pattern::matches);
    }

    /// The field of the account; a wildcard in it can have swallowed the rest.
    private String account(String text) {
        return OWNERS_OF_AWS.contains(text) ? text : text.contains("/") ? resource("", text) : names.text(text);
    }

    private String resource(String service, String text) {
        int start = 0;
        while (start < text.length() && "*?".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && "/:*?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var type = text.substring(start, end);
        boolean isKept = type.equals("root") || (end < text.length() && RESOURCE_TYPES.contains(type));
        if (service.equals("s3") || !isKept) {
            return path(text);
        }
        var rest = text.substring(end);
        boolean isProvider = type.equals("oidc-provider") && rest.startsWith("/");
        return text.substring(0, end) + (isProvider ? "/" + provider(rest.substring(1)) : path(rest));
    }
}
