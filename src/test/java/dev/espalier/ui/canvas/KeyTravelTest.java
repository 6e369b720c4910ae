package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.ADMINS;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.diagram.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTravelTest {
    private static final AwsManagedPolicyId ADMINS_POLICY =
            new AwsManagedPolicyId("arn:aws:iam::aws:policy/AdministratorAccess");

    private final Desk desk = Desk.withSample();
    private final KeyTravel travel = new KeyTravel(desk.canvas);

    @Test
    void policyOfAUnitIsSelectedAsIfItsChipWerePressed() {
        desk.store.select(List.of(PEOPLE));

        travel.policies(1);

        assertThat(desk.store.selection()).containsExactly(NO_DATABASES);
        assertThat(desk.canvas.policyHolder()).contains(PEOPLE);
    }

    @Test
    void policyFoundByKeyIsTakenOffThereAndTheKeyboardStaysWithItsHolder() {
        desk.store.select(List.of(PEOPLE));
        travel.policies(1);

        desk.canvas.commands().remove();

        var index = DesignIndex.of(desk.store.design());
        assertThat(index.attachmentsOf(NO_DATABASES)).isEmpty();
        assertThat(index.contains(NO_DATABASES)).isTrue();
        assertThat(desk.store.selection()).containsExactly(PEOPLE);
    }

    @Test
    void policiesOfSeveralFiguresAreEachTakenOffTheirOwn() {
        desk.store.select(List.of(PEOPLE));
        travel.policies(1);
        desk.store.select(List.of(NO_DATABASES, ADMINS_POLICY));
        desk.canvas.holdPolicyAt(ADMINS_POLICY, ADMINS);

        desk.canvas.commands().remove();

        var index = DesignIndex.of(desk.store.design());
        assertThat(index.attachmentsOf(NO_DATABASES)).isEmpty();
        assertThat(index.attachmentsOf(ADMINS_POLICY)).doesNotContain(ADMINS);
        assertThat(index.contains(NO_DATABASES)).isTrue();
    }

    @Test
    void lastPolicyIsFollowedByTheFirst() {
        desk.store.select(List.of(PEOPLE));

        travel.policies(1);
        travel.policies(1);

        assertThat(desk.store.selection()).containsExactly(NO_DATABASES);
    }

    @Test
    void arrowsGoOnFromTheHolderOfThePolicy() {
        desk.store.select(List.of(PEOPLE));
        travel.policies(1);

        desk.canvas.commands().walk(Direction.DOWN);

        assertThat(desk.store.selection()).containsExactly(HR);
    }

    @Test
    void policiesOfAGroupAreGoneThrough() {
        desk.store.select(List.of(ADMINS));

        travel.policies(1);

        assertThat(desk.store.selection()).containsExactly(ADMINS_POLICY);
        assertThat(desk.canvas.policyHolder()).contains(ADMINS);
    }

    @Test
    void whoHasNoPoliciesIsSaidSo() {
        desk.store.select(List.of(TOM));

        travel.policies(1);

        assertThat(desk.store.selection()).containsExactly(TOM);
        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence())
                .isEqualTo("tom has no policies of its own.");
    }

    @Test
    void shiftAndArrowsMakeTheSelectionLargerAndSmaller() {
        desk.store.select(List.of(HR));

        travel.extend(Direction.RIGHT);
        assertThat(desk.store.selection()).containsExactly(HR, LEGAL);

        travel.extend(Direction.LEFT);
        assertThat(desk.store.selection()).containsExactly(HR);
    }
}
