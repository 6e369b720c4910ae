package dev.espalier.ui.panel;

import dev.espalier.catalog.AccessLevel;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Completes actions from the catalog. What AWS does not know can still be asked as typed: the answer says why not.
public final class ActionCompletion {
    private static final int LIMIT = 50;

    private ActionCompletion() {}

    /// Actions that suit what was typed.
    ///
    /// @param current what is asked now; its service is offered before anything is typed
    public static List<Suggestion> complete(Design design, String current, String typed) {
        return typed.isBlank() ? untyped(design, current) : complete(typed.strip());
    }

    /// The actions the design has claims about, then those of the current service.
    private static List<Suggestion> untyped(Design design, String current) {
        var claimed = design.assertions().stream()
                .map(Assertion::action)
                .flatMap(name -> Catalog.get().action(name).stream());
        var service = current.indexOf(':') > 0 ? current.substring(0, current.indexOf(':') + 1) : "";
        return Stream.concat(claimed, Catalog.get().complete(service, LIMIT).stream())
                .distinct()
                .limit(LIMIT)
                .map(action -> suggestion(action, ""))
                .toList();
    }

    private static Suggestion suggestion(Action action, String typed) {
        var name = action.fullName();
        return Suggestion.of(name, typed, level(action.level()), new Suggestion.Choice.Text(name));
    }

    private static List<Suggestion> complete(String wanted) {
        var suggestions = new ArrayList<Suggestion>();
        boolean isKnown = false;
        for (var action : Catalog.get().complete(wanted, LIMIT)) {
            isKnown = isKnown || action.fullName().equalsIgnoreCase(wanted);
            suggestions.add(suggestion(action, wanted));
        }
        if (!isKnown && wanted.indexOf(':') > 0 && !wanted.endsWith(":")) {
            suggestions.add(
                    Suggestion.of(wanted, wanted, Words.text("question.asTyped"), new Suggestion.Choice.Text(wanted)));
        }
        return suggestions;
    }

    private static String level(AccessLevel level) {
        return Words.text("level." + level.name());
    }
}
