package dev.espalier.ui.impact;

import dev.espalier.design.Design;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.whatif.Impact;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The largest changes by service and what is responsible for each, on a card beside what is dragged.
public final class ImpactCard extends VBox {
    private static final Texts TEXTS = Texts.of(ImpactCard.class);
    private static final int MOST = 5;
    private static final int MOST_ASSERTIONS = 2;

    public ImpactCard() {
        setId("impact-card");
        getStyleClass().addAll("island", "impact-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows what an edit would do.
    ///
    /// @param title what the edit does
    public void show(String title, Impact impact, Design design) {
        var children = new ArrayList<Node>();
        children.add(label(title, "impact-title"));
        if (!impact.services().isEmpty()) {
            children.add(services(impact, design));
        }
        children.add(label(ImpactWords.people(impact), "impact-people"));
        var broken = ImpactWords.broken(impact, design);
        broken.stream()
                .limit(MOST_ASSERTIONS)
                .map(sentence -> label(sentence, "impact-broken"))
                .forEach(children::add);
        int more = broken.size() - MOST_ASSERTIONS;
        if (more > 0) {
            children.add(label(TEXTS.text("card.moreBroken", more), "impact-broken"));
        }
        children.add(label(TEXTS.text("card.keys"), "impact-keys"));
        getChildren().setAll(children);
        setVisible(true);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(Unbroken.words(text));
        label.getStyleClass().add(styleClass);
        Unbroken.wrap(label);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static GridPane services(Impact impact, Design design) {
        var grid = new GridPane();
        grid.getStyleClass().add("impact-services");
        int row = 0;
        for (var service : impact.services().stream().limit(MOST).toList()) {
            var numbers = new VBox();
            if (service.gained() > 0) {
                numbers.getChildren().add(label("+" + service.gained(), "impact-gain"));
            }
            if (service.lost() > 0) {
                numbers.getChildren().add(label("−" + service.lost(), "impact-loss"));
            }
            var words = new VBox(label(service.service(), "impact-service"));
            var cause = ImpactWords.cause(service, design);
            if (!cause.isEmpty()) {
                words.getChildren().add(label(cause, "impact-cause"));
            }
            grid.addRow(row++, numbers, words);
        }
        int more = impact.services().size() - MOST;
        if (more > 0) {
            grid.add(label(TEXTS.text("card.more", more), "impact-cause"), 1, row);
        }
        return grid;
    }
}
