package dev.espalier.access;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import dev.espalier.policy.RequestContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The context of a request: keys that are given, then keys that the design settles (rules R80 to R86), then nothing
/// known.
final class DerivedContext implements RequestContext {
    private static final String REQUEST_TAG = "aws:requesttag/";

    private final Circumstances circumstances;
    private final PrincipalKeys principal;
    private final ResourceKeys resource;
    private final RequestKeys request;
    private final Map<String, ContextValue> unsettled;
    private final Map<String, ContextValue> known;

    DerivedContext(Circumstances circumstances, PrincipalKeys principal, ResourceKeys resource, RequestKeys request) {
        this(
                circumstances,
                principal,
                resource,
                request,
                new ConcurrentHashMap<>(),
                circumstances.given().values());
    }

    /// @param unsettled keys that nobody knows, remembered because spelling them takes long
    private DerivedContext(
            Circumstances circumstances,
            PrincipalKeys principal,
            ResourceKeys resource,
            RequestKeys request,
            Map<String, ContextValue> unsettled,
            Map<String, ContextValue> known) {
        this.unsettled = unsettled;
        this.circumstances = circumstances;
        this.principal = principal;
        this.resource = resource;
        this.request = request;
        this.known = known;
    }

    /// The same context with some keys settled.
    DerivedContext with(Map<String, ContextValue> values) {
        var changed = new TreeMap<String, ContextValue>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(known);
        changed.putAll(values);
        return new DerivedContext(circumstances, principal, resource, request, unsettled, changed);
    }

    @Override
    public ContextValue get(String key) {
        var given = known.isEmpty() ? null : known.get(key);
        if (given != null) {
            return given;
        }
        return derived(key, key.toLowerCase(Locale.ROOT));
    }

    private ContextValue derived(String key, String lower) {
        var global = EqualKeys.globalOf(lower, request.service());
        if (global.isPresent()) {
            return get(global.get()) instanceof Unknown(var _, var isPresent, var never)
                    ? new Unknown(spelled(key), isPresent, never)
                    : get(global.get());
        }
        var value = principal.get(lower);
        if (value.isEmpty()) {
            value = resource.get(lower);
        }
        if (value.isEmpty()) {
            value = request.get(lower, this::get);
        }
        if (value.isPresent()) {
            return openOrAbsent(value.get());
        }
        return lower.startsWith(REQUEST_TAG) && hasTagKeys()
                ? new Absent()
                : unsettled.computeIfAbsent(key, this::unsettled);
    }

    /// Once the keys of the request's tags are given, a tag that is not given is absent.
    private boolean hasTagKeys() {
        return known.containsKey("aws:TagKeys");
    }

    /// With all keys given, one that is still open is absent.
    private ContextValue openOrAbsent(ContextValue value) {
        return value instanceof Unknown && circumstances.isComplete() ? new Absent() : value;
    }

    private ContextValue unsettled(String key) {
        return circumstances.isComplete() ? new Absent() : new Unknown(spelled(key), false);
    }

    /// As AWS spells it, if it is known.
    private static String spelled(String key) {
        return Catalog.get()
                .conditionKey(key)
                .map(ConditionKey::name)
                .filter(name -> name.equalsIgnoreCase(key))
                .orElse(key);
    }

    /// A key with one value, or without any.
    static ContextValue single(Optional<String> value) {
        return value.<ContextValue>map(Present::single).orElseGet(Absent::new);
    }
}
