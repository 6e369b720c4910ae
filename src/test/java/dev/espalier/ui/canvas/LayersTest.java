package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HANA;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.MANAGEMENT;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.RoleTrust;
import dev.espalier.access.Stranger;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Overlay;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What can be pointed at and what is found out while layers are drawn or left out.
class LayersTest {
    private final Desk desk = Desk.withSample();

    @Test
    void chipsThatAreNotDrawnCannotBePointedAt() {
        var chip = desk.onChip(NO_DATABASES, PEOPLE);
        desk.store.showing().leaveOut(Overlay.POLICIES);

        assertThat(desk.canvas.hitAt(chip)).isNotInstanceOf(Hit.OnPolicy.class);

        desk.store.showing().draw(Overlay.POLICIES);
        assertThat(desk.canvas.hitAt(chip)).isInstanceOf(Hit.OnPolicy.class);
    }

    @Test
    void openedAccountsFoldWhilePeopleAreLeftOutAndOpenAgain() {
        desk.store.showing().open(HR);
        desk.store.showing().leaveOut(Overlay.PEOPLE);
        assertThat(desk.canvas.layout().isOpened(HR)).isFalse();

        desk.store.showing().draw(Overlay.PEOPLE);
        assertThat(desk.canvas.layout().isOpened(HR)).isTrue();
    }

    @Test
    void openingAnAccountBringsPeopleBack() {
        desk.store.showing().leaveOut(Overlay.PEOPLE);
        desk.store.showing().open(HR);

        assertThat(desk.store.showing().draws(Overlay.PEOPLE)).isTrue();
        assertThat(desk.canvas.layout().row(HANA)).isPresent();
    }

    @Test
    void layersAreNoChangeOfTheDesign() {
        desk.store.showing().leaveOut(Overlay.NOTES);

        assertThat(desk.store.isDirty()).isFalse();
        assertThat(desk.steps()).isZero();
    }

    @Test
    void selectedRoleShowsWhoMayAssumeItAlsoWithoutTheLayer() {
        var chart = new RoleId(MANAGEMENT, "OrganizationChart");
        desk.store.select(List.of(chart));

        assertThat(desk.store.showing().trustProperty().get().links())
                .containsExactly(new RoleTrust.Link(new UserId(MANAGEMENT, "nora"), chart));

        desk.store.select(List.of(HANA));
        assertThat(desk.store.showing().trustProperty().get().links()).isEmpty();
    }

    @Test
    void trustLayerShowsTheRolesOfOpenedAccounts() {
        var importing = new RoleId(FINANCE, "InvoiceImport");
        desk.store.showing().open(FINANCE);
        assertThat(desk.store.showing().trustProperty().get()).isEqualTo(RoleTrust.NONE);

        desk.store.showing().draw(Overlay.TRUST);
        assertThat(desk.store.showing().trustProperty().get().strangers().get(importing))
                .containsExactly(new Stranger(Stranger.Kind.SERVICE, "lambda"));

        desk.store.showing().leaveOut(Overlay.TRUST);
        assertThat(desk.store.showing().trustProperty().get()).isEqualTo(RoleTrust.NONE);
    }
}
