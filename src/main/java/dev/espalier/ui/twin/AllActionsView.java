package dev.espalier.ui.twin;

import dev.espalier.access.AccessCause;
import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.access.TwinEffect;
import dev.espalier.compare.TwinReport;
import dev.espalier.design.NodeId;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.twin.TwinViewModel.All;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Everything that comes out differently for two principals: a group for each way to differ, a row for each reason that
/// opens to the actions.
final class AllActionsView extends VBox {
    private static final Texts TEXTS = Texts.of(AllActionsView.class);

    private final Consumer<NodeId> visitor;
    private final VBox groups = new VBox();
    private final VBox conclusion = new VBox();

    AllActionsView(Consumer<NodeId> visitor) {
        this.visitor = visitor;
        setId("twins-all");
        getStyleClass().add("twin-all");
        groups.getStyleClass().add("twin-groups");
        var title = new Label(TEXTS.text("all"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, groups, conclusion);
    }

    void show(Optional<All> found) {
        groups.getChildren().clear();
        conclusion.getChildren().clear();
        if (found.isEmpty()) {
            conclusion.getChildren().add(Ladders.label(TEXTS.text("all.counting"), "aside"));
        }
        found.ifPresent(this::show);
    }

    private void show(All all) {
        for (var kind : Kind.values()) {
            if (!all.access().of(kind).isEmpty()) {
                groups.getChildren().add(heading(all, kind));
                all.effects().stream()
                        .filter(effect -> effect.kind() == kind)
                        .map(effect -> row(all.report(), effect))
                        .forEach(groups.getChildren()::add);
            }
        }
        if (!all.isFinished()) {
            conclusion
                    .getChildren()
                    .add(Ladders.label(
                            TEXTS.text(all.access().isComplete() ? "all.explaining" : "all.counting"), "aside"));
        }
        all.report().conclusion().forEach(sentence -> conclusion.getChildren().add(Ladders.label(sentence, "aside")));
    }

    private static Label heading(All all, Kind kind) {
        var count = TwinReport.count(all.access().of(kind));
        var key = all.access().isComplete() ? "all.heading" : "all.heading.atLeast";
        return Ladders.label(TEXTS.text(key, all.report().title(kind), count), "twin-kind");
    }

    private TitledPane row(TwinReport report, TwinEffect effect) {
        var details = new VBox();
        details.getStyleClass().add("twin-details");
        TwinReport.services(effect.actions())
                .forEach(line -> details.getChildren().add(Ladders.label(line, "aside")));
        places(effect).forEach(node -> details.getChildren().add(goTo(report, node)));
        var title = new Text(report.text(effect)); // a wrapping Label would be measured as one line here
        title.getStyleClass().add("twin-effect");
        var row = new TitledPane();
        row.setGraphic(title);
        title.wrappingWidthProperty().bind(widthProperty().subtract(ROOM));
        row.setAccessibleText(report.text(effect));
        row.setContent(details);
        row.setExpanded(false);
        row.setAnimated(false);
        row.getStyleClass().add("dense");
        return row;
    }

    /// What the arrow and the paddings of a row take.
    private static final double ROOM = 72;

    private Hyperlink goTo(TwinReport report, NodeId node) {
        var link = new Hyperlink(TEXTS.text("goTo", report.placeName(node)));
        link.setOnAction(_ -> visitor.accept(node));
        return link;
    }

    /// Where the reason lies: what the statements hang on, or else the gates.
    private static Stream<NodeId> places(TwinEffect effect) {
        return effect.causes().stream().flatMap(AllActionsView::places).distinct();
    }

    private static Stream<NodeId> places(AccessCause cause) {
        return cause.statements().isEmpty()
                ? cause.at().stream()
                : cause.statements().stream().flatMap(statement -> statement.holder().stream());
    }
}
