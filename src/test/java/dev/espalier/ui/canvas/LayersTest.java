package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.HANA;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Overlay;
import org.junit.jupiter.api.Test;

/// What can be pointed at while a layer is left out.
class LayersTest {
    private final Desk desk = Desk.withSample();

    @Test
    void chipsThatAreNotDrawnCannotBePointedAt() {
        var chip = desk.onChip(NO_DATABASES, PEOPLE);
        desk.store.leaveOut(Overlay.POLICIES);

        assertThat(desk.canvas.hitAt(chip))
                .isInstanceOfSatisfying(
                        Hit.OnNode.class, hit -> assertThat(hit.node()).isEqualTo(PEOPLE));

        desk.store.draw(Overlay.POLICIES);
        assertThat(desk.canvas.hitAt(chip)).isInstanceOf(Hit.OnPolicy.class);
    }

    @Test
    void openedAccountsFoldWhilePeopleAreLeftOutAndOpenAgain() {
        desk.store.open(HR);
        desk.store.leaveOut(Overlay.PEOPLE);
        assertThat(desk.canvas.layout().isOpened(HR)).isFalse();

        desk.store.draw(Overlay.PEOPLE);
        assertThat(desk.canvas.layout().isOpened(HR)).isTrue();
    }

    @Test
    void openingAnAccountBringsPeopleBack() {
        desk.store.leaveOut(Overlay.PEOPLE);
        desk.store.open(HR);

        assertThat(desk.store.draws(Overlay.PEOPLE)).isTrue();
        assertThat(desk.canvas.layout().row(HANA)).isPresent();
    }

    @Test
    void layersAreNoChangeOfTheDesign() {
        desk.store.leaveOut(Overlay.NOTES);

        assertThat(desk.store.isDirty()).isFalse();
        assertThat(desk.steps()).isZero();
    }
}
