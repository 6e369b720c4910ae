package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Mark;
import dev.espalier.edit.MoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class OutlineViewModelTest {
    private static final AccountId MANAGEMENT = new AccountId("111111111111");

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final OutlineViewModel model = new OutlineViewModel(store);

    @Test
    void tagsNameTheManagementAccountAndOwnPolicies() {
        assertThat(model.tag(MANAGEMENT)).isEqualTo("mgmt");
        assertThat(model.tag(UiTest.PEOPLE)).isEqualTo("1 SCP");
        assertThat(model.tag(UiTest.HR)).isEmpty();
    }

    @Test
    void marksStandAlongThePathOfTheAnswer() {
        store.questionProperty()
                .set(Optional.of(
                        Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty())));

        assertThat(model.mark(model.root())).contains(Mark.PASS);
        assertThat(model.mark(UiTest.PEOPLE)).contains(Mark.DENY);
        assertThat(model.mark(UiTest.ADMINS)).contains(Mark.PASS);
        assertThat(model.mark(MANAGEMENT)).isEmpty();
        assertThat(model.describe(UiTest.PEOPLE)).contains("Organizational unit People", "stops");
    }

    @Test
    void filterLeavesMatchesAndWhatIsAboveThem() {
        model.filterProperty().set("hana");

        assertThat(model.childrenOf(model.root())).containsExactly(UiTest.PEOPLE);
        assertThat(model.childrenOf(UiTest.PEOPLE)).containsExactly(UiTest.HR);
        assertThat(model.childrenOf(UiTest.HR)).containsExactly(UiTest.HANA);
    }

    @Test
    void rowsThatSurviveAnEditKeepTheirItems() {
        var tree = new OutlineTree(model);
        tree.reconcile();
        var hr = tree.find(UiTest.HR).orElseThrow();
        hr.setExpanded(true);

        store.perform(new MoveNodes(List.of(UiTest.HR), model.root()));
        tree.reconcile();

        assertThat(tree.find(UiTest.HR)).contains(hr);
        assertThat(hr.isExpanded()).isTrue();
        assertThat(hr.getParent().getValue()).isEqualTo(model.root());
        assertThat(ids(tree.find(UiTest.PEOPLE).orElseThrow())).doesNotContain(UiTest.HR);
    }

    private static List<NodeId> ids(TreeItem<NodeId> item) {
        return item.getChildren().stream().map(TreeItem::getValue).toList();
    }
}
