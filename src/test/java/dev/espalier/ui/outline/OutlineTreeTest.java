package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.User;
import dev.espalier.edit.AddUser;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RandomEdits;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    @Test
    void peopleOfAClosedAccountGetRowsWhenSomebodyAsksForThem() {
        store.open(DesignGenerator.of(2, MANY), Optional.empty(), false);
        tree.reconcile();
        var rows = new AtomicInteger();
        tree.root().addEventHandler(TreeItem.childrenModificationEvent(), _ -> rows.incrementAndGet());
        var account = DesignIndex.of(store.design()).accounts().getFirst();
        var user = new MemberId.UserId(account.id(), account.users().getFirst().name());

        var item = tree.find(account.id()).orElseThrow();

        assertThat(item.isLeaf()).isFalse();
        assertThat(tree.find(user).orElseThrow().getParent()).isSameAs(item);
        assertThat(values(item)).isEqualTo(model.childrenOf(account.id()));
        assertThat(rows).as("rows that came or went while it was closed").hasValue(0);
    }

    @Test
    void theFirstPersonInAClosedAccountIsAChange() {
        tree.reconcile();
        var account = DesignIndex.of(store.design()).accounts().getFirst().id();
        var item = tree.find(account).orElseThrow();
        assertThat(item.isLeaf()).isTrue();
        var changed = new AtomicInteger();
        tree.root().addEventHandler(TreeItem.childrenModificationEvent(), _ -> changed.incrementAndGet());

        store.perform(new AddUser(account, User.named("ada")));
        tree.reconcile();

        assertThat(item.isLeaf()).isFalse();
        assertThat(changed).hasValue(1);
        store.undo();
        tree.reconcile();
        assertThat(item.isLeaf()).isTrue();
        assertThat(changed).hasValue(2);
    }

    @Test
    void afterAnyEditsTheRowsAreThoseOfTheDesign() {
        store.open(DesignGenerator.of(3, MANY), Optional.empty(), false);
        var edits = new RandomEdits(3);
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            store.perform(edits.next(store.design()));
            tree.reconcile();
            openSome(tree.root(), random);
            model.filterProperty()
                    .set(random.nextInt(4) == 0 ? List.of("a", "dev", "1").get(i % 3) : "");
            tree.reconcile();
        }
        assertRows(tree.root());
    }

    private static void openSome(TreeItem<NodeId> item, Random random) {
        if (item.getValue() instanceof AccountId && random.nextInt(50) == 0) {
            item.setExpanded(!item.isExpanded());
        }
        if (item.isExpanded()) {
            List.copyOf(item.getChildren()).forEach(child -> openSome(child, random));
        }
    }

    private void assertRows(TreeItem<NodeId> item) {
        assertThat(values(item)).isEqualTo(model.childrenOf(item.getValue()));
        item.getChildren().forEach(this::assertRows);
    }

    @Test
    void whatWasOpenIsOpenAgainWithoutTheFilter() {
        store.open(DesignGenerator.of(2, MANY), Optional.empty(), false);
        tree.reconcile();
        var accounts = DesignIndex.of(store.design()).accounts();
        tree.find(accounts.get(1).id()).orElseThrow().setExpanded(true);

        model.filterProperty().set("developers");
        tree.reconcile();
        assertThat(tree.find(accounts.getFirst().id()).orElseThrow().isExpanded())
                .isTrue();
        model.filterProperty().set("");
        tree.reconcile();

        assertThat(tree.find(accounts.getFirst().id()).orElseThrow().isExpanded())
                .isFalse();
        assertThat(tree.find(accounts.get(1).id()).orElseThrow().isExpanded()).isTrue();
    }

    private static List<NodeId> values(TreeItem<NodeId> item) {
        return item.getChildren().stream().map(TreeItem::getValue).toList();
    }

    /// The root, units and accounts among the rows.
    private static int nodes(TreeItem<NodeId> item) {
        var own = item.getValue() instanceof MemberId ? 0 : 1;
        return own
                + item.getChildren().stream().mapToInt(OutlineTreeTest::nodes).sum();
    }
}
