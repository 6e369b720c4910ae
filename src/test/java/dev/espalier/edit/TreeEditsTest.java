package dev.espalier.edit;

import static dev.espalier.edit.TestDesign.CLERKS;
import static dev.espalier.edit.TestDesign.HANA;
import static dev.espalier.edit.TestDesign.HR;
import static dev.espalier.edit.TestDesign.HR_ROOT_USER;
import static dev.espalier.edit.TestDesign.LEGAL;
import static dev.espalier.edit.TestDesign.MANAGEMENT;
import static dev.espalier.edit.TestDesign.PEOPLE;
import static dev.espalier.edit.TestDesign.ROOT;
import static dev.espalier.edit.TestDesign.WORK;
import static dev.espalier.edit.TestDesign.after;
import static dev.espalier.edit.TestDesign.design;
import static dev.espalier.edit.TestDesign.indexAfter;
import static dev.espalier.edit.TestDesign.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.User;
import dev.espalier.design.View;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeEditsTest {
    private static final AccountId NEW = new AccountId("666666666666");

    @Test
    void newUnitComesLastWithTheDefaultPolicies() {
        var id = new OuId("ou-ab12-fresh001");
        var unit = indexAfter(new AddUnit(ROOT, id, "Fresh")).unit(id).orElseThrow();
        assertThat(unit.serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(unit.resourceControlPolicies()).containsExactly("RCPFullAWSAccess");
    }

    @Test
    void newAccountHangsUnderItsParent() {
        assertThat(indexAfter(new AddAccount(PEOPLE, NEW, "Payroll")).parentOf(NEW))
                .contains(PEOPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ou-ab12-people01, Fresh, DUPLICATE_ORGANIZATIONAL_UNIT",
        "ou-ab12-fresh001, People, DUPLICATE_ORGANIZATIONAL_UNIT",
        "ou-ab12-short, Fresh, INVALID_ID",
        "ou-zz99-fresh001, Fresh, INVALID_ID",
        "r-ab12, Second, ROOT_LIMIT_EXCEEDED",
        "ou-ab12-fresh001, ' ', INVALID_NAME",
    })
    void unitIsRefused(String id, String name, String code) {
        assertThat(rejected(new AddUnit(ROOT, new OuId(id), name)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "444444444444, Payroll, DUPLICATE_ACCOUNT",
        "666666666666, Café, INVALID_NAME",
        "666666666666, '', INVALID_NAME",
        "666666666666, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, INVALID_NAME",
    })
    void accountIsRefused(String id, String name, String code) {
        assertThat(rejected(new AddAccount(ROOT, new AccountId(id), name)).code())
                .isEqualTo(code);
    }

    @Test
    void unitsWithOneNameMayHangUnderDifferentParents() {
        var id = new OuId("ou-ab12-people02");
        assertThat(indexAfter(new AddUnit(WORK, id, "People")).unit(id)).isPresent();
    }

    @Test
    void movedAccountComesLastUnderItsNewParent() {
        var index = indexAfter(new MoveNodes(List.of(HR), ROOT));
        assertThat(index.root().accounts()).extracting(Account::id).containsExactly(MANAGEMENT, HR);
        assertThat(index.unit(PEOPLE).orElseThrow().accounts())
                .extracting(Account::id)
                .containsExactly(LEGAL);
    }

    @Test
    void movedNodesGoWhereTheyAreDroppedInTheOrderTheyHad() {
        var index = indexAfter(new MoveNodes(List.of(LEGAL, HR), ROOT, OptionalInt.of(0)));
        assertThat(index.root().accounts()).extracting(Account::id).containsExactly(HR, LEGAL, MANAGEMENT);
    }

    @Test
    void accountInsideAMovedUnitStaysInIt() {
        var index = indexAfter(new MoveNodes(List.of(HR, PEOPLE), WORK));
        assertThat(index.parentOf(HR)).contains(PEOPLE);
        assertThat(index.parentOf(PEOPLE)).contains(WORK);
    }

    @Test
    void droppingANodeOnItsOwnParentChangesNothing() {
        var design = design();
        assertThat(after(design, new MoveNodes(List.of(HR), PEOPLE))).isSameAs(design);
    }

    @Test
    void unitCannotMoveIntoItselfOrBelow() {
        var nested = after(design(), new MoveNodes(List.of(WORK), PEOPLE));
        assertThat(rejected(nested, new MoveNodes(List.of(PEOPLE), WORK)).code())
                .isEqualTo("UNIT_INTO_ITSELF");
        assertThat(rejected(nested, new MoveNodes(List.of(PEOPLE), PEOPLE)).code())
                .isEqualTo("UNIT_INTO_ITSELF");
    }

    @Test
    void rootCannotMove() {
        assertThat(rejected(new MoveNodes(List.of(ROOT), WORK)).code()).isEqualTo("ROOT_LIMIT_EXCEEDED");
    }

    @Test
    void peopleDoNotHangInTheTree() {
        assertThat(rejected(new MoveNodes(List.of(HANA), WORK)).code()).isEqualTo("NOT_MOVABLE");
    }

    @Test
    void movedUnitNeedsANameThatIsFree() {
        var design = after(design(), new AddUnit(WORK, new OuId("ou-ab12-people02"), "People"));
        assertThat(rejected(design, new MoveNodes(List.of(PEOPLE), WORK)).code())
                .isEqualTo("DUPLICATE_ORGANIZATIONAL_UNIT");
    }

    @Test
    void sixthLevelOfUnitsIsRefused() {
        var deep = chain(design(), WORK, 4);
        assertThat(DesignIndex.of(deep).depthOf(level(4))).isEqualTo(5);
        assertThat(rejected(deep, new AddUnit(level(4), level(5), "Six")).code())
                .isEqualTo("OU_DEPTH_LIMIT_EXCEEDED");
    }

    @Test
    void movingASubtreeCountsItsOwnDepth() {
        var deep = chain(design(), WORK, 4);
        assertThat(rejected(deep, new MoveNodes(List.of(WORK), PEOPLE)).code()).isEqualTo("OU_DEPTH_LIMIT_EXCEEDED");
        after(deep, new MoveNodes(List.of(level(1)), PEOPLE));
    }

    private static Design chain(Design design, ContainerId top, int levels) {
        var parent = top;
        var changed = design;
        for (int i = 1; i <= levels; i++) {
            changed = after(changed, new AddUnit(parent, level(i), "Level"));
            parent = level(i);
        }
        return changed;
    }

    private static OuId level(int number) {
        return new OuId("ou-ab12-level00" + number);
    }

    @Test
    void removingAUnitRemovesWhatIsInIt() {
        var index = indexAfter(new RemoveNodes(List.of(PEOPLE)));
        assertThat(index.contains(HR)).isFalse();
        assertThat(index.contains(HANA)).isFalse();
    }

    @Test
    void removingAGroupEndsItsMemberships() {
        var index = indexAfter(new RemoveNodes(List.of(CLERKS)));
        assertThat(index.account(HR).orElseThrow().users())
                .extracting(User::groups)
                .containsExactly(List.of(), List.of("Readers"));
    }

    @Test
    void removedNodesLeaveTheView() {
        var design = design().withView(View.DEFAULT.withFolded(List.of(PEOPLE)).withOpened(List.of(HR, MANAGEMENT)));
        var view = after(design, new RemoveNodes(List.of(PEOPLE))).view();
        assertThat(view.folded()).isEmpty();
        assertThat(view.opened()).containsExactly(MANAGEMENT);
    }

    @Test
    void managementAccountCannotBeRemovedNorWhatItStandsIn() {
        assertThat(rejected(new RemoveNodes(List.of(MANAGEMENT))).code()).isEqualTo("MANAGEMENT_ACCOUNT_STAYS");
        var moved = after(design(), new MoveNodes(List.of(MANAGEMENT), WORK));
        assertThat(rejected(moved, new RemoveNodes(List.of(WORK))).code()).isEqualTo("MANAGEMENT_ACCOUNT_STAYS");
    }

    @Test
    void rootAndRootUsersCannotBeRemoved() {
        assertThat(rejected(new RemoveNodes(List.of(ROOT))).code()).isEqualTo("ROOT_LIMIT_EXCEEDED");
        assertThat(rejected(new RemoveNodes(List.of(HR_ROOT_USER))).code()).isEqualTo("ROOT_USER_FIXED");
    }

    @Test
    void siblingsChangePlaces() {
        var index = indexAfter(new ReorderNode(WORK, 0), new ReorderNode(HR, 9));
        assertThat(index.root().organizationalUnits())
                .extracting(OrganizationalUnit::id)
                .containsExactly(WORK, PEOPLE);
        assertThat(index.unit(PEOPLE).orElseThrow().accounts())
                .extracting(Account::id)
                .containsExactly(LEGAL, HR);
    }

    @Test
    void renamingAUnitKeepsSiblingsApart() {
        assertThat(rejected(new RenameNode(PEOPLE, "Work")).code()).isEqualTo("DUPLICATE_ORGANIZATIONAL_UNIT");
        assertThat(indexAfter(new RenameNode(PEOPLE, "Staff")).nameOf(PEOPLE)).isEqualTo("Staff");
    }

    @Test
    void editsOfWhatIsGoneAreRefused() {
        assertThat(rejected(new RenameNode(NEW, "Payroll")).code()).isEqualTo("NODE_MISSING");
        assertThat(rejected(new MoveNodes(List.of(NEW), ROOT)).code()).isEqualTo("NODE_MISSING");
        assertThat(rejected(new AddAccount(new OuId("ou-ab12-gone0001"), NEW, "Payroll"))
                        .code())
                .isEqualTo("NODE_MISSING");
    }

    @Test
    void labelsReadAfterUndo() {
        var design = design();
        assertThat(new MoveNodes(List.of(HR), ROOT).label(design)).isEqualTo("move account HR to Root");
        assertThat(new MoveNodes(List.of(HR, LEGAL), WORK).label(design)).isEqualTo("move 2 items to Work");
        assertThat(new RenameNode(HANA, "hanna").label(design)).isEqualTo("rename user hana to hanna");
        assertThat(new RemoveNodes(List.of(PEOPLE)).label(design)).isEqualTo("remove unit People");
    }

    @Test
    void newIdsAreFreeValidAndRepeatable() {
        var design = design();
        var ids = NewIds.of(design);
        var unit = ids.unitId();
        assertThat(unit).isNotEqualTo(ids.unitId()).isEqualTo(NewIds.of(design).unitId());
        after(design, new AddUnit(ROOT, unit, ids.unitName(ROOT, "People")));
        assertThat(ids.unitName(ROOT, "People")).isEqualTo("People 2");
        assertThat(ids.userName(HR, "Hana")).isEqualTo("Hana-2");
    }
}
