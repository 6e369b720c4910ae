package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// What a document says about all known actions at once, when no resource is named. What turns on the caller or the
/// context is kept apart, statement by statement. Made once for documents of equal content.
///
/// @param denies actions denied to everybody on every resource
/// @param mayDeny actions denied on some resources, or perhaps, where open keys tell or the document cannot be read
/// @param partlyDenied those of them that are not a matter of open keys alone
/// @param allows actions allowed to everybody on every resource
/// @param mayAllow actions allowed on some resources, or perhaps
/// @param conditional statements that turn on more than action and resource
record PolicySets(
        ActionSet denies,
        ActionSet mayDeny,
        ActionSet partlyDenied,
        ActionSet allows,
        ActionSet mayAllow,
        List<StatementSets> conditional) {
    private static final Map<PolicyReading, PolicySets> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    /// A statement with principal or condition.
    ///
    /// @param conditions those that are still to be tested
    /// @param parts the actions it covers; several when conditions tell actions apart
    record StatementSets(Statement statement, List<Condition> conditions, List<Part> parts) {
        static StatementSets of(Statement statement, ActionSet everywhere, ActionSet somewhere) {
            var block = statement.condition();
            var known = Truth.of(true).and(block.isEmpty() || block.get().isReadable() ? Truth.YES : Truth.UNKNOWN);
            var parts = new ArrayList<Part>();
            for (var told : ActionClasses.toldApartBy(statement)) {
                var part =
                        new Part(told.number(), known, everywhere.and(told.actions()), somewhere.and(told.actions()));
                if (!part.everywhere().isEmpty() || !part.somewhere().isEmpty()) {
                    parts.add(part);
                }
            }
            return new StatementSets(
                    statement, block.map(ConditionBlock::conditions).orElse(List.of()), List.copyOf(parts));
        }

        boolean isAllow() {
            return statement.effect().isPresent() && statement.effect().get() == Effect.ALLOW;
        }
    }

    /// Some of the actions of a statement.
    ///
    /// @param number of their class, in whose context conditions are tested
    /// @param known what the conditions came to that were tested before
    /// @param everywhere those it covers on every resource
    /// @param somewhere those it covers on some resources, or perhaps
    record Part(int number, Truth known, ActionSet everywhere, ActionSet somewhere) {}

    /// What a document says.
    static PolicySets of(PolicyReading reading) {
        var known = MADE.get(reading);
        if (known == null) {
            known = reading.isReadable() ? new Maker(reading).make() : unknown();
            MADE.put(reading, known);
        }
        return known;
    }

    /// Of a document that cannot be read or does not exist.
    static PolicySets unknown() {
        var all = ActionSet.all();
        return new PolicySets(ActionSet.empty(), all, all, ActionSet.empty(), all, List.of());
    }

    /// The same without what it allows (decision D29).
    PolicySets withoutAllows() {
        var denying = conditional.stream().filter(one -> !one.isAllow()).toList();
        return new PolicySets(denies, mayDeny, partlyDenied, ActionSet.empty(), ActionSet.empty(), denying);
    }

    /// What it denies of these actions, and nothing else.
    ///
    /// @param exempt actions of which some resources are exempt, so that nothing is denied everywhere
    PolicySets denyingWithin(ActionSet actions, ActionSet exempt) {
        var sure = actions.without(exempt);
        var denying = new ArrayList<StatementSets>();
        for (var one : conditional) {
            if (!one.isAllow()) {
                var parts = one.parts().stream()
                        .map(part -> new Part(
                                part.number(),
                                part.known(),
                                part.everywhere().and(sure),
                                part.everywhere().or(part.somewhere()).and(actions)))
                        .toList();
                denying.add(new StatementSets(one.statement(), one.conditions(), parts));
            }
        }
        return new PolicySets(
                denies.and(sure),
                denies.or(mayDeny).and(actions),
                partlyDenied.or(denies.without(sure)).and(actions),
                ActionSet.empty(),
                ActionSet.empty(),
                denying);
    }

    /// Goes through the statements of a document.
    private static final class Maker {
        private final PolicyReading reading;
        private final SetsBuilder sets = new SetsBuilder();

        Maker(PolicyReading reading) {
            this.reading = reading;
        }

        PolicySets make() {
            reading.statements().forEach(this::add);
            return sets.build();
        }

        private void add(Statement statement) {
            if (statement.action().isEmpty()
                    || !statement.isReadable()
                    || statement.effect().isEmpty()) {
                addUnreadable(statement);
                return;
            }
            var covered = ActionTable.get().coveredBy(statement.action().get());
            var everywhere = AnyResource.everywhere(statement, covered);
            var somewhere = statement.action().get().hasUnreadableEntries()
                    ? ActionSet.all()
                    : AnyResource.somewhere(statement, covered, everywhere);
            boolean isConditional = statement.principal().isPresent()
                    || statement.condition().filter(block -> !block.isEmpty()).isPresent();
            if (isConditional) {
                sets.add(StatementSets.of(statement, everywhere, somewhere));
            } else {
                sets.add(statement.effect().get(), everywhere, somewhere);
            }
        }

        /// It may deny or allow anything.
        private void addUnreadable(Statement statement) {
            if (statement.effect().isPresent()) {
                sets.add(statement.effect().get(), ActionSet.empty(), ActionSet.all());
            } else if (!statement.effectText().orElse("").equalsIgnoreCase("allow")) {
                sets.add(Effect.DENY, ActionSet.empty(), ActionSet.all());
            }
        }
    }
}
