package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.policy.Condition;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Classes of actions whose requests have the same context, whoever asks: they differ in the Region of services with
/// one endpoint, in whether the owner of the resource is told, in whether there is a resource at all, and in which
/// service has keys that equal global ones.
final class ActionClasses {
    private static final Set<String> OWNER_KEYS =
            Set.of("aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths");
    private static final Map<Set<Trait>, List<ActionClass>> COARSER = new ConcurrentHashMap<>();

    private ActionClasses() {}

    /// What tells classes apart.
    private enum Trait {
        REGION,
        OWNER,
        RESOURCE,
        SERVICE
    }

    /// Some of the known actions.
    ///
    /// @param number of a finest class that stands for all of them
    record ActionClass(int number, ActionSet actions) {}

    /// The finest classes, each by the number of an action; together they hold every known action once.
    static int count() {
        return Made.EXAMPLES.size();
    }

    /// The number of an action of a finest class.
    static int example(int number) {
        return Made.EXAMPLES.get(number);
    }

    /// The actions of a finest class.
    static List<Integer> actions(int number) {
        return Made.CLASSES.get(number);
    }

    /// The classes that the conditions and variables of `statement` can tell apart.
    static List<ActionClass> toldApartBy(Statement statement) {
        var traits = EnumSet.noneOf(Trait.class);
        statement
                .condition()
                .ifPresent(block -> block.conditions().forEach(condition -> traits.addAll(traitsOf(condition))));
        return COARSER.computeIfAbsent(Set.copyOf(traits), Made::classes);
    }

    /// Whether a condition can come out differently for actions of different classes.
    static boolean isToldApartBy(Condition condition) {
        return !traitsOf(condition).isEmpty();
    }

    private static Set<Trait> traitsOf(Condition condition) {
        var traits = EnumSet.noneOf(Trait.class);
        addTrait(condition.key(), traits);
        condition.variables().forEach(key -> addTrait(key, traits));
        return traits;
    }

    private static void addTrait(String key, Set<Trait> traits) {
        var written = key.toLowerCase(Locale.ROOT);
        var global = EqualKeys.globalOf(written);
        if (global.isPresent()) {
            traits.add(Trait.SERVICE);
        }
        var lower = global.orElse(written);
        if (lower.equals("aws:requestedregion")) {
            traits.add(Trait.REGION);
        } else if (OWNER_KEYS.contains(lower)) {
            traits.add(Trait.OWNER);
        } else if (lower.startsWith("aws:resourcetag/")) {
            traits.add(Trait.RESOURCE);
        }
    }

    /// Holds the classes; they are made, once, when first asked for.
    private static final class Made {
        private static final Map<Map<Trait, Object>, List<Integer>> FINEST = finest();
        private static final List<List<Integer>> CLASSES = List.copyOf(FINEST.values());
        private static final List<Integer> EXAMPLES =
                CLASSES.stream().map(List::getFirst).toList();

        private static Map<Map<Trait, Object>, List<Integer>> finest() {
            var table = ActionTable.get();
            var members = new LinkedHashMap<Map<Trait, Object>, List<Integer>>();
            for (int number = 0; number < table.size(); number++) {
                var name = table.name(number);
                Map<Trait, Object> traits = Map.of(
                        Trait.REGION, RequestKeys.fixedRegion(name.service()),
                        Trait.OWNER, ResourceKeys.hasOwnerKeys(name),
                        Trait.RESOURCE, table.action(number).resourceTypes().isEmpty(),
                        Trait.SERVICE, EqualKeys.areIn(name.service()) ? name.service() : "");
                members.computeIfAbsent(traits, _ -> new ArrayList<>()).add(number);
            }
            return members;
        }

        /// The finest classes put together, where they differ in none of these traits.
        private static List<ActionClass> classes(Set<Trait> told) {
            var coarser = new LinkedHashMap<List<Object>, ActionClass>();
            int number = 0;
            for (var finest : FINEST.entrySet()) {
                var traits = told.stream().sorted().map(finest.getKey()::get).toList();
                var one = new ActionClass(number++, ActionSet.where(Set.copyOf(finest.getValue())::contains));
                coarser.merge(
                        traits,
                        one,
                        (known, more) ->
                                new ActionClass(known.number(), known.actions().or(more.actions())));
            }
            return List.copyOf(coarser.values());
        }
    }
}
