package dev.espalier.ui.export;

import dev.espalier.export.ExportFormat;
import dev.espalier.export.Exported;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.dialog.Scrolled;
import dev.espalier.ui.export.ExportViewModel.Made;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which format an export is to have, and shows what it carries, what it leaves out and how its files begin.
final class ExportDialog extends Dialog<ButtonType> {
    private static final Texts TEXTS = Texts.of(ExportDialog.class);
    private static final int LONGEST_PREVIEW = 20_000;
    private static final int MOST_FILES = 5;
    private static final double FRAME = 4;

    private final ExportViewModel model;
    private final ListView<ExportFormat> formats = new ListView<>();
    private final Label carries = new Label();
    private final VBox remarks = new VBox(6);
    private final ListView<TextFile> files = new ListView<>();
    private final Label filesLabel = new Label();
    private final TextArea preview = new TextArea();
    private final ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ButtonType export = new ButtonType(TEXTS.text("export"), ButtonData.OK_DONE);

    ExportDialog(ExportViewModel model) {
        this.model = model;
        setTitle(TEXTS.text("title"));
        setHeaderText(TEXTS.text("title"));
        setGraphic(null);
        setResizable(true);
        getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
        var content = new HBox(choice(), told());
        content.getStyleClass().add("export-content");
        getDialogPane().setContent(content);
        getDialogPane().setId("export-dialog");
        model.madeProperty().subscribe(this::tell);
        setOnHidden(_ -> model.stop());
        Room.limit(this);
        model.start();
    }

    boolean isExport(ButtonType pressed) {
        return export.equals(pressed);
    }

    private VBox choice() {
        var label = new Label(TEXTS.text("format"));
        label.getStyleClass().add("section-head");
        label.setLabelFor(formats);
        formats.setId("export-formats");
        formats.getStyleClass().add("export-formats");
        formats.setCellFactory(_ -> new FormatCell());
        formats.getItems().setAll(ExportFormat.values());
        beAsHighAsItsRows(formats, ExportFormat.values().length);
        formats.getSelectionModel().select(model.formatProperty().get());
        formats.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                carries.setText(chosen.summary());
                model.formatProperty().set(chosen);
            }
        });
        return new VBox(6, label, formats);
    }

    /// No list holds more room than it has rows for; what is left is the preview's.
    private static void beAsHighAsItsRows(ListView<?> list, int most) {
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(list.getItems().size(), 1, most) * list.getFixedCellSize() + FRAME,
                        list.getItems(),
                        list.fixedCellSizeProperty()));
        list.minHeightProperty().bind(list.fixedCellSizeProperty().add(FRAME));
    }

    private VBox told() {
        carries.setId("export-carries");
        Unbroken.wrap(carries);
        carries.setMinHeight(Region.USE_PREF_SIZE);
        remarks.setId("export-remarks");
        remarks.setFillWidth(true);
        var scroll = new Scrolled(remarks);
        scroll.getStyleClass().add("export-sentences");
        var remarksLabel = new Label(TEXTS.text("remarks"));
        remarksLabel.getStyleClass().add("section-head");
        remarksLabel.setLabelFor(scroll);
        files.setId("export-files");
        files.setCellFactory(_ -> new FileCell());
        files.getStyleClass().add("export-files");
        beAsHighAsItsRows(files, MOST_FILES);
        filesLabel.getStyleClass().add("section-head");
        filesLabel.setLabelFor(files);
        files.getSelectionModel()
                .selectedItemProperty()
                .subscribe(file -> preview.setText(file == null ? "" : beginning(file.text())));
        preview.setId("export-preview");
        preview.getStyleClass().add("export-preview");
        preview.setEditable(false);
        preview.setAccessibleText(TEXTS.text("preview"));
        VBox.setVgrow(preview, Priority.ALWAYS);
        working.setId("export-working");
        working.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(8, carries, remarksLabel, scroll, filesLabel, files, preview, working);
        box.getStyleClass().add("export-told");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_PREVIEW
                ? text
                : text.substring(0, LONGEST_PREVIEW) + "\n" + TEXTS.text("preview.more");
    }

    private void tell(Made made) {
        working.setVisible(made instanceof Made.Working);
        switch (made) {
            case Made.Working() -> fill(new Exported(List.of(), List.of()), TEXTS.text("working"));
            case Made.Failed(var sentence) -> fill(new Exported(List.of(), List.of()), sentence);
            case Made.Ready(var exported, var isWhole) ->
                fill(exported, TEXTS.text(isWhole ? "nothingLeftOut" : "onlyBeginning"));
        }
        getDialogPane().lookupButton(export).setDisable(model.files().isEmpty());
    }

    /// @param otherwise what is said where there are no remarks
    private void fill(Exported exported, String otherwise) {
        var sentences = exported.remarks().isEmpty() ? List.of(otherwise) : exported.remarks();
        remarks.getChildren()
                .setAll(sentences.stream().map(ExportDialog::remark).toList());
        filesLabel.setText(TEXTS.text("files", exported.files().size()));
        files.getItems().setAll(exported.files());
        files.getSelectionModel().selectFirst();
    }

    private static Label remark(String sentence) {
        var label = new Label(sentence);
        Unbroken.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Names a format.
    private static final class FormatCell extends ListCell<ExportFormat> {
        @Override
        protected void updateItem(ExportFormat format, boolean empty) {
            super.updateItem(format, empty);
            setText(empty || format == null ? "" : format.title());
        }
    }

    /// Names a file.
    private static final class FileCell extends ListCell<TextFile> {
        @Override
        protected void updateItem(TextFile file, boolean empty) {
            super.updateItem(file, empty);
            setText(empty || file == null ? "" : file.path());
        }
    }
}
