package dev.espalier.ui.panel;

import dev.espalier.access.Question;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Theme;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The panel alone in a window, for tests of what it shows.
record PanelStage(PanelViewModel model, PanelView view) {
    /// Shows the panel with a question asked.
    static PanelStage show(Stage stage, Design design, Question question) {
        var store = new DesignStore(design, new DirectTaskRunner());
        var model = new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS);
        var view = new PanelView(model, new Nowhere());
        var scene = new Scene(view, 408, 900);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        store.questionProperty().set(Optional.of(question));
        return new PanelStage(model, view);
    }

    private static final class Nowhere implements PanelDestinations {
        @Override
        public void copyPicture() {}

        @Override
        public void compareWith(MemberId principal) {}

        @Override
        public void goTo(NodeId node) {}

        @Override
        public void goTo(StatementResult statement) {}
    }
}
