package dev.espalier.ui.canvas;

import dev.espalier.access.Question;
import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/// Shows the canvas alone: `CanvasDemo design.json [THEME [principal action]]`.
public final class CanvasDemo extends Application {
    @Override
    public void start(Stage stage) throws DesignFileException {
        var arguments = getParameters().getRaw();
        if (!(DesignFile.read(Path.of(arguments.getFirst())) instanceof ReadResult.Opened opened)) {
            throw new IllegalArgumentException("not a design: " + arguments.getFirst());
        }
        var store = new DesignStore(opened.design(), new DirectTaskRunner());
        if (arguments.size() > 3) {
            store.questionProperty()
                    .set(Optional.of(Question.of(arguments.get(2), arguments.get(3), Optional.empty())));
        }
        var canvas = new CanvasView(store, new DragSession(), new QuietHost());
        var scene = new Scene(canvas, 1200, 900);
        var theme = arguments.size() > 1 ? Theme.valueOf(arguments.get(1)) : Theme.LIGHT;
        store.showing().themeProperty().set(theme);
        Appearance.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
        canvas.requestFocus();
    }

    /// Answers nothing.
    record QuietHost() implements CanvasHost {
        @Override
        public void ask(MemberId principal) {
            // No panel here.
        }

        @Override
        public void edit(PolicyId policy) {
            // No editor here.
        }

        @Override
        public List<MenuItem> menuItems() {
            return List.of();
        }
    }
}
