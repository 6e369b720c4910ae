package dev.espalier.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import dev.espalier.ui.task.TaskRunner;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClipboardCommandsTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private Optional<NodeId> holder = Optional.empty();
    private boolean isTyping;

    /// A clipboard that nobody else has.
    private static final class MemoryClipboard implements TextClipboard {
        private String text = "";

        @Override
        public void put(String copied) {
            text = copied;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(text);
        }
    }

    @Test
    void aChipIsCutOffWhereItWasPressedAndStaysInTheOrganization() {
        holder = Optional.of(UiTest.PEOPLE);
        store.select(List.of(NO_DATABASES));
        commands(new DirectTaskRunner()).cut().run();

        var index = DesignIndex.of(store.design());
        assertThat(index.contains(NO_DATABASES)).isTrue();
        assertThat(index.attachmentsOf(NO_DATABASES)).isEmpty();

        store.select(List.of(UiTest.HR));
        commands(new DirectTaskRunner()).paste().run();
        assertThat(DesignIndex.of(store.design()).attachmentsOf(NO_DATABASES)).containsExactly(UiTest.HR);
    }

    @Test
    void aPolicyCutFromTheListIsRemoved() {
        store.select(List.of(NO_DATABASES));
        commands(new DirectTaskRunner()).cut().run();

        assertThat(DesignIndex.of(store.design()).contains(NO_DATABASES)).isFalse();
        assertThat(store.undoLabelProperty().get()).isEqualTo("cut SCP PeopleNoDatabases");
    }

    @Test
    void aDesignThatIsOnlyLookedAtCanBeCopiedFrom() {
        store.open(UiTest.fourDepartments(), Optional.empty(), true);
        store.select(List.of(UiTest.HR));
        var commands = commands(new DirectTaskRunner());

        assertThat(commands.copy().enabledProperty().get()).isTrue();
        assertThat(List.of(commands.cut(), commands.paste(), commands.duplicate()))
                .noneMatch(action -> action.enabledProperty().get());
    }

    @Test
    void aLongTextThatArrivesInAnotherDesignIsDropped() {
        var later = new LateTaskRunner();
        var commands = commands(later);
        store.select(List.of(UiTest.HR));
        commands.copy().run();
        clipboard.put(clipboard.text + " ".repeat(200_000));
        commands.paste().run();
        store.open(UiTest.fourDepartments(), Optional.empty(), false);
        var opened = store.design();

        later.finishAll();

        assertThat(store.design()).isSameAs(opened);
    }

    @Test
    void aLongTextIsReadBesideTheWindow() {
        var later = new LateTaskRunner();
        var commands = commands(later);
        store.select(List.of(UiTest.HR));
        commands.copy().run();
        clipboard.put(clipboard.text + " ".repeat(200_000));
        commands.paste().run();
        var before = store.design();

        later.finishAll();

        assertThat(accounts(store.design())).isEqualTo(accounts(before) + 1);
    }

    @Test
    void nothingIsDuplicatedWhileSomebodyTypes() {
        isTyping = true;
        store.select(List.of(UiTest.HR));
        commands(new DirectTaskRunner()).duplicate().run();

        assertThat(store.canUndoProperty().get()).isFalse();
    }

    private static int accounts(Design design) {
        return DesignIndex.of(design).accounts().size();
    }

    private ClipboardCommands commands(TaskRunner tasks) {
        return new ClipboardCommands(store, tasks, clipboard, workspace());
    }

    /// A window that knows what is asked of it here and does nothing else.
    private Workspace workspace() {
        return (Workspace) Proxy.newProxyInstance(
                Workspace.class.getClassLoader(),
                new Class<?>[] {Workspace.class},
                (_, method, _) -> switch (method.getName()) {
                    case "policyHolder" -> holder;
                    case "isTyping" -> isTyping;
                    default -> Optional.empty();
                });
    }
}
