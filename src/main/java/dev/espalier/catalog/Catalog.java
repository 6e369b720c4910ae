package dev.espalier.catalog;

import dev.espalier.catalog.Service.CatalogAction;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.Wildcard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// What AWS is known to offer: services, their actions, resource types and condition keys, and the documents of the
/// policies AWS manages. Names are found whatever their letter case and come back in AWS's spelling.
///
/// The catalog is a snapshot and AWS grows every week, so a name it lacks may still exist: whoever asks warns and does
/// not refuse.
public final class Catalog {
    private static final String ANY_SERVICE = "";

    private final SortedMap<String, String> sections;
    private final List<ConditionKey> globalKeys;
    private final ConditionKeys globalKeyNames = new ConditionKeys();
    private final Map<String, Service> services = new ConcurrentHashMap<>();
    private final Map<String, ConditionKeys> conditionKeys = new ConcurrentHashMap<>();

    private Catalog(ServiceReader.Sections sections) {
        this.sections = sections.services();
        this.globalKeys = ServiceReader.globalKeys(sections.globalKeys());
        globalKeyNames.add(globalKeys);
    }

    /// The one catalog, read when first asked for. Safe to use from any thread.
    public static Catalog get() {
        return Loaded.CATALOG;
    }

    /// The known action called `name`, such as `s3:GetObject`.
    public Optional<Action> action(String name) {
        return known(name).map(CatalogAction::action);
    }

    private Optional<CatalogAction> known(String name) {
        return service(prefixOf(name)).flatMap(service -> service.action(name.toLowerCase(Locale.ROOT)));
    }

    /// All known actions, by service and name.
    public List<Action> actions() {
        return everyAction().map(CatalogAction::action).toList();
    }

    /// The known actions of a service; none when it is unknown.
    public List<Action> actions(String prefix) {
        return service(prefix).stream()
                .flatMap(service -> service.actions().values().stream())
                .map(CatalogAction::action)
                .toList();
    }

    public boolean hasService(String prefix) {
        return sections.containsKey(prefix.toLowerCase(Locale.ROOT));
    }

    /// The prefixes of all services, in order.
    public Collection<String> services() {
        return Collections.unmodifiableSet(sections.keySet());
    }

    /// What AWS calls the service, such as `Amazon S3`.
    public Optional<String> serviceName(String prefix) {
        return service(prefix).map(Service::name);
    }

    private Optional<Service> service(String prefix) {
        var wanted = prefix.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(sections.get(wanted))
                .map(section -> services.computeIfAbsent(wanted, _ -> ServiceReader.service(section)));
    }

    private Stream<Service> everyService() {
        return sections.keySet().stream().flatMap(prefix -> service(prefix).stream());
    }

    private Stream<CatalogAction> everyAction() {
        return everyService().flatMap(service -> service.actions().values().stream());
    }

    /// Patterns of the ARNs an action works on, with parts such as `${Region}`, one for each of its resource types.
    public List<String> arnPatterns(Action action) {
        return service(action.service())
                .map(service -> service.arnPatterns(action.resourceTypes()))
                .orElse(List.of());
    }

    /// The keys a condition on this action can test besides the global ones.
    public List<ConditionKey> conditionKeys(Action action) {
        return known(action.fullName())
                .flatMap(known -> service(action.service()).map(service -> service.conditionKeys(known)))
                .orElse(List.of());
    }

    /// The actions of a service whose requests are known to carry the condition key called `key`.
    public Set<Action> actionsWith(String prefix, String key) {
        return service(prefix).map(service -> service.actionsWith(key)).orElse(Set.of());
    }

    /// The keys that do not belong to a service.
    public List<ConditionKey> globalConditionKeys() {
        return globalKeys;
    }

    /// The known key called `name`; for one with a changing part, such as `aws:ResourceTag/team`, its pattern.
    public Optional<ConditionKey> conditionKey(String name) {
        var prefix = prefixOf(name).toLowerCase(Locale.ROOT);
        return globalKeyNames
                .find(name)
                .or(() -> conditionKeys
                        .computeIfAbsent(hasService(prefix) ? prefix : ANY_SERVICE, this::conditionKeysOf)
                        .find(name));
    }

    /// A few services bring keys that begin with the name of no service.
    private ConditionKeys conditionKeysOf(String prefix) {
        var keys = new ConditionKeys();
        service(prefix)
                .map(Stream::of)
                .orElseGet(this::everyService)
                .forEach(service -> keys.add(service.conditionKeys()));
        return keys;
    }

    /// Actions for what has been typed so far, the likeliest first, at most `limit`: those that begin with it,
    /// those whose name begins with it, those that contain it.
    public List<Action> complete(String typed, int limit) {
        return Completion.of(typed, everyAction(), limit);
    }

    /// Known actions that a wrong name may have meant, the likeliest first, at most `limit`.
    public List<String> nearest(String wrongAction, int limit) {
        var searched = service(prefixOf(wrongAction)).map(Stream::of).orElseGet(this::everyService);
        return Nearest.to(wrongAction, searched, limit);
    }

    /// Prefixes of known services that a wrong one may have meant, the likeliest first, at most `limit`.
    public List<String> nearestServices(String wrongPrefix, int limit) {
        return Nearest.services(wrongPrefix, sections.keySet(), limit);
    }

    /// How many known actions a pattern such as `s3:Get*` covers.
    public int countCoveredBy(String actionPattern) {
        var pattern = Wildcard.of(actionPattern.toLowerCase(Locale.ROOT));
        var searched = service(prefixOf(actionPattern)).map(Stream::of).orElseGet(this::everyService);
        return (int) searched.flatMap(service -> service.actions().keySet().stream())
                .filter(pattern::matches)
                .count();
    }

    private static String prefixOf(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /// The document of a policy AWS manages, in its newest known version.
    public Optional<JsonValue> managedPolicy(String arn) {
        return LoadedPolicies.POLICIES.document(arn);
    }

    /// Goes through all known policies AWS manages, by ARN and document, and keeps nothing of them.
    public void forEachManagedPolicy(BiConsumer<String, JsonValue> visitor) {
        LoadedPolicies.POLICIES.forEach(visitor);
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
                new Catalog(ServiceReader.cut(new String(resource("services.tsv.gz"), StandardCharsets.UTF_8)));
    }

    /// Holds the policies, which many runs never need.
    private static final class LoadedPolicies {
        private static final ManagedPolicies POLICIES = ManagedPolicies.read(resource("managed-policies.bin.gz"));
    }
}
