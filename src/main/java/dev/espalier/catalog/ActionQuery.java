package dev.espalier.catalog;

import dev.espalier.policy.ActionName;
import dev.espalier.policy.ActionPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Actions that somebody speaks of: one of them (`ec2:RunInstances`), those of a service (`ec2`), of a level of access
/// (`Write`), of both (`iam Write`), or those that a pattern covers (`s3:Get*`).
///
/// @param text as it is written best
/// @param actions all of them that are known; at least one
public record ActionQuery(String text, ActionSet actions) {
    public ActionQuery {
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a query stands for at least one action");
        }
    }

    /// What somebody means who has typed this, in whatever letter case; empty when it stands for no known action.
    public static Optional<ActionQuery> parse(String typed) {
        var wanted = typed.strip();
        return wanted.indexOf(':') >= 0 || wanted.equals("*") ? ofPattern(wanted) : ofWords(wanted);
    }

    private static Optional<ActionQuery> ofPattern(String wanted) {
        var table = ActionTable.get();
        return ActionPattern.parse(wanted).flatMap(pattern -> {
            if (pattern.isExact()) {
                return ofName(wanted);
            }
            var covered = ActionSet.where(number -> pattern.matches(table.name(number)));
            return covered.isEmpty() ? Optional.empty() : Optional.of(new ActionQuery(wanted, covered));
        });
    }

    private static Optional<ActionQuery> ofName(String name) {
        var number = ActionTable.get().numberOf(ActionName.of(name));
        return number.isPresent() ? Optional.of(of(number.getAsInt())) : Optional.empty();
    }

    private static ActionQuery of(int number) {
        return new ActionQuery(ActionTable.get().action(number).fullName(), ActionSet.only(number));
    }

    private static Optional<ActionQuery> ofWords(String wanted) {
        int space = wanted.indexOf(' ');
        var first = space < 0 ? wanted : wanted.substring(0, space);
        if (!Catalog.get().hasService(first)) {
            return level(wanted).map(ActionQuery::of);
        }
        return space < 0
                ? Optional.of(ofService(first))
                : level(wanted.substring(space + 1)).flatMap(level -> of(first, level));
    }

    private static Optional<AccessLevel> level(String typed) {
        return Stream.of(AccessLevel.values())
                .filter(level -> nameOf(level).equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    /// All actions of a service that is known.
    public static ActionQuery ofService(String prefix) {
        var service = prefix.toLowerCase(Locale.ROOT);
        return new ActionQuery(service, ActionTable.get().ofService(service));
    }

    /// All actions of a level.
    public static ActionQuery of(AccessLevel level) {
        return new ActionQuery(nameOf(level), ActionSet.where(number -> isOf(number, level)));
    }

    /// The actions of a service that are of a level; empty when there are none.
    public static Optional<ActionQuery> of(String prefix, AccessLevel level) {
        var service = prefix.toLowerCase(Locale.ROOT);
        var actions = ActionTable.get().ofService(service).filter(number -> isOf(number, level));
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActionQuery(service + " " + nameOf(level), actions));
    }

    private static boolean isOf(int number, AccessLevel level) {
        return ActionTable.get().action(number).level() == level;
    }

    /// A level as AWS calls it.
    public static String nameOf(AccessLevel level) {
        return switch (level) {
            case LIST -> "List";
            case READ -> "Read";
            case TAGGING -> "Tagging";
            case WRITE -> "Write";
            case PERMISSIONS_MANAGEMENT -> "Permissions management";
        };
    }

    /// The only action; empty when it stands for more.
    public Optional<Action> one() {
        return actions.size() == 1 ? Optional.of(ActionTable.get().action(actions.first())) : Optional.empty();
    }

    /// Queries for what has been typed so far, the likeliest first, at most `limit`.
    public static List<ActionQuery> complete(String typed, int limit) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var exact = wanted.contains("*") ? parse(wanted).stream() : Stream.<ActionQuery>empty();
        var actions = wanted.isEmpty() || wanted.indexOf(' ') >= 0
                ? Stream.<ActionQuery>empty()
                : Catalog.get().complete(wanted, limit).stream().map(ActionQuery::of);
        return Stream.of(exact, services(wanted), levels(wanted), actions)
                .flatMap(queries -> queries)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static ActionQuery of(Action action) {
        return ofName(action.fullName()).orElseThrow();
    }

    /// A service that is typed in full comes with its levels.
    private static Stream<ActionQuery> services(String wanted) {
        int space = wanted.indexOf(' ');
        var prefix = space < 0 ? wanted : wanted.substring(0, space);
        var rest = space < 0 ? "" : wanted.substring(space + 1).strip();
        if (Catalog.get().hasService(prefix)) {
            var ofLevels = Stream.of(AccessLevel.values())
                    .filter(level -> nameOf(level).toLowerCase(Locale.ROOT).startsWith(rest))
                    .flatMap(level -> of(prefix, level).stream());
            return rest.isEmpty() ? Stream.concat(Stream.of(ofService(prefix)), ofLevels) : ofLevels;
        }
        return wanted.isEmpty()
                ? Stream.empty()
                : Catalog.get().services().stream()
                        .filter(service -> service.startsWith(wanted))
                        .map(ActionQuery::ofService);
    }

    private static Stream<ActionQuery> levels(String wanted) {
        return Stream.of(AccessLevel.values())
                .filter(level -> nameOf(level).toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(ActionQuery::of);
    }
}
