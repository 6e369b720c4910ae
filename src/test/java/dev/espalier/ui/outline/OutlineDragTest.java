package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.task.DirectTaskRunner;
import org.junit.jupiter.api.Test;

class OutlineDragTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final OutlineDrag drag = new OutlineDrag(store, new DragSession());
    private final NodeId root = store.design().organization().root().id();

    @Test
    void aRowIsMoved() {
        drag.begin(UiTest.HR);
        drag.drop(root, DropMode.MOVE);

        assertThat(DesignIndex.of(store.design()).parentOf(UiTest.HR)).contains(root);
    }

    @Test
    void aRowIsCopiedWithTheKeyForCopying() {
        drag.begin(UiTest.HR);
        drag.drop(root, DropMode.COPY);

        assertThat(DesignIndex.of(store.design()).parentOf(UiTest.HR)).contains(UiTest.PEOPLE);
        assertThat(store.undoLabelProperty().get()).isEqualTo("copy account HR to Root");
    }

    @Test
    void aRowIsTriedAsAWhatIf() {
        drag.begin(UiTest.HR);
        drag.drop(root, DropMode.TRY);

        assertThat(DesignIndex.of(store.design()).parentOf(UiTest.HR)).contains(root);
        assertThat(store.isTrying()).isTrue();
        assertThat(store.undoLabelProperty().get()).isEqualTo("move account HR to Root");

        store.leaveTried();
        assertThat(DesignIndex.of(store.design()).parentOf(UiTest.HR)).contains(UiTest.PEOPLE);
    }

    @Test
    void aUnitIsNotCopiedIntoItself() {
        drag.begin(UiTest.PEOPLE);

        assertThat(drag.over(UiTest.PEOPLE, DropMode.COPY)).isInstanceOf(Drop.Nothing.class);
    }

    @Test
    void aUserIsNotCopiedIntoAUnit() {
        drag.begin(UiTest.HANA);

        assertThat(drag.over(UiTest.PEOPLE, DropMode.COPY)).isInstanceOf(Drop.Illegal.class);
    }
}
