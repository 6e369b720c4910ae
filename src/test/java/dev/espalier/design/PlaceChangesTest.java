package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RandomEdits;
import dev.espalier.edit.RemoveNodes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An index that takes over from another one knows what one made from nothing knows.
class PlaceChangesTest {
    private static final int DESIGNS = 30;
    private static final int EDITS = 80;

    @Test
    void afterAnyEditsTheIndexEqualsAFreshOne() {
        int takenOver = 0;
        for (long seed = 0; seed < DESIGNS; seed++) {
            var design = DesignGenerator.of(seed, new DesignGenerator.Size(20, 10, 20, 3));
            var index = DesignIndex.fresh(design.organization());
            var edits = new RandomEdits(seed);
            for (int i = 0; i < EDITS; i++) {
                if (edits.next(design).applyTo(design) instanceof Applied(var after)) {
                    var changed = index.changedTo(after.organization());
                    takenOver += changed.isPresent() ? 1 : 0;
                    var next = changed.orElseGet(() -> DesignIndex.fresh(after.organization()));
                    assertSame(next, DesignIndex.fresh(after.organization()), index);
                    design = after;
                    index = next;
                }
            }
        }
        assertThat(takenOver).isGreaterThan(DESIGNS * EDITS / 4);
    }

    @Test
    void goingBackManyStepsAtOnceIsTakenOverToo() {
        for (long seed = 0; seed < DESIGNS; seed++) {
            var first = DesignGenerator.of(seed, new DesignGenerator.Size(20, 10, 20, 3));
            var design = first;
            var edits = new RandomEdits(seed);
            for (int i = 0; i < EDITS; i++) {
                if (edits.next(design).applyTo(design) instanceof Applied(var after)) {
                    design = after;
                }
            }
            var last = DesignIndex.fresh(design.organization());
            last.changedTo(first.organization())
                    .ifPresent(index -> assertSame(index, DesignIndex.fresh(first.organization()), last));
        }
    }

    private static void assertSame(DesignIndex index, DesignIndex fresh, DesignIndex before) {
        assertThat(index.units()).isEqualTo(fresh.units());
        assertThat(index.accounts()).isEqualTo(fresh.accounts());
        fresh.entities().forEach(entity -> {
            assertThat(index.entity(entity.id())).containsSame(entity);
            assertThat(index.pathTo(entity.id())).isEqualTo(fresh.pathTo(entity.id()));
            assertThat(index.positionOf(entity.id())).isEqualTo(fresh.positionOf(entity.id()));
        });
        for (var type : OrganizationPolicyType.values()) {
            fresh.entities()
                    .flatMap(entity -> entity.policies(type).stream())
                    .distinct()
                    .forEach(name -> {
                        var policy = new OrganizationPolicyId(type, name);
                        assertThat(index.attachmentsOf(policy)).isEqualTo(fresh.attachmentsOf(policy));
                    });
        }
        assertThat(before.entities().filter(entity -> !fresh.contains(entity.id())))
                .allSatisfy(gone -> assertThat(index.contains(gone.id())).isFalse());
    }

    @Test
    void oneChangeInALargeDesignIsTakenOver() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(2_000, 100, 0, 3));
        var index = DesignIndex.fresh(design.organization());
        var account = index.accounts().get(1_000);
        var changed = DesignTree.replace(design, account.withName("Another"));
        assertThat(index.changedTo(changed.organization()))
                .hasValueSatisfying(after ->
                        assertThat(after.entity(account.id())).map(Entity::name).contains("Another"));
    }

    @Test
    void unitThatMovesTakesAlongWhatIsInIt() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(2_000, 100, 0, 3));
        var index = DesignIndex.fresh(design.organization());
        var moved = index.accounts().stream()
                .flatMap(account -> index.containerOf(account.id()).stream())
                .filter(OrganizationalUnit.class::isInstance)
                .filter(unit -> index.depthOf(unit.id()) > 1)
                .findFirst()
                .orElseThrow();
        var after = applied(new MoveNodes(List.of(moved.id()), index.root().id()).applyTo(design));
        var changed = index.changedTo(after.organization()).orElseThrow();
        var inside = moved.accounts().getFirst().id();
        assertThat(changed.pathTo(inside)).hasSize(3);
    }

    @Test
    void severalOfOneIdAreNotTakenOver() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(20, 5, 0, 3));
        var index = DesignIndex.fresh(design.organization());
        var root = index.root();
        var twin = index.accounts().getLast();
        var twins =
                Stream.concat(root.accounts().stream(), Stream.of(twin, twin)).toList();
        var ambiguous = design.organization().withRoot(root.withAccounts(twins));
        assertThat(index.changedTo(ambiguous)).isEmpty();
        assertThat(DesignIndex.fresh(ambiguous).changedTo(design.organization()))
                .isEmpty();
    }

    @Test
    void anotherOrganizationIsNotTakenOver() {
        var index = DesignIndex.fresh(
                DesignGenerator.of(1, new DesignGenerator.Size(400, 50, 0, 3)).organization());
        var other = DesignGenerator.of(2, new DesignGenerator.Size(400, 50, 0, 3));
        assertThat(index.changedTo(other.organization())).isEmpty();
    }

    @Test
    void indexThatHasGrownToManyTimesItsSizeIsMadeAnew() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(2, 1, 0, 3));
        var index = DesignIndex.fresh(design.organization());
        int added = 0;
        var changed = index.changedTo(design.organization());
        while (changed.isPresent() && added < 1_000) {
            index = changed.get();
            var root = index.root();
            var id = new AccountId("%012d".formatted(added++));
            var grown = Stream.concat(root.accounts().stream(), Stream.of(Account.named(id, "More")))
                    .toList();
            changed = index.changedTo(design.organization().withRoot(root.withAccounts(grown)));
        }
        assertThat(added).isBetween(32, 500);
    }

    @Test
    void whatIsRemovedIsNotFoundAnyMore() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(2_000, 100, 0, 3));
        var index = DesignIndex.fresh(design.organization());
        var unit = index.units().getLast();
        var after = applied(new RemoveNodes(List.of(unit.id())).applyTo(design));
        var changed = index.changedTo(after.organization()).orElseThrow();
        assertThat(changed.contains(unit.id())).isFalse();
        assertThat(unit.accounts()).isNotEmpty().noneMatch(account -> changed.contains(account.id()));
    }

    private static Design applied(EditResult result) {
        return result instanceof Applied(var after) ? after : fail("%s", result);
    }
}
