package dev.espalier.ui.canvas;

import dev.espalier.design.Flow;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Folding;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the drawing is read: as a tree or as boxes in boxes, and which way the tree grows.
final class ViewBar extends HBox {
    private static final Texts TEXTS = Texts.of(ViewBar.class);

    private final DesignStore store;
    private final ToggleGroup readings = new ToggleGroup();
    private final HBox segment = new HBox();
    private final Button flow = new Button();

    ViewBar(DesignStore store) {
        this.store = store;
        setId("view-bar");
        getStyleClass().addAll("island", "view-bar");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        segment.getStyleClass().add("segment");
        segment.getChildren()
                .addAll(
                        button(Reading.TREE, "mdi2f-file-tree-outline"),
                        button(Reading.NESTED, "mdi2v-view-quilt-outline"));
        flow.setId("flow");
        flow.getStyleClass().addAll("flat", "icon-button");
        flow.setFocusTraversable(false);
        flow.setOnAction(event -> store.showing().switchFlow());
        var divider = new Region();
        divider.getStyleClass().add("island-divider");
        getChildren().addAll(segment, divider, flow);
    }

    /// Keeps showing how the drawing is read.
    Subscription watch() {
        return store.showing().foldingProperty().subscribe(this::show);
    }

    private void show(Folding folding) {
        readings.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == folding.reading()));
        var isDown = folding.flow() == Flow.TOP_DOWN;
        var words = TEXTS.text("flow." + folding.flow());
        flow.setGraphic(new FontIcon(isDown ? "mdi2a-arrow-down" : "mdi2a-arrow-right"));
        flow.setAccessibleText(words);
        Hint.give(flow, TEXTS.text("flow.tip", words));
        flow.setDisable(folding.reading() == Reading.NESTED);
    }

    private ToggleButton button(Reading reading, String icon) {
        var name = reading.name().toLowerCase(Locale.ROOT);
        var button = new ToggleButton(TEXTS.text("reading." + name), new FontIcon(icon));
        button.setId("reading-" + name);
        button.setUserData(reading);
        button.setToggleGroup(readings);
        button.setFocusTraversable(false);
        Hint.give(button, TEXTS.text("reading." + name + ".tip"));
        button.setOnAction(event -> {
            store.showing().read(reading);
            button.setSelected(true);
        });
        return button;
    }
}
