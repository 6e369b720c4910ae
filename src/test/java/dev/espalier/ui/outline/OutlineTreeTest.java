package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class OutlineTreeTest {
    private static final DesignGenerator.Size FEW = new DesignGenerator.Size(2, 1, 0, 1);
    private static final DesignGenerator.Size MANY = new DesignGenerator.Size(60, 20, 100, 5);

    private final DesignStore store = new DesignStore(DesignGenerator.of(1, FEW), new DirectTaskRunner());
    private final OutlineViewModel model = new OutlineViewModel(store);
    private final OutlineTree tree = new OutlineTree(model);

    @Test
    void rowsOfAnotherDesignUnderTheSameRootHangInTheTreeWhenTheyAreComplete() {
        tree.reconcile();
        var changes = new AtomicInteger();
        tree.root().addEventHandler(TreeItem.childrenModificationEvent(), _ -> changes.incrementAndGet());

        store.open(DesignGenerator.of(2, MANY), Optional.empty(), false);
        tree.reconcile();

        assertThat(nodes(tree.root())).isEqualTo(1 + 20 + 60);
        assertThat(changes).hasValueLessThan(10);
    }

    @Test
    void rowsOfARemovedUnitAreForgotten() {
        store.open(DesignGenerator.of(2, MANY), Optional.empty(), false);
        tree.reconcile();
        var unit = store.design().organization().root().organizationalUnits().getFirst();
        var inside = unit.accounts().isEmpty()
                ? unit.id()
                : unit.accounts().getFirst().id();

        store.perform(new RemoveNodes(List.of(unit.id())));
        tree.reconcile();

        assertThat(tree.find(unit.id())).isEmpty();
        assertThat(tree.find(inside)).isEmpty();
        assertThat(nodes(tree.root()))
                .isEqualTo((int) DesignIndex.of(store.design()).entities().count());
    }

    @Test
    void aRowThatMovesStaysTheSame() {
        store.open(DesignGenerator.of(2, MANY), Optional.empty(), false);
        tree.reconcile();
        var unit = store.design().organization().root().organizationalUnits().stream()
                .filter(one -> !one.accounts().isEmpty())
                .findFirst()
                .orElseThrow();
        var account = unit.accounts().getFirst().id();
        var before = tree.find(account).orElseThrow();

        store.perform(new MoveNodes(
                List.of(account), store.design().organization().root().id()));
        tree.reconcile();

        assertThat(tree.find(account)).containsSame(before);
        assertThat(before.getParent()).isSameAs(tree.root());
    }

    /// The root, units and accounts among the rows.
    private static int nodes(TreeItem<NodeId> item) {
        var own = item.getValue() instanceof MemberId ? 0 : 1;
        return own
                + item.getChildren().stream().mapToInt(OutlineTreeTest::nodes).sum();
    }
}
