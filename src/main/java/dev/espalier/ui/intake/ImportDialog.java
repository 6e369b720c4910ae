package dev.espalier.ui.intake;

import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.intake.ImportViewModel.Target;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Shows what was found in files and where it could go. Closing it stops reading and changes nothing.
final class ImportDialog extends Dialog<Void> {
    private static final Texts TEXTS = ImportViewModel.TEXTS;
    private static final double CELL_PADDING = 44;
    private static final Duration GLANCE = Duration.millis(200);

    private final ImportViewModel model;
    private final Label headline = new Label();
    private final ListView<ImportRow> list = new ListView<>();
    private final Timeline glances = new Timeline();
    private final Subscription watching;

    ImportDialog(ImportViewModel model) {
        this.model = model;
        initModality(Modality.WINDOW_MODAL);
        setTitle(TEXTS.text("title"));
        setHeaderText(model.title());
        setGraphic(null);
        setResizable(true);
        headline.setId("import-headline");
        headline.getStyleClass().add("strong");
        Unbroken.wrap(headline);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.textProperty().bind(model.headlineProperty());
        setUpList();
        var content = new VBox(10, headline, progress(), choices(), list);
        content.getStyleClass().add("import");
        VBox.setVgrow(list, Priority.ALWAYS);
        getDialogPane().setContent(content);
        getDialogPane().setId("import-dialog");
        setUpButtons();
        watching = model.rowsProperty().subscribe(rows -> show(rows));
        setOnHidden(_ -> end());
        Room.limit(this);
    }

    private void setUpButtons() {
        var enter = new ButtonType(TEXTS.text("enter"), ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(enter, ButtonType.CANCEL);
        var button = getDialogPane().lookupButton(enter);
        button.setId("import-enter");
        button.disableProperty().bind(model.possibleProperty().not());
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!model.enter()) {
                event.consume();
            }
        });
    }

    private Node progress() {
        var file = new Label();
        file.setId("import-progress");
        file.getStyleClass().add("muted");
        file.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(file, Priority.ALWAYS);
        glances.getKeyFrames().setAll(new KeyFrame(GLANCE, _ -> file.setText(model.reading())));
        glances.setCycleCount(Animation.INDEFINITE);
        var row = new HBox(10, new ProgressBar(), file);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.workingProperty());
        row.managedProperty().bind(row.visibleProperty());
        row.visibleProperty().subscribe(isWorking -> {
            if (isWorking) {
                glances.play();
            } else {
                glances.stop();
            }
        });
        return row;
    }

    private Node choices() {
        var group = new ToggleGroup();
        var fresh = target(group, Target.NEW_DESIGN, TEXTS.text("target.NEW_DESIGN"));
        var here = target(group, Target.THIS_DESIGN, TEXTS.text("target.THIS_DESIGN", model.nameOfThis()));
        here.setDisable(!model.isThisOpen());
        var anonymous = new CheckBox(TEXTS.text("anonymous"));
        anonymous.setId("import-anonymous");
        anonymous.selectedProperty().bindBidirectional(model.anonymousProperty());
        anonymous.disableProperty().bind(model.targetProperty().isNotEqualTo(Target.NEW_DESIGN));
        var hint = new Label(TEXTS.text("anonymous.hint"));
        hint.getStyleClass().add("hint-text");
        Unbroken.wrap(hint);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var names = new VBox(2, anonymous, hint);
        names.getStyleClass().add("import-names");
        var box = new VBox(6, fresh, names, here);
        box.getStyleClass().add("import-choices");
        if (!model.isThisOpen()) {
            var locked = new Label(TEXTS.text("target.locked"));
            locked.getStyleClass().add("hint-text");
            box.getChildren().add(locked);
        }
        return box;
    }

    private RadioButton target(ToggleGroup group, Target target, String name) {
        var button = new RadioButton(name);
        button.setId("import-" + target);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.targetProperty().set(target));
        model.targetProperty().subscribe(chosen -> button.setSelected(chosen == target));
        return button;
    }

    private void setUpList() {
        list.setId("import-list");
        list.setAccessibleText(TEXTS.text("found"));
        list.setMinHeight(0);
        list.setPlaceholder(new Label(""));
        list.setCellFactory(_ -> new Cell(list));
    }

    private void show(List<ImportRow> rows) {
        list.getItems().setAll(rows);
        list.scrollTo(0);
    }

    private void end() {
        glances.stop();
        watching.unsubscribe();
        model.cancel();
    }

    private static final class Cell extends ListCell<ImportRow> {
        Cell(ListView<ImportRow> list) {
            Unbroken.wrap(this);
            prefWidthProperty().bind(list.widthProperty().subtract(CELL_PADDING));
        }

        @Override
        protected void updateItem(@Nullable ImportRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(isEmpty || row == null ? "" : row.text());
            getStyleClass().removeAll("section-head", "error-text");
            if (!isEmpty && row instanceof ImportRow.Head) {
                getStyleClass().add("section-head");
            } else if (!isEmpty && row instanceof ImportRow.Trouble) {
                getStyleClass().add("error-text");
            }
        }
    }
}
