package dev.espalier.ui.panel;

import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.panel.Explanation.Crumb;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The path from the root to the principal with the marks of its gates. Each step leads to its node.
final class Breadcrumb extends FlowPane {
    private static final PseudoClass DECISIVE = PseudoClass.getPseudoClass("decisive");
    private static final double MARK = 15;
    private static final double GLYPH = 14;

    private final PanelDestinations destinations;

    Breadcrumb(PanelDestinations destinations) {
        this.destinations = destinations;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb");
    }

    void show(List<Crumb> path) {
        var parts = new ArrayList<Node>();
        for (var crumb : path) {
            if (!parts.isEmpty()) {
                var arrow = new FontIcon("mdi2c-chevron-right");
                arrow.getStyleClass().add("arrow");
                parts.add(arrow);
            }
            parts.add(step(crumb));
        }
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private Button step(Crumb crumb) {
        var step = new Button(crumb.name());
        step.setMnemonicParsing(false);
        step.getStyleClass().setAll("crumb");
        step.setGraphic(crumb.state()
                .<Node>map(state -> new MarkView(Marks.of(state), MARK))
                .orElseGet(() -> new GlyphView(GlyphView.glyphOf(crumb.node()), GLYPH)));
        step.setAccessibleText(
                crumb.name() + crumb.state().map(state -> ", " + state.word()).orElse(""));
        step.pseudoClassStateChanged(DECISIVE, crumb.isDecisive());
        step.setOnAction(_ -> destinations.goTo(crumb.node()));
        return step;
    }
}
