package dev.espalier.ui.drag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.UiTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DropRulesTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final Design design = UiTest.fourDepartments();
    private final NodeId root = design.organization().root().id();

    @Test
    void accountMovesToTheRoot() {
        var after = after(DropRules.drop(design, new Dragged.Nodes(List.of(UiTest.HR)), root));

        assertThat(DesignIndex.of(after).parentOf(UiTest.HR)).contains(root);
    }

    @Test
    void accountDroppedWhereItIsChangesNothing() {
        assertThat(DropRules.drop(design, new Dragged.Nodes(List.of(UiTest.HR)), UiTest.PEOPLE))
                .isInstanceOf(Drop.Nothing.class);
    }

    @Test
    void accountCannotGoIntoAnAccount() {
        assertThat(DropRules.drop(design, new Dragged.Nodes(List.of(UiTest.HR)), new AccountId("111111111111")))
                .isInstanceOf(Drop.Illegal.class);
    }

    @Test
    void unitCannotGoIntoItself() {
        assertThat(DropRules.drop(design, new Dragged.Nodes(List.of(UiTest.PEOPLE)), UiTest.PEOPLE)
                        .isLegal())
                .isFalse();
    }

    @Test
    void userDroppedOnAGroupJoinsIt() {
        var tom = new UserId(UiTest.HR, "tom");

        var after = after(DropRules.drop(design, new Dragged.Members(List.of(tom)), UiTest.ADMINS));

        assertThat(DesignIndex.of(after).user(tom).orElseThrow().groups()).contains("Admins");
    }

    @Test
    void groupCannotJoinAGroup() {
        var other = DesignIndex.of(design).account(UiTest.HR).orElseThrow();
        var added = after(DropRules.drop(design, new Dragged.Fresh(PaletteKind.GROUP), other.id()));

        assertThat(DropRules.drop(added, new Dragged.Members(List.of(new GroupId(UiTest.HR, "Group"))), UiTest.ADMINS))
                .isInstanceOf(Drop.Illegal.class);
    }

    @Test
    void policyDraggedOffAFigureMovesAndCopiesWithTheModifier() {
        var dragged = new Dragged.Policy(NO_DATABASES, Optional.of(UiTest.PEOPLE));

        var moved = after(DropRules.drop(design, dragged, UiTest.HR));
        var copied = after(DropRules.dropCopy(design, dragged, UiTest.HR));

        assertThat(DesignIndex.of(moved).attachmentsOf(NO_DATABASES)).containsExactly(UiTest.HR);
        assertThat(DesignIndex.of(copied).attachmentsOf(NO_DATABASES))
                .containsExactlyInAnyOrder(UiTest.PEOPLE, UiTest.HR);
    }

    @Test
    void scpCannotBeAttachedToAUser() {
        assertThat(DropRules.drop(design, new Dragged.Policy(NO_DATABASES, Optional.empty()), UiTest.HANA))
                .isInstanceOf(Drop.Illegal.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaletteKind.class,
            names = {"USER", "GROUP", "ROLE", "RESOURCE"})
    void membersAreDrawnInAnAccountOnly(PaletteKind kind) {
        assertThat(Insertion.into(design, kind, List.of(UiTest.HR)).isLegal()).isTrue();
        assertThat(Insertion.into(design, kind, List.of(root)).isLegal()).isFalse();
    }

    @Test
    void insertingNextToAUserAddsToItsAccount() {
        var after = after(Insertion.into(design, PaletteKind.USER, List.of(UiTest.HANA)));

        assertThat(DesignIndex.of(after).account(UiTest.HR).orElseThrow().users())
                .hasSize(DesignIndex.of(design)
                                .account(UiTest.HR)
                                .orElseThrow()
                                .users()
                                .size()
                        + 1);
    }

    @Test
    void insertingAnAccountNextToAnAccountAddsASibling() {
        var after = after(Insertion.into(design, PaletteKind.ACCOUNT, List.of(UiTest.HR)));

        assertThat(DesignIndex.of(after).container(UiTest.PEOPLE).orElseThrow().accounts())
                .hasSize(3);
    }

    @Test
    void newScpIsAttachedWhereItIsDropped() {
        var after = after(DropRules.drop(design, new Dragged.Fresh(PaletteKind.SCP), UiTest.HR));

        assertThat(DesignIndex.of(after).account(UiTest.HR).orElseThrow().serviceControlPolicies())
                .contains("NewSCP");
    }

    private Design after(Drop drop) {
        assertThat(drop).isInstanceOf(Drop.Legal.class);
        var result = ((Drop.Legal) drop).edit().applyTo(design);
        assertThat(result).isInstanceOf(EditResult.Applied.class);
        return ((EditResult.Applied) result).design();
    }
}
