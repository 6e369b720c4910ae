package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.RoleTrust;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustViewModelTest {
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final DesignStore store = new DesignStore(FourDepartments.design(), tasks);
    private final TrustViewModel model = new TrustViewModel(store);

    private void ask(String user) {
        store.select(List.of(new UserId(FourDepartments.HR, user)));
        model.ask(Set.of());
    }

    private RoleTrust shown() {
        return store.showing().trustProperty().get();
    }

    @Test
    void theSameIsAskedOnce() {
        ask("hana");
        ask("hana");

        assertThat(tasks.names()).hasSize(1);
    }

    @Test
    void whatFailedIsAskedAgain() {
        ask("hana");
        tasks.failNext();

        ask("hana");

        assertThat(tasks.names()).hasSize(2);
    }

    @Test
    void whatIsFoundOfAnEarlierSelectionIsDropped() {
        ask("hana");
        ask("tom");

        tasks.finish(1);
        var found = shown();
        tasks.finish(0);

        assertThat(shown()).isSameAs(found).isNotSameAs(RoleTrust.NONE);
    }

    @Test
    void onceItIsDisposedNothingIsShown() {
        ask("hana");
        model.dispose();

        tasks.finishAll();

        assertThat(shown()).isSameAs(RoleTrust.NONE);
    }
}
