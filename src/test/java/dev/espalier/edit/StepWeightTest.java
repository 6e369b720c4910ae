package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepWeightTest {
    private final Design design = DesignGenerator.of(1, new DesignGenerator.Size(400, 30, 400, 3));
    private final DesignIndex index = DesignIndex.of(design);

    @Test
    void smallChangeWeighsAboutAsMuchInAnyDesignOfItsDepth() {
        var small = DesignGenerator.of(1, new DesignGenerator.Size(40, 3, 40, 3));
        var account = DesignIndex.of(small).accounts().getLast();
        assertThat(weight(design, new RenameNode(index.accounts().getLast().id(), "Another")))
                .isLessThan(4 * weight(small, new RenameNode(account.id(), "Another")));
    }

    @Test
    void whatIsAddedWeighsMoreThanWhatIsRenamed() {
        var unit = index.units().getFirst();
        assertThat(weight(design, Paste.duplicate(design, List.of(unit.id()))))
                .isGreaterThan(2 * weight(design, new RenameNode(unit.id(), "Another")));
    }

    @Test
    void everySiblingWeighsSomething() {
        var few = flat(10);
        var many = flat(10_000);
        var renaming = new RenameNode(lastAccount(few), "Another");
        assertThat(weight(many, renaming)).isGreaterThan(weight(few, renaming) + 30_000);
    }

    @Test
    void whatIsPackedIntoAStepOfTheLessonWeighsWhatItIsLongButOnlyOnce() {
        var one = LayersTest.lesson(1).steps().getFirst();
        var large = one.withPacked(Optional.of("x".repeat(5_000_000)));
        var history = History.of(design);

        history.perform(new SetLesson(List.of(large)));
        assertThat(StepWeight.of(history.lastStep().orElseThrow())).isGreaterThan(5_000_000);
        history.perform(new SetLesson(List.of(one, large.withCaption("moved"))));
        assertThat(StepWeight.of(history.lastStep().orElseThrow())).isLessThan(10_000);
    }

    private Design flat(int accounts) {
        var root = index.root();
        var all = new ArrayList<Account>();
        all.add(index.account(design.organization().managementAccountId()).orElseThrow());
        for (int i = 1; i < accounts; i++) {
            all.add(Account.named(new AccountId("%012d".formatted(i)), "Flat"));
        }
        return design.withOrganization(design.organization()
                .withRoot(root.withOrganizationalUnits(List.of()).withAccounts(all)));
    }

    private static NodeId lastAccount(Design flat) {
        return DesignIndex.of(flat).accounts().getLast().id();
    }

    private static long weight(Design design, Edit edit) {
        var history = History.of(design);
        history.perform(edit);
        return StepWeight.of(history.lastStep().orElseThrow());
    }
}
