package dev.espalier.catalog;

import dev.espalier.catalog.Service.CatalogAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ranks the names of actions by how they fit what has been typed.
final class Completion {
    private Completion() {}

    /// How a name fits, the best first.
    private enum Fit {
        WHOLE_NAME,
        START,
        START_OF_SERVICE,
        WHOLE_ACTION,
        START_OF_ACTION,
        INSIDE
    }

    static List<Action> of(String typed, Stream<CatalogAction> actions, int limit) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        Map<Fit, List<Action>> fitting = new EnumMap<>(Fit.class);
        actions.forEach(known -> fit(wanted, known.lowerCaseName())
                .ifPresent(fit ->
                        fitting.computeIfAbsent(fit, _ -> new ArrayList<>()).add(known.action())));
        return fitting.values().stream().flatMap(List::stream).limit(limit).toList();
    }

    private static Optional<Fit> fit(String wanted, String name) {
        int colon = name.indexOf(':');
        int typedColon = wanted.indexOf(':');
        if (name.startsWith(wanted)) {
            return Optional.of(start(wanted, name, colon));
        }
        if (typedColon >= 0) {
            boolean isSameService = wanted.regionMatches(0, name, 0, colon + 1);
            return isSameService && name.indexOf(wanted.substring(typedColon + 1), colon) > 0
                    ? Optional.of(Fit.INSIDE)
                    : Optional.empty();
        }
        if (name.startsWith(wanted, colon + 1)) {
            boolean isWhole = name.length() == colon + 1 + wanted.length();
            return Optional.of(isWhole ? Fit.WHOLE_ACTION : Fit.START_OF_ACTION);
        }
        return name.contains(wanted) ? Optional.of(Fit.INSIDE) : Optional.empty();
    }

    /// Typing `s3` means the service `s3` before `s3-outposts`.
    private static Fit start(String wanted, String name, int colon) {
        if (name.length() == wanted.length()) {
            return Fit.WHOLE_NAME;
        }
        return wanted.length() >= colon ? Fit.START : Fit.START_OF_SERVICE;
    }
}
