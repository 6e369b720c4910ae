package dev.espalier.ui.impact;

import static dev.espalier.ui.UiTest.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.RootId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.MoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.whatif.ImpactFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpactForecastTest {
    private static final RootId ROOT = new RootId("r-ab12");

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final List<String> said = new ArrayList<>();

    private static Edit toTheRoot() {
        return new MoveNodes(List.of(HR), ROOT);
    }

    @Test
    void aChoiceSaysWhatItWouldDoAndChangesNothing() {
        var before = store.design();

        new ImpactForecast<RootId>(store, _ -> Optional.of(toTheRoot())).of(ROOT, said::add);

        assertThat(said.getLast()).contains("−0 actions", "SCPs 1 of 10");
        assertThat(store.design()).isSameAs(before);
    }

    @Test
    void aChoiceThatDoesNothingSaysNothing() {
        new ImpactForecast<RootId>(store, _ -> Optional.empty()).of(ROOT, said::add);

        assertThat(said).isEmpty();
    }

    @Test
    void whatWasCutShortNeverClaimsThatNobodyLoses() {
        var finder =
                ImpactFinder.of(store.design(), store.evaluator(), toTheRoot()).orElseThrow();

        var cut = finder.find(() -> true);

        assertThat(ImpactWords.line(cut)).startsWith("No permission changes found so far");
        assertThat(ImpactWords.people(cut)).isEqualTo("Not everybody was looked at.");
    }

    @Test
    void askingAboutNothingForgetsWhatWasKnown() {
        var model = new ImpactViewModel(store);
        model.judge(Optional.of(toTheRoot()));
        assertThat(model.impactProperty().get()).isPresent();

        model.judge(Optional.empty());

        assertThat(model.impactProperty().get()).isEmpty();
    }
}
