package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOutWatchTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final LockOutWatch watch = new LockOutWatch(store, new DirectTaskRunner());

    @Test
    void denyOfAllIsSaidToLockOutTheAccountsBeneath() {
        deny("*");

        assertThat(warning()).contains("Nobody in HR, Legal can change permissions any more.");
    }

    @Test
    void warningGoesWithTheChange() {
        deny("iam:*");
        store.undo();

        assertThat(warning()).isEmpty();
    }

    @Test
    void whatLocksNobodyOutIsNotWarnedOf() {
        deny("ec2:*");
        assertThat(warning()).isEmpty();

        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        assertThat(warning()).isEmpty();

        store.perform(new RemoveNodes(List.of(UiTest.HR)));
        assertThat(warning()).isEmpty();
    }

    @Test
    void anotherDesignIsNotComparedWithTheOneBefore() {
        deny("*");
        var locked = store.design();
        store.undo();

        store.open(locked, Optional.empty(), false);

        assertThat(warning()).isEmpty();
    }

    @Test
    void whatWasNotCheckedToTheEndIsSaidAndComparedAgain() {
        var tasks = new LateTaskRunner();
        var late = new LockOutWatch(store, tasks);
        tasks.timeIsUp(true);
        deny("*");
        tasks.finishAll();
        assertThat(late.warningProperty().get().orElseThrow()).contains("not checked to the end");

        tasks.timeIsUp(false);
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        tasks.finishAll();

        assertThat(late.warningProperty().get())
                .contains("Nobody in Personnel, Legal can change permissions any more.");
    }

    @Test
    void theFirstChangeAfterAnEqualDesignWasOpenedIsChecked() {
        store.open(store.design(), Optional.empty(), false);

        deny("*");

        assertThat(warning()).contains("Nobody in HR, Legal can change permissions any more.");
    }

    @Test
    void whatWasFoundOfAnEarlierDesignIsDropped() {
        var tasks = new LateTaskRunner();
        var late = new LockOutWatch(store, tasks);
        deny("*");
        store.undo();

        tasks.finish(1);
        tasks.finish(0);

        assertThat(late.warningProperty().get()).isEmpty();
    }

    @Test
    void lockOutJustBeforeALessonIsSaidAfterIt() {
        var tasks = new LateTaskRunner();
        var late = new LockOutWatch(store, tasks);
        var other = store.design();
        deny("*");
        store.staging().show(other, Optional.empty());
        tasks.finishAll();
        assertThat(late.warningProperty().get()).isEmpty();

        store.staging().leave();
        tasks.finishAll();

        assertThat(late.warningProperty().get()).contains("Nobody in HR, Legal can change permissions any more.");
    }

    @Test
    void whatALessonShowsLocksNobodyOut() {
        store.staging().show(store.design(), Optional.empty());
        deny("*");
        assertThat(warning()).isEmpty();

        store.staging().leave();

        assertThat(warning()).isEmpty();
    }

    @Test
    void aMistakeIsSaid() {
        var tasks = new LateTaskRunner();
        var late = new LockOutWatch(store, tasks);
        deny("*");

        tasks.failNext();

        assertThat(late.warningProperty().get().orElseThrow()).contains("could not be checked");
    }

    private Optional<String> warning() {
        return watch.warningProperty().get();
    }

    private void deny(String action) {
        store.perform(denying(action));
    }

    /// An SCP of the unit People with a Deny.
    static Edit denying(String action) {
        var text = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "%s", "Resource": "*"}]}
            """.formatted(action);
        var document = new PolicyDocument(JsonText.parse(text).value().orElseThrow());
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
        return new EditPolicy(id, document);
    }
}
