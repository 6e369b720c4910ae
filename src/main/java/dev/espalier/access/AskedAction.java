package dev.espalier.access;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the catalog knows about an action that somebody asks about; looked up once, because the same few actions are
/// asked about again and again.
///
/// @param wrong why it is no action to ask about, if it is none
/// @param name in AWS's spelling, or as it was asked where the catalog does not know it
/// @param patterns of the ARNs it works on
/// @param services of the resources it works on, as their ARNs name them; empty when it is not known
record AskedAction(Optional<Reason> wrong, String name, List<String> patterns, Set<String> services) {
    private static final int MOST = 50_000;
    private static final int SUGGESTIONS = 3;
    private static final String BUCKET = "s3:::${BucketName}";
    private static final Pattern SURE_TYPES = Pattern.compile(
            "arn:[^:*?]*:(s3:::[^*?/]+(/.*)?|iam::[^:*?]*:(user|role|group|policy|instance-profile)/.*)");
    private static final Map<String, AskedAction> ASKED = new ConcurrentHashMap<>();

    static AskedAction of(String text) {
        var known = ASKED.get(text);
        if (known == null) {
            known = lookUp(text);
            if (ASKED.size() < MOST) {
                ASKED.put(text, known);
            }
        }
        return known;
    }

    private static AskedAction lookUp(String text) {
        var action = Catalog.get().action(text);
        return new AskedAction(
                wrong(text),
                action.map(Action::fullName).orElse(text),
                action.map(known -> Catalog.get().arnPatterns(known)).orElse(List.of()),
                action.map(AskedAction::services).orElse(Set.of()));
    }

    private static Optional<Reason> wrong(String action) {
        if (action.contains("*") || action.contains("?")) {
            return Optional.of(Reason.of(ReasonCode.ACTION_NOT_ONE, action));
        }
        int colon = action.indexOf(':');
        if (colon < 0) {
            return Optional.of(Reason.of(ReasonCode.ACTION_FORM, action));
        }
        boolean isWellFormed = colon > 0 && colon == action.lastIndexOf(':') && colon < action.length() - 1;
        var catalog = Catalog.get();
        if (isWellFormed && catalog.action(action).isPresent()) {
            return Optional.empty();
        }
        if (isWellFormed && !catalog.hasService(action.substring(0, colon))) {
            return Optional.of(unknownService(action, action.substring(0, colon)));
        }
        return Optional.of(catalog.nearest(action, 1).stream()
                .findFirst()
                .map(nearest -> Reason.of(ReasonCode.BAD_ACTION, action, nearest))
                .orElse(Reason.of(ReasonCode.BAD_ACTION_ALONE, action)));
    }

    private static Reason unknownService(String action, String prefix) {
        var nearest = Catalog.get().nearestServices(prefix, SUGGESTIONS);
        return nearest.isEmpty()
                ? Reason.of(ReasonCode.BAD_ACTION_ALONE, action)
                : Reason.of(ReasonCode.BAD_SERVICE, action, prefix, Sentences.joined(nearest, "list.or"));
    }

    private static Set<String> services(Action action) {
        var services = Catalog.get().arnPatterns(action).stream()
                .flatMap(pattern -> Arn.parse(pattern).stream())
                .map(Arn::service)
                .collect(Collectors.toSet());
        if (!services.isEmpty()) {
            services.add(action.service());
        }
        return Set.copyOf(services);
    }

    /// Why it does not work on a resource of its own service, where that is certain: buckets, objects and what stands
    /// in an account of IAM. Elsewhere the catalog does not know all types that an action works on.
    Optional<Reason> otherType(Arn resource) {
        boolean isCertain = SURE_TYPES.matcher(resource.toString()).matches();
        if (patterns.isEmpty() || !isCertain || patterns.stream().anyMatch(pattern -> mayBe(pattern, resource))) {
            return Optional.empty();
        }
        var readable = patterns.stream().map(AskedAction::readable).toList();
        return Optional.of(
                Reason.of(ReasonCode.WRONG_TYPE, name, Sentences.joined(readable, "list.or"), resource.toString()));
    }

    /// Whether a resource may be one of those with this ARN pattern. A placeholder may stand for nearly anything; only
    /// that buckets have no slash in their names is sure.
    static boolean mayBe(String pattern, Arn resource) {
        boolean isBucketOnly = pattern.endsWith(BUCKET);
        return Wildcard.of(readable(pattern)).matches(resource.toString())
                && !(isBucketOnly && resource.resource().contains("/"));
    }

    static String readable(String pattern) {
        return pattern.replaceAll("\\$\\{[^}]*}", "*");
    }

    /// Whether all resources it works on belong to other services than this one. Only the service is compared: which of
    /// its resource types an action needs, AWS's own lists do not say reliably.
    boolean worksElsewhere(Optional<Arn> resource) {
        if (services.isEmpty() || resource.isEmpty()) {
            return false;
        }
        var service = resource.get().service();
        return !service.contains("*") && !service.contains("?") && !services.contains(service);
    }
}
