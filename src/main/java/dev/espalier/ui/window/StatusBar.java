package dev.espalier.ui.window;

import dev.espalier.access.AssertionResult;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.MarkView;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: what is selected, whether the assertions hold, the zoom.
final class StatusBar extends HBox {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final double MARK = 13;

    private final HBox assertions = new HBox(6);

    /// @param leave leaves view mode
    /// @param locked whether view mode is on
    StatusBar(StatusViewModel model, UiAction leave, ObservableValue<Boolean> locked, ObservableValue<String> zoom) {
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
        getChildren().setAll(where, position, space, viewMode(leave, locked), assertions, zoomed);
        model.assertionsProperty().subscribe(this::show);
    }

    /// Says that nothing can be changed; a click ends that.
    private static Button viewMode(UiAction leave, ObservableValue<Boolean> locked) {
        var button = new Button(TEXTS.text("status.viewMode"), new FontIcon("mdi2l-lock-outline"));
        button.setId("status-view-mode");
        button.getStyleClass().addAll("small", "status-lock");
        button.setMinWidth(USE_PREF_SIZE);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(leave.labelProperty());
        button.setTooltip(tooltip);
        button.setOnAction(event -> leave.run());
        button.visibleProperty().bind(locked);
        button.managedProperty().bind(locked);
        return button;
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
