package dev.espalier.ui.picture;

import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Paper;
import dev.espalier.ui.dialog.ChoiceKeys;
import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.dialog.Scrolled;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.picture.PictureChoices.Format;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what a picture is to be and shows it small. Choices that do not suit the kind of picture are not offered.
final class PictureDialog extends Dialog<ButtonType> {
    private static final Texts TEXTS = Texts.of(PictureDialog.class);
    private static final Logger LOG = LoggerFactory.getLogger(PictureDialog.class);
    private static final double PREVIEW_PADDING = 12;
    /// How large the preview is painted: as it is shown at twice the size, or on a screen with finer pixels.
    private static final double PAINTED_WIDTH = 680;
    private static final double PAINTED_HEIGHT = 600;

    private final PictureViewModel model;
    private final Newest newest;
    private final GridPane grid = new GridPane(12, 8);
    private final ImageView preview = new ImageView();
    private final Label size = new Label();
    private final ButtonType export = new ButtonType(TEXTS.text("export"), ButtonData.OK_DONE);
    private final List<Runnable> fits = new ArrayList<>();

    PictureDialog(PictureViewModel model, TaskRunner tasks) {
        this.model = model;
        newest = new Newest(tasks);
        setTitle(TEXTS.text("title"));
        setHeaderText(TEXTS.text("title"));
        setGraphic(null);
        setResizable(true);
        getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
        getDialogPane().setContent(new HBox(20, scrolled(choices()), preview()));
        getDialogPane().setId("picture-dialog");
        Room.limit(this);
        model.choicesProperty().subscribe(_ -> follow());
        model.overlaysProperty().subscribe((_, _) -> follow());
    }

    boolean isExport(ButtonType pressed) {
        return export.equals(pressed);
    }

    private Node preview() {
        preview.setPreserveRatio(true);
        var frame = new StackPane(preview);
        preview.fitWidthProperty().bind(frame.widthProperty().subtract(2 * PREVIEW_PADDING));
        preview.fitHeightProperty().bind(frame.heightProperty().subtract(2 * PREVIEW_PADDING));
        frame.setId("picture-preview");
        frame.getStyleClass().add("picture-preview");
        frame.setAccessibleText(TEXTS.text("preview"));
        size.setId("picture-size");
        size.getStyleClass().addAll("hint-text", "picture-size");
        Unbroken.wrap(size);
        size.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(8, frame, size);
        VBox.setVgrow(frame, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    /// Where the screen is low for the size of the text, the choices scroll beside the preview.
    private static Node scrolled(Region choices) {
        var scroll = new Scrolled(choices);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Region choices() {
        var shown = model.choices();
        var always = EnumSet.allOf(Format.class);
        var onPaper = EnumSet.of(Format.PDF);
        row("format", choice("format", List.of(Format.values()), shown.format(), PictureChoices::withFormat), always);
        row("extent", choice("extent", model.extents(), model.extent(), PictureChoices::withExtent), always);
        row("theme", choice("theme", List.of(Theme.values()), shown.theme(), PictureChoices::withTheme), always);
        row(
                "scale",
                choice("scale", PictureChoices.SCALES, shown.scale(), PictureChoices::withScale),
                EnumSet.of(Format.PNG));
        row("paper", choice("paper", List.of(Paper.values()), shown.paper(), PictureChoices::withPaper), onPaper);
        var orientations = List.of(Paper.Orientation.values());
        row(
                "orientation",
                choice("orientation", orientations, shown.orientation(), PictureChoices::withOrientation),
                onPaper);
        row("pages", choice("pages", PictureChoices.POSTERS, shown.pages(), PictureChoices::withPages), onPaper);
        row("layers", layers(), always);
        var inside = inside(shown.withDesign());
        grid.getStyleClass().add("picture-choices");
        grid.add(inside, 0, grid.getRowCount(), 2, 1);
        fits.add(() -> show(inside, model.choices().format() != Format.PDF));
        return grid;
    }

    /// A box to tick for each layer, two in a row.
    private Node layers() {
        var boxes = new GridPane(16, 6);
        boxes.setId("picture-layers");
        boxes.getStyleClass().add("picture-layers");
        for (var layer : model.layers()) {
            var box = new CheckBox(TEXTS.text("layer." + layer));
            box.setId("picture-layer-" + layer);
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setSelected(model.overlaysProperty().get().contains(layer));
            box.selectedProperty().subscribe((_, isDrawn) -> model.draw(layer, isDrawn));
            int place = boxes.getChildren().size();
            boxes.add(box, place % 2, place / 2);
        }
        return boxes;
    }

    private Node inside(boolean isChosen) {
        var design = new CheckBox(TEXTS.text("design"));
        design.setId("picture-design");
        design.setSelected(isChosen);
        design.selectedProperty().subscribe((_, isInside) -> set(model.choices().withDesign(isInside)));
        var hint = new Label(TEXTS.text("design.hint"));
        hint.getStyleClass().add("hint-text");
        Unbroken.wrap(hint);
        hint.getStyleClass().add("picture-hint");
        return new VBox(4, design, hint);
    }

    private void row(String key, Node control, Set<Format> suits) {
        var label = new Label(TEXTS.text(key));
        label.setLabelFor(control);
        label.getStyleClass().add("picture-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        var row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(control, 1, row);
        fits.add(() -> {
            var isSuiting = suits.contains(model.choices().format());
            show(label, isSuiting);
            show(control, isSuiting);
        });
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private <T> ChoiceBox<T> choice(
            String key, List<T> values, T chosen, BiFunction<PictureChoices, T, PictureChoices> change) {
        var box = new ChoiceBox<T>();
        box.setId("picture-" + key);
        box.getStyleClass().add("picture-choice");
        ChoiceKeys.listenAt(box);
        box.setConverter(new Named<>(key));
        box.getItems().setAll(values);
        box.setValue(chosen);
        box.valueProperty().subscribe((_, value) -> set(change.apply(model.choices(), value)));
        return box;
    }

    private void set(PictureChoices changed) {
        model.choicesProperty().set(changed);
    }

    /// Shows what suits the choices, and the picture that comes of them; an older one that comes late is dropped.
    private void follow() {
        fits.forEach(Runnable::run);
        var obstacle = model.obstacle();
        size.setText(obstacle.orElseGet(model::size));
        getDialogPane().lookupButton(export).setDisable(obstacle.isPresent());
        var painting = model.preview(PAINTED_WIDTH, PAINTED_HEIGHT);
        newest.run(
                "preview",
                _ -> painting.call(),
                painted -> preview.setImage(Images.of(painted)),
                failure -> LOG.warn("No preview", failure));
    }

    /// Names a choice by a text of the window.
    private static final class Named<T> extends StringConverter<T> {
        private final String key;

        Named(String key) {
            this.key = key;
        }

        @Override
        public String toString(T value) {
            return TEXTS.text(key + "." + value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
        }
    }
}
