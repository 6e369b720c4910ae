package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.NoteId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddNote;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the status bar says about the policy under the pointer.
class ReachStatusTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final OrganizationPolicyId FULL_ACCESS =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final StatusViewModel status = new StatusViewModel(store);

    @Test
    void countsWhomThePolicyReaches() {
        store.showing().pointAt(NO_DATABASES);

        assertThat(status.whereProperty().get()).isEqualTo("PeopleNoDatabases");
        assertThat(status.positionProperty().get()).isEqualTo("reaches 2 accounts, 7 users, 1 role");
    }

    @Test
    void namesTheExemptionOfTheManagementAccount() {
        store.showing().pointAt(FULL_ACCESS);

        assertThat(status.positionProperty().get())
                .startsWith("reaches 4 accounts, ")
                .endsWith("; the management account is exempt");
    }

    @Test
    void comesBackToTheSelectionWhenThePointerLeaves() {
        store.select(List.of(UiTest.HANA));
        store.showing().pointAt(NO_DATABASES);
        store.showing().pointAway();

        assertThat(status.whereProperty().get()).isEqualTo("hana");
    }

    @Test
    void forgetsThePolicyWhenTheDesignChanges() {
        store.showing().pointAt(NO_DATABASES);
        store.perform(new RemoveNodes(List.of(UiTest.HR)));

        assertThat(store.showing().reachProperty().get()).isEmpty();
    }

    @Test
    void severalSelectedItemsAreCountedByKindAndPlace() {
        store.select(List.of(UiTest.HR, new AccountId("555555555555")));
        assertThat(status.whereProperty().get()).isEqualTo("2 accounts in People");

        store.select(List.of(UiTest.HR, UiTest.HANA));
        assertThat(status.whereProperty().get()).isEqualTo("2 items");
    }

    @Test
    void aNoteIsNamedWithoutItsMarkUp() {
        store.perform(new AddNote(new View.Note("Ask **ops** first", Optional.empty(), 0, 0, UnknownFields.NONE)));
        store.select(List.of(new NoteId(store.design().view().notes().size() - 1)));

        assertThat(status.whereProperty().get()).isEqualTo("Ask ops first");
    }
}
