package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.policy.ActionName;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What two principals may do differently is what asking both about every action comes to.
class TwinAccessTest {
    private static final int MOST_PRINCIPALS = 3;
    private static final AccountId HR = new AccountId("444444444444");
    private static final MemberId HANA = new UserId(HR, "hana");
    private static final MemberId IVO = new UserId(HR, "ivo");

    private final Design fourDepartments = Samples.open("four-departments.json");
    private final Evaluator evaluator = Evaluator.of(fourDepartments);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four-departments.json",
                "coffee-shop.json",
                "application-role.json",
                "regulated-workloads.json",
                "landing-zone.json"
            })
    void theDifferenceIsWhatAskingBothAboutEveryActionComesTo(String sample) {
        check(sample, Samples.open(sample));
    }

    /// Compares neighbours, so that every principal is both the one and the other.
    private static void check(String name, Design design) {
        var asked = Evaluator.of(design);
        var all = Principals.all(design).toList();
        int step = 1 + (all.size() - 1) / MOST_PRINCIPALS;
        var some = new ArrayList<MemberId>();
        for (int i = all.size() - 1; i >= 0; i -= step) {
            some.add(all.get(i));
        }
        var ranks = new HashMap<MemberId, int[]>();
        some.forEach(member -> ranks.put(member, ranks(design, asked, member)));
        for (int i = 0; i < some.size(); i++) {
            var one = some.get(i);
            var other = some.get((i + 1) % some.size());
            var access = asked.twins(one, other, () -> false);
            assertThat(access.isComplete()).isTrue();
            assertThat(names(byRanks(access)))
                    .as("%s: %s and %s", name, one, other)
                    .isEqualTo(names(byRanks(ranks, one, other)));
        }
    }

    private static Map<Kind, List<String>> names(Map<Kind, ActionSet> actions) {
        var names = new HashMap<Kind, List<String>>();
        actions.forEach((kind, set) -> {
            var some = new ArrayList<String>();
            set.forEach(action -> some.add(ActionTable.get().action(action).fullName()));
            names.put(kind, some);
        });
        return names;
    }

    @Test
    void everyActionHasOneReason() {
        var access = evaluator.twins(HANA, IVO, () -> false);

        var all = new HashMap<Kind, ActionSet>();
        for (var effect : evaluator.effects(access, () -> false)) {
            all.merge(effect.kind(), effect.actions(), (some, more) -> {
                assertThat(some.and(more).isEmpty()).isTrue();
                return some.or(more);
            });
        }
        assertThat(all).isEqualTo(access.actions());
    }

    private static int[] ranks(Design design, Evaluator evaluator, MemberId member) {
        var arn = Principals.arnOf(design, member);
        var ranks = new int[ActionTable.get().size()];
        for (int action = 0; action < ranks.length; action++) {
            var name = ActionTable.get().name(action).toString();
            ranks[action] = switch (evaluator.verdict(Question.of(arn, name, Optional.empty()))) {
                case ALLOWED -> 2;
                case DEPENDS -> 1;
                case NO_ANSWER -> -1;
                case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
            };
        }
        return ranks;
    }

    private static Map<Kind, ActionSet> byRanks(TwinAccess access) {
        var found = new HashMap<>(access.actions());
        found.remove(Kind.BOTH_OTHERWISE);
        return found;
    }

    private static Map<Kind, ActionSet> byRanks(Map<MemberId, int[]> ranks, MemberId one, MemberId other) {
        var kinds = Map.of(
                List.of(2, 0), Kind.ONE_ALONE,
                List.of(2, 1), Kind.ONE_SURELY,
                List.of(1, 0), Kind.ONE_PERHAPS,
                List.of(0, 2), Kind.OTHER_ALONE,
                List.of(1, 2), Kind.OTHER_SURELY,
                List.of(0, 1), Kind.OTHER_PERHAPS);
        var mine = Objects.requireNonNull(ranks.get(one));
        var theirs = Objects.requireNonNull(ranks.get(other));
        var found = new HashMap<Kind, ActionSet>();
        kinds.forEach((pair, kind) -> {
            var actions = ActionSet.where(
                    action -> List.of(mine[action], theirs[action]).equals(pair));
            if (!actions.isEmpty()) {
                found.put(kind, actions);
            }
        });
        return found;
    }

    @Test
    void nobodyDiffersFromItself() {
        assertThat(evaluator.twins(HANA, HANA, () -> false).isNothing()).isTrue();
    }

    @Test
    void theOtherWayRoundEverythingIsTheOtherWayRound() {
        var there = evaluator.twins(HANA, IVO, () -> false);
        var back = evaluator.twins(IVO, HANA, () -> false);

        assertThat(back.of(Kind.OTHER_ALONE)).isEqualTo(there.of(Kind.ONE_ALONE));
        assertThat(back.of(Kind.ONE_SURELY)).isEqualTo(there.of(Kind.OTHER_SURELY));
        assertThat(back.of(Kind.ONE_PERHAPS)).isEqualTo(there.of(Kind.OTHER_PERHAPS));
    }

    @Test
    void withoutTimeWhatIsSettledAtOnceIsKnownAndTheRestIsCounted() {
        var sample = Samples.open("regulated-workloads.json");
        var all = Principals.all(sample).toList();
        var asked = Evaluator.of(sample);

        var hasty = asked.twins(all.getFirst(), all.getLast(), () -> true);
        var whole = asked.twins(all.getFirst(), all.getLast(), () -> false);

        assertThat(hasty.isComplete()).isFalse();
        hasty.actions()
                .forEach((kind, actions) ->
                        assertThat(actions.without(whole.of(kind)).isEmpty()).isTrue());
    }

    @Test
    void whatIsGrantedByAGroupIsBecauseOfTheGroup() {
        var access = evaluator.twins(HANA, IVO, () -> false);

        assertThat(evaluator.effects(access, () -> false))
                .filteredOn(effect -> effect.kind() == Kind.ONE_ALONE)
                .first()
                .satisfies(effect -> assertThat(effect.causes())
                        .flatExtracting(AccessCause::statements)
                        .extracting(statement -> statement.holder().orElseThrow())
                        .containsOnly(new GroupId(HR, "Admins")));
    }

    @Test
    void causesAreNotLookedForAnyMoreOnceItIsEnough() {
        var access = evaluator.twins(HANA, IVO, () -> false);

        assertThatThrownBy(() -> evaluator.effects(access, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatCannotBeToldIsCountedApart() {
        var decrypt = ActionTable.get().numberOf(ActionName.of("kms:Decrypt")).orElseThrow();
        var access = evaluator.twins(HANA, IVO, () -> false);

        assertThat(access.untold().contains(decrypt)).isTrue();
        access.actions()
                .forEach((kind, actions) ->
                        assertThat(actions.and(access.untold()).isEmpty()).isTrue());
    }

    @Test
    void aGroupIsNobodyWhoCouldBeCompared() {
        assertThatThrownBy(() -> evaluator.twins(HANA, new GroupId(HR, "Admins"), () -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
