package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // set before each test
class PolicyListViewTest extends UiTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private DesignStore store;
    private PolicyListView list;

    @Start
    void start(Stage stage) {
        var tasks = new DirectTaskRunner();
        store = new DesignStore(fourDepartments(), tasks);
        list = new PolicyListView(store, tasks, new DragSession(), new ItemMenu(List::of), _ -> {});
        show(stage, list);
    }

    @Test
    void countsWhatAPolicyHangsOnAfterEveryEdit(FxRobot robot) {
        var before = told(robot);

        robot.interact(() -> store.perform(new RenameNode(HR, "Human resources")));
        assertThat(told(robot)).isEqualTo(before);

        robot.interact(() -> store.perform(new AttachOrganizationPolicy(NO_DATABASES, HR)));
        assertThat(told(robot)).isNotEqualTo(before).contains("2");

        robot.interact(store::undo);
        assertThat(told(robot)).isEqualTo(before);
    }

    /// What a screen reader says of the row.
    private String told(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(list).lookup(".list-cell").<ListCell<PolicyId>>queryAll().stream()
                .filter(cell -> NO_DATABASES.equals(cell.getItem()))
                .map(ListCell::getAccessibleText)
                .findFirst()
                .orElseThrow();
    }
}
