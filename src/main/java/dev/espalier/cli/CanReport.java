package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.catalog.AccessLevel;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.exchange.Csv;
import dev.espalier.exchange.DependenceJson;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything somebody may do, in three forms, by service and access level; equal reaches stand together.
final class CanReport {
    private static final int FORMAT_VERSION = 2;
    /// More services of which everything is allowed share a line.
    private static final int MOST_SERVICES = 12;

    private final String principal;
    private final JsonObject context;
    private final Abilities abilities;
    private final boolean isWide;

    /// Actions of one service and level that reach equally far.
    private record Group(String service, AccessLevel level, Reach reach) {}

    /// @param isWide whether it is about all services, so that actions nobody can tell about are counted, not listed
    CanReport(String principal, JsonObject context, Abilities abilities, boolean isWide) {
        this.principal = principal;
        this.context = context;
        this.abilities = abilities;
        this.isWide = isWide;
    }

    private Map<Group, List<String>> groups() {
        var services = new LinkedHashMap<String, Map<Group, List<String>>>();
        for (var level : AccessLevel.values()) {
            for (var ability : abilities.abilities()) {
                var action = ability.action();
                var groups = services.computeIfAbsent(action.service(), _ -> new LinkedHashMap<>());
                if (action.level() == level) {
                    groups.computeIfAbsent(new Group(action.service(), level, ability.reach()), _ -> new ArrayList<>())
                            .add(action.name());
                }
            }
        }
        var all = new LinkedHashMap<Group, List<String>>();
        services.values().forEach(all::putAll);
        return all;
    }

    private static int total(Group group) {
        return ActionTable.get()
                .ofService(group.service())
                .filter(number -> ActionTable.get().action(number).level() == group.level())
                .size();
    }

    /// Services of which everything is allowed without more to say.
    private static Set<String> whole(Map<Group, List<String>> groups) {
        var counts = new TreeMap<String, Integer>();
        groups.forEach((group, names) -> {
            if (group.reach().kind() == Reach.Kind.ALLOWED
                    && group.reach().text().isEmpty()) {
                counts.merge(group.service(), names.size(), Integer::sum);
            }
        });
        var whole = new TreeSet<String>();
        counts.forEach((service, count) -> {
            if (count == ActionTable.get().ofService(service).size()) {
                whole.add(service);
            }
        });
        return whole;
    }

    /// Those that are named or those that are not, whichever are fewer.
    private static String wholeServices(Set<String> whole) {
        var others = Catalog.get().services().stream()
                .filter(service -> !whole.contains(service))
                .toList();
        if (others.isEmpty()) {
            return Words.text("can.services.all", whole.size());
        }
        return others.size() < whole.size()
                ? Words.text("can.services.but", whole.size(), String.join(", ", others))
                : Words.text("can.services.these", whole.size(), String.join(", ", whole));
    }

    void text(PrintWriter out) {
        out.println(Words.text("can.question", principal));
        AnswerText.printContext(context, out);
        out.println();
        var untold = new LinkedHashMap<String, Integer>();
        var groups = groups();
        var whole = whole(groups);
        if (whole.size() > MOST_SERVICES) {
            out.println(Wrapping.wrapped(wholeServices(whole)));
        } else {
            whole = Set.of();
        }
        var told = whole;
        groups.forEach((group, names) -> {
            if (told.contains(group.service())) {
                return;
            }
            if (isWide && group.reach().kind() == Reach.Kind.NO_ANSWER) {
                untold.merge(group.reach().why().orElse(""), names.size(), Integer::sum);
                return;
            }
            var level = Words.text("level." + group.level().name());
            var what = names.size() == total(group) && names.size() > 1
                    ? Words.text("can.all", names.size())
                    : String.join(", ", names);
            var reach = group.reach().text();
            out.println(Wrapping.wrapped(Words.text(
                    "can.service",
                    group.service(),
                    level,
                    reach.isEmpty() ? what : Words.text("can.only", what, reach))));
        });
        untold.forEach((why, count) -> out.println(Wrapping.wrapped(Words.text("can.untold", count, why))));
        if (abilities.abilities().isEmpty()) {
            out.println(Words.text("can.nothing"));
        }
        out.println();
        out.println(Words.text(
                "can.counts",
                abilities.count(Reach.Kind.ALLOWED),
                abilities.count(Reach.Kind.DEPENDS),
                abilities.count(Reach.Kind.NO_ANSWER),
                abilities.denied(),
                abilities.count(Reach.Kind.POSSIBLE)));
        out.println(Words.text(abilities.isInDesign() ? "can.scope" : "can.scope.drawn"));
    }

    void json(PrintWriter out) {
        var groups = groups().entrySet().stream()
                .map(entry -> json(entry.getKey(), entry.getValue()))
                .toList();
        out.print(JsonText.write(object(
                member("formatVersion", FORMAT_VERSION),
                member("principal", principal),
                member("context", context),
                member("can", list(groups)),
                member("denied", abilities.denied()))));
    }

    private static JsonObject json(Group group, List<String> names) {
        var reach = group.reach();
        return object(
                member("service", group.service()),
                member("level", group.level().name()),
                member("answer", reach.kind().name()),
                member("isWholeLevel", names.size() == total(group)),
                member("actions", strings(names)),
                member("resources", DependenceJson.of(reach.resources())),
                member("keys", strings(reach.turnsOn())),
                member("sentence", reach.why()));
    }

    void csv(PrintWriter out) {
        var csv = new Csv(out);
        csv.row("service", "access level", "action", "answer", "depends on", "resources", "in words");
        for (var ability : abilities.abilities()) {
            Action action = ability.action();
            var reach = ability.reach();
            csv.row(
                    action.service(),
                    action.level().name(),
                    action.fullName(),
                    reach.kind().name(),
                    String.join(" ", reach.turnsOn()),
                    reach.places(),
                    reach.text());
        }
    }
}
