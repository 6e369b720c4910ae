package dev.espalier.ui.window;

import dev.espalier.access.AssertionResult;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.MarkView;
import dev.espalier.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the bottom: what is selected, whether the assertions hold, the zoom.
final class StatusBar extends HBox {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final double MARK = 13;

    private final HBox assertions = new HBox(6);

    StatusBar(StatusViewModel model, ObservableValue<String> zoom) {
        getStyleClass().add("status-bar");
        var where = new Label();
        where.setId("status-where");
        where.getStyleClass().add("strong");
        where.textProperty().bind(model.whereProperty());
        var position = new Label();
        position.textProperty().bind(model.positionProperty());
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var zoomed = new Label();
        zoomed.setMinWidth(USE_PREF_SIZE);
        zoomed.textProperty().bind(zoom);
        assertions.setId("status-assertions");
        assertions.setAlignment(Pos.CENTER_LEFT);
        assertions.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(where, position, space, assertions, zoomed);
        model.assertionsProperty().subscribe(this::show);
    }

    private void show(Optional<List<AssertionResult>> results) {
        var all = results.orElse(List.of());
        assertions.setVisible(!all.isEmpty());
        long hold = all.stream().filter(AssertionResult::holds).count();
        assertions
                .getChildren()
                .setAll(
                        new Label(TEXTS.text("status.assertions")),
                        new MarkView(Mark.YES, MARK),
                        new Label(String.valueOf(hold)));
        if (hold < all.size()) {
            assertions.getChildren().addAll(new MarkView(Mark.NO, MARK), new Label(String.valueOf(all.size() - hold)));
        }
        Tooltip.install(assertions, new Tooltip(TEXTS.text("status.assertions.hint", hold, all.size())));
    }
}
