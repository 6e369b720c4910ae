package dev.espalier.access;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Arn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What the catalog knows about an action that somebody asks about; looked up once, because the same few actions are
/// asked about again and again.
///
/// @param wrong why it is no action to ask about, if it is none
/// @param name in AWS's spelling, or as it was asked where the catalog does not know it
/// @param services of the resources it works on, as their ARNs name them; empty when it is not known
record AskedAction(Optional<Reason> wrong, String name, Set<String> services) {
    private static final int MOST = 50_000;
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
        if (isWellFormed && (catalog.action(action).isPresent() || !catalog.hasService(action.substring(0, colon)))) {
            return Optional.empty();
        }
        return Optional.of(catalog.nearest(action, 1).stream()
                .findFirst()
                .map(nearest -> Reason.of(ReasonCode.BAD_ACTION, action, nearest))
                .orElse(Reason.of(ReasonCode.BAD_ACTION_ALONE, action)));
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
