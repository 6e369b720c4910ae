package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.policy.ActionName;
import dev.espalier.ui.panel.WorkedExamples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an offer says it changes for others is what asking everybody again comes to. The seed of a failure
/// stands in its message.
class SideEffectsAreWhatARecountComesToTest {
    private static final int SEEDS = 3;
    private static final int ACTIONS = 40;

    /// Who gained or lost something, counted by asking.
    private record Count(int principals, int accounts, int gained, int lost) {}

    @Test
    void whatTheWorkedExampleTells() {
        var design = WorkedExamples.fourDepartments();
        var question = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");
        for (var offer : offers(design, question)) {
            var actions = someActions(new Random(1), offer);
            all(offer.effects().gained().or(offer.effects().lost())).forEach(actions::add);

            var recount = recount(design, changed(design, offer), actions);

            assertThat(offer.effects().isComplete() && offer.effects().isExact())
                    .isTrue();
            assertThat(new Count(
                            offer.effects().principals().size(),
                            offer.effects().accounts(),
                            offer.effects().gained().size(),
                            offer.effects().lost().size()))
                    .as(offer.label())
                    .isEqualTo(count(recount));
        }
    }

    private static IntStream all(ActionSet actions) {
        return IntStream.range(0, ActionTable.get().size()).filter(actions::contains);
    }

    @Test
    void someActionsOfEverybodyInRandomOrganizations() {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var asked = RandomOrganizations.asked(seed, 1);
            for (var question : asked.questions()) {
                for (var offer : offers(asked.design(), question)) {
                    changes += compare(seed, asked.design(), question, offer);
                }
            }
        }
        assertThat(changes).isPositive();
    }

    private static int compare(long seed, Design design, Question question, Offer offer) {
        var actions = someActions(new Random(seed), offer);
        int own = ActionTable.get().numberOf(ActionName.of(question.action())).orElse(-1);
        actions.remove(own); // it was asked about a resource and under circumstances of its own
        var told = offer.effects().principals().stream().collect(Collectors.toMap(OfPrincipal::principal, one -> one));
        var recount = recount(design, changed(design, offer), actions);
        for (var one : recount) {
            var found = Optional.ofNullable(told.get(one.principal()));
            var about = "seed " + seed + ", " + offer.label() + ", " + one.principal();
            assertThat(found.map(OfPrincipal::gained).orElse(ActionSet.empty()).and(ActionSet.where(actions::contains)))
                    .as("gained, %s", about)
                    .isEqualTo(one.gained());
            assertThat(found.map(OfPrincipal::lost).orElse(ActionSet.empty()).and(ActionSet.where(actions::contains)))
                    .as("lost, %s", about)
                    .isEqualTo(one.lost());
        }
        return count(recount).principals();
    }

    /// Actions here and there, and some of those that are said to change.
    private static Set<Integer> someActions(Random random, Offer offer) {
        var actions = new TreeSet<Integer>();
        var spoken = offer.effects().gained().or(offer.effects().lost());
        var table = ActionTable.get();
        for (int i = 0; i < ACTIONS; i++) {
            int action = random.nextInt(table.size());
            actions.add(action);
            if (spoken.contains((action + i) % table.size())) {
                actions.add((action + i) % table.size());
            }
        }
        return actions;
    }

    private static List<Offer> offers(Design design, Question question) {
        var evaluator = Evaluator.of(design);
        var flip = new FlipFinder(design, evaluator, question, () -> false).find(evaluator.answer(question));
        return flip.stream()
                .flatMap(found -> found.single().stream())
                .filter(offer -> offer.edit().isPresent())
                .toList();
    }

    private static Design changed(Design design, Offer offer) {
        return ((Applied) offer.edit().orElseThrow().applyTo(design)).design();
    }

    /// Asks everybody twice.
    private static List<OfPrincipal> recount(Design before, Design after, Set<Integer> actions) {
        var then = Evaluator.of(before);
        var now = Evaluator.of(after);
        var changes = new ArrayList<OfPrincipal>();
        for (var principal : Principals.all(before).toList()) {
            var gained = new HashSet<Integer>();
            var lost = new HashSet<Integer>();
            for (int action : actions) {
                int rise = rank(now, after, principal, action) - rank(then, before, principal, action);
                if (rise != 0) {
                    (rise > 0 ? gained : lost).add(action);
                }
            }
            changes.add(new OfPrincipal(
                    principal, ActionSet.where(gained::contains), ActionSet.where(lost::contains), ActionSet.empty()));
        }
        return changes;
    }

    private static int rank(Evaluator evaluator, Design design, MemberId principal, int action) {
        var arn = Principals.arnOf(design, principal);
        var name = ActionTable.get().name(action).toString();
        return switch (evaluator.verdict(Question.of(arn, name, Optional.empty()))) {
            case ALLOWED -> 2;
            case DEPENDS, NO_ANSWER -> 1;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
        };
    }

    private static Count count(List<OfPrincipal> recount) {
        var touched = recount.stream()
                .filter(one -> !one.gained().isEmpty() || !one.lost().isEmpty())
                .toList();
        var accounts = touched.stream()
                .map(one -> one.principal().account())
                .distinct()
                .count();
        return new Count(
                touched.size(),
                (int) accounts,
                touched.stream()
                        .map(OfPrincipal::gained)
                        .reduce(ActionSet.empty(), ActionSet::or)
                        .size(),
                touched.stream()
                        .map(OfPrincipal::lost)
                        .reduce(ActionSet.empty(), ActionSet::or)
                        .size());
    }
}
