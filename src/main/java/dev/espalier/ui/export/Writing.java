package dev.espalier.ui.export;

import dev.espalier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.stage.Modality;
import javafx.stage.Window;

/// Is there while something large is written. Whoever closes it stops that.
final class Writing extends Dialog<Void> {
    private static final Texts TEXTS = Texts.of(Writing.class);

    Writing(Window owner, Path named, AtomicBoolean stopped) {
        initOwner(owner);
        initModality(Modality.WINDOW_MODAL);
        setTitle(TEXTS.text("title"));
        setHeaderText(TEXTS.text("writing", named.getFileName()));
        setGraphic(null);
        var progress = new ProgressBar();
        progress.setAccessibleText(TEXTS.text("writing", named.getFileName()));
        progress.setMaxWidth(Double.MAX_VALUE);
        getDialogPane().setId("export-writing");
        getDialogPane().getStyleClass().add("writing");
        getDialogPane().setContent(progress);
        getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL);
        setOnHidden(_ -> stopped.set(true));
    }
}
