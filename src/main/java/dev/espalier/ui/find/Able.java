package dev.espalier.ui.find;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.MemberId;
import dev.espalier.policy.ActionPattern;
import dev.espalier.ui.kit.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Who can do any of the actions that a pattern covers. Whoever is in neither set cannot do one of them.
///
/// @param what was asked about, in words
/// @param allowed whoever can do one of them, in any case
/// @param depends for whom it depends on something
/// @param isExact whether each in `depends` was judged by one action; of many actions it is only known that not all of
/// them are surely denied
/// @param wrong why nobody was asked
record Able(String what, Set<MemberId> allowed, Set<MemberId> depends, boolean isExact, Optional<String> wrong) {
    private static final Texts TEXTS = Texts.of(Able.class);
    private static final int SUGGESTIONS = 3;

    static Able refused(String sentence) {
        return new Able("", Set.of(), Set.of(), true, Optional.of(sentence));
    }

    /// Who can do something of each pattern.
    ///
    /// @param isStopped asked now and then; work ends with a [CancellationException] when it says so
    static Able toDo(List<String> patterns, Evaluator evaluator, BooleanSupplier isStopped) {
        return patterns.stream()
                .map(pattern -> toDo(pattern, evaluator, isStopped))
                .reduce(Able::and)
                .orElseThrow();
    }

    private Able and(Able other) {
        var both = new HashSet<>(allowed);
        both.retainAll(other.allowed);
        var perhaps = new HashSet<>(allowed);
        perhaps.addAll(depends);
        perhaps.removeIf(member -> both.contains(member) || !other.has(member));
        return new Able(what + ", " + other.what, both, perhaps, isExact && other.isExact, wrong.or(other::wrong));
    }

    boolean has(MemberId member) {
        return allowed.contains(member) || depends.contains(member);
    }

    private static Able toDo(String typed, Evaluator evaluator, BooleanSupplier isStopped) {
        var pattern = ActionPattern.parse(typed);
        if (pattern.isEmpty()) {
            return refused(TEXTS.text("can.noAction", typed));
        }
        int[] covered = covered(pattern.get());
        if (covered.length == 0) {
            return refused(unknown(typed, pattern.get()));
        }
        return pattern.get().isExact()
                ? exactly(ActionTable.get().action(covered[0]), evaluator, isStopped)
                : anyOf(pattern.get(), covered, evaluator, isStopped);
    }

    /// The numbers of the known actions.
    private static int[] covered(ActionPattern pattern) {
        var table = ActionTable.get();
        return IntStream.range(0, table.size())
                .filter(number -> pattern.matches(table.name(number)))
                .toArray();
    }

    private static String unknown(String typed, ActionPattern pattern) {
        var nearest = pattern.isExact() ? Catalog.get().nearest(typed, SUGGESTIONS) : List.<String>of();
        return nearest.isEmpty()
                ? TEXTS.text("can.unknown", typed)
                : TEXTS.text("can.meant", typed, String.join(", ", nearest));
    }

    private static Able exactly(Action action, Evaluator evaluator, BooleanSupplier isStopped) {
        var found = evaluator.whoCan(Question.of("", action.fullName(), Optional.empty()), isStopped);
        return new Able(
                action.fullName(),
                Set.copyOf(found.allowed()),
                Set.copyOf(found.depends()),
                true,
                found.wrong().map(Sentences::text));
    }

    private static Able anyOf(ActionPattern pattern, int[] actions, Evaluator evaluator, BooleanSupplier isStopped) {
        var allowed = new HashSet<MemberId>();
        var depends = new HashSet<MemberId>();
        evaluator.matrix().forEach(row -> {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            boolean isOpen = false;
            for (int number : actions) {
                if (row.isAllowed(number)) {
                    allowed.add(row.principal());
                    return;
                }
                isOpen |= !row.isDenied(number);
            }
            if (isOpen) {
                depends.add(row.principal());
            }
        });
        return new Able(pattern.toString(), allowed, depends, false, Optional.empty());
    }
}
