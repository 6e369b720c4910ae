package dev.espalier.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.User;
import dev.espalier.edit.JoinGroup;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// *Detach* and *Add to group*, with somebody who picks by name.
class PolicyAndGroupChoicesTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final UserId TOM = new UserId(UiTest.HR, "tom");

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final Names names = new Names();
    private final Detachments detachments = new Detachments(store, names);
    private final GroupChoice groups = new GroupChoice(store, names);

    @Test
    void oneOfSeveralPoliciesIsAskedForAndTakenOff() {
        store.select(List.of(UiTest.PEOPLE));
        names.wanted = "PeopleNoDatabases";

        detachments.detach();

        assertThat(names.offered).containsExactly("FullAWSAccess", "PeopleNoDatabases");
        assertThat(DesignIndex.of(store.design()).attachmentsOf(NO_DATABASES)).isEmpty();
    }

    @Test
    void onlyAttachmentOfAPolicyIsTakenOffWithoutAsking() {
        store.select(List.of(NO_DATABASES));

        detachments.detach();

        assertThat(names.offered).isEmpty();
        assertThat(DesignIndex.of(store.design()).attachmentsOf(NO_DATABASES)).isEmpty();
    }

    @Test
    void managedPolicyIsTakenOffItsGroup() {
        store.select(List.of(UiTest.ADMINS));

        detachments.detach();

        assertThat(DesignIndex.of(store.design())
                        .attachmentsOf(new AwsManagedPolicyId("arn:aws:iam::aws:policy/AdministratorAccess")))
                .doesNotContain(UiTest.ADMINS);
    }

    @Test
    void nothingIsDetachedFromWhatHasNothing() {
        assertThat(detachments.areThere(List.of(TOM))).isFalse();
        assertThat(detachments.areThere(List.of(UiTest.ADMINS))).isTrue();
        assertThat(detachments.areThere(List.of(UiTest.ADMINS, UiTest.PEOPLE))).isFalse();
    }

    @Test
    void detachingIsOneStep() {
        store.select(List.of(UiTest.ADMINS));

        detachments.detach();
        store.undo();

        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
    }

    @Test
    void userJoinsTheGroupThatWasPicked() {
        store.select(List.of(TOM));
        names.wanted = "Admins";

        groups.join();

        assertThat(DesignIndex.of(store.design()).user(TOM).map(User::groups)).contains(List.of("Admins"));
    }

    @Test
    void groupTheUserIsInAlreadyCannotBePicked() {
        store.perform(new JoinGroup(TOM, UiTest.ADMINS));
        store.select(List.of(TOM));
        names.wanted = "Admins";

        groups.join();

        assertThat(names.refused).containsExactly("Admins");
    }

    @Test
    void usersOfOneAccountCanJoinTogether() {
        assertThat(GroupChoice.suits(List.of(UiTest.HANA, TOM))).isTrue();
        assertThat(GroupChoice.suits(List.of(UiTest.HANA, UiTest.ADMINS))).isFalse();
        assertThat(GroupChoice.suits(List.of())).isFalse();
    }

    /// Picks what is called as wanted.
    private static final class Names implements Picker {
        private final List<String> offered = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private String wanted = "";

        @Override
        public <T> Optional<T> pick(Pick<T> question) {
            question.choices().forEach(choice -> (choice.isPossible() ? offered : refused).add(choice.text()));
            return question.choices().stream()
                    .filter(choice -> choice.isPossible() && choice.text().equals(wanted))
                    .map(Pick.Choice::value)
                    .findFirst();
        }

        @Override
        public Optional<String> askForText(String title, String label, String initial) {
            return Optional.empty();
        }
    }
}
