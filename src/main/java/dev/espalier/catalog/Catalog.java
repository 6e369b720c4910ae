package dev.espalier.catalog;

import dev.espalier.catalog.Service.CatalogAction;
import dev.espalier.catalog.Service.ResourceType;
import dev.espalier.policy.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// What AWS is known to offer: services, their actions, resource types and condition keys, and the documents of the
/// policies AWS manages. Names are found whatever their letter case and come back in AWS's spelling.
///
/// The catalog is a snapshot and AWS grows every week, so a name it lacks may still exist: whoever asks warns and does
/// not refuse.
public final class Catalog {
    private final Map<String, Service> services = new TreeMap<>();
    private final List<ConditionKey> globalKeys;
    private final Map<String, CatalogAction> actions = new HashMap<>();
    private final List<CatalogAction> ordered = new ArrayList<>();
    private final ConditionKeys conditionKeys = new ConditionKeys();
    private final Nearest nearest;

    private Catalog(ServiceReader.Facts facts) {
        globalKeys = facts.globalKeys();
        conditionKeys.add(globalKeys);
        for (var service : facts.services()) {
            services.put(service.prefix(), service);
            conditionKeys.add(service.conditionKeys());
            ordered.addAll(service.actions());
        }
        ordered.forEach(known -> actions.put(known.lowerCaseName(), known));
        nearest = new Nearest(services);
    }

    /// The one catalog, read when first asked for. Safe to use from any thread.
    public static Catalog get() {
        return Loaded.CATALOG;
    }

    /// The known action called `name`, such as `s3:GetObject`.
    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name.toLowerCase(Locale.ROOT))).map(CatalogAction::action);
    }

    /// All known actions, by service and name.
    public List<Action> actions() {
        return ordered.stream().map(CatalogAction::action).toList();
    }

    /// The known actions of a service; none when it is unknown.
    public List<Action> actions(String prefix) {
        return service(prefix).map(Service::actions).orElse(List.of()).stream()
                .map(CatalogAction::action)
                .toList();
    }

    public boolean hasService(String prefix) {
        return service(prefix).isPresent();
    }

    /// The prefixes of all services, in order.
    public Collection<String> services() {
        return Collections.unmodifiableSet(services.keySet());
    }

    /// What AWS calls the service, such as `Amazon S3`.
    public Optional<String> serviceName(String prefix) {
        return service(prefix).map(Service::name);
    }

    /// Whether resource control policies reach the service's resources (rule R13).
    public boolean isBoundByRcps(String prefix) {
        return service(prefix).filter(Service::isBoundByRcps).isPresent();
    }

    private Optional<Service> service(String prefix) {
        return Optional.ofNullable(services.get(prefix.toLowerCase(Locale.ROOT)));
    }

    /// Patterns of the ARNs an action works on, with parts such as `${Region}`, one for each of its resource types.
    public List<String> arnPatterns(Action action) {
        return service(action.service())
                .map(service -> action.resourceTypes().stream()
                        .flatMap(type -> service.resourceType(type).stream())
                        .map(ResourceType::arn)
                        .toList())
                .orElse(List.of());
    }

    /// The keys a condition on this action can test besides the global ones.
    public List<ConditionKey> conditionKeys(Action action) {
        var known = actions.get(action.fullName().toLowerCase(Locale.ROOT));
        var service = services.get(action.service());
        return known == null || service == null ? List.of() : service.conditionKeys(known);
    }

    /// The keys that do not belong to a service.
    public List<ConditionKey> globalConditionKeys() {
        return globalKeys;
    }

    /// The known key called `name`; for one with a changing part, such as `aws:ResourceTag/team`, its pattern.
    public Optional<ConditionKey> conditionKey(String name) {
        return conditionKeys.find(name);
    }

    /// Actions for what has been typed so far, the likeliest first, at most `limit`: those that begin with it,
    /// those whose name begins with it, those that contain it.
    public List<Action> complete(String typed, int limit) {
        return Completion.of(typed, ordered, limit);
    }

    /// Known actions that a wrong name may have meant, the likeliest first, at most `limit`.
    public List<String> nearest(String wrongAction, int limit) {
        return nearest.to(wrongAction, limit);
    }

    /// How many known actions a pattern such as `s3:Get*` covers.
    public int countCoveredBy(String actionPattern) {
        var pattern = actionPattern.toLowerCase(Locale.ROOT);
        return (int) ordered.stream()
                .filter(known -> ActionGlob.matches(pattern, known.lowerCaseName()))
                .count();
    }

    /// The document of a policy AWS manages, in its newest known version.
    public Optional<JsonValue> managedPolicy(String arn) {
        return LoadedPolicies.POLICIES.document(arn);
    }

    /// ARNs of all known policies AWS manages, in order.
    public Collection<String> managedPolicyArns() {
        return LoadedPolicies.POLICIES.arns();
    }

    private static byte[] resource(String name) {
        try (var packed = Catalog.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            try (var unpacked = new GZIPInputStream(packed, 1 << 16)) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds the catalog; the class is initialized, once, when it is first asked for.
    private static final class Loaded {
        private static final Catalog CATALOG =
                new Catalog(ServiceReader.read(new String(resource("services.tsv.gz"), StandardCharsets.UTF_8)));
    }

    /// Holds the policies, which many runs never need.
    private static final class LoadedPolicies {
        private static final ManagedPolicies POLICIES = ManagedPolicies.read(resource("managed-policies.bin.gz"));
    }
}
