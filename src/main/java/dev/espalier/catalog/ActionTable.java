package dev.espalier.catalog;

import dev.espalier.policy.ActionElement;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// All known actions, numbered from 0 by service and name, so that sets of them can be rows of bits.
///
/// The numbers hold for one run of the program: another catalog numbers anew, so they are never written to a file.
public final class ActionTable {
    private final List<Action> actions;
    private final List<ActionName> names;
    private final Map<ActionName, Integer> numbers;
    private final Map<String, Span> services = new HashMap<>();

    /// The numbers of the actions of one service.
    private record Span(int first, int end) {}

    private ActionTable(List<Action> actions) {
        this.actions = List.copyOf(actions);
        names = new ArrayList<>(actions.size());
        numbers = HashMap.newHashMap(actions.size());
        for (int number = 0; number < actions.size(); number++) {
            var name = ActionName.of(actions.get(number).fullName());
            names.add(name);
            numbers.put(name, number);
            int first = number;
            int end = number + 1;
            services.merge(name.service(), new Span(first, end), (known, _) -> new Span(known.first(), end));
        }
    }

    /// The table of the catalog; made when first asked for. Safe to use from any thread.
    public static ActionTable get() {
        return Made.TABLE;
    }

    /// How many actions there are.
    public int size() {
        return actions.size();
    }

    /// The action with this number.
    public Action action(int number) {
        return actions.get(number);
    }

    /// The name of the action with this number.
    public ActionName name(int number) {
        return names.get(number);
    }

    /// The number of an action; empty when it is not known.
    public OptionalInt numberOf(ActionName name) {
        var number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// The known actions that `element` covers for certain; those of an entry that is no action are left out.
    public ActionSet coveredBy(ActionElement element) {
        var covered = new ActionSet.Builder(size());
        var only = element.onlyServices();
        for (var service : only.isEmpty() ? services.keySet() : only) {
            var span = services.get(service);
            if (span != null) {
                cover(element, service, span, covered);
            }
        }
        return covered.build();
    }

    private void cover(ActionElement element, String service, Span span, ActionSet.Builder covered) {
        boolean isUniform = element.listsWholeService(service) || element.listsNothingOf(service);
        int step = isUniform ? span.end() - span.first() : 1;
        for (int number = span.first(); number < span.end(); number += step) {
            if (element.covers(names.get(number)) == Truth.YES) {
                covered.add(number, number + step);
            }
        }
    }

    /// The known actions of a service, whose prefix is given in lower case; none when it is not known.
    public ActionSet ofService(String service) {
        var builder = new ActionSet.Builder(size());
        var span = services.get(service);
        if (span != null) {
            builder.add(span.first(), span.end());
        }
        return builder.build();
    }

    /// Holds the table; the class is initialized, once, when it is first asked for.
    private static final class Made {
        private static final ActionTable TABLE = new ActionTable(Catalog.get().actions());
    }
}
