package dev.espalier.ui.window;

import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.PngPicture;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the drawing, as it is folded and with the path of the answer, into an SVG or PNG file.
final class PictureExport {
    private static final Logger LOG = LoggerFactory.getLogger(PictureExport.class);
    private static final Texts TEXTS = Texts.of(PictureExport.class);
    private static final double PNG_SCALE = 2;

    private final DesignStore store;
    private final TaskRunner tasks;

    PictureExport(DesignStore store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    void ask(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("export.choose"));
        chooser.setInitialFileName(TEXTS.text("export.name"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(TEXTS.text("export.svg"), "*.svg"),
                        new FileChooser.ExtensionFilter(TEXTS.text("export.png"), "*.png"));
        var file = chooser.showSaveDialog(owner);
        if (file != null) {
            write(file.toPath());
        }
    }

    void write(Path file) {
        var design = store.designToSave();
        var answer = store.answerProperty().get();
        var folding = answer.map(store.folding()::showing).orElse(store.folding());
        var drawing = Drawing.whole(
                new Sight(store.design(), folding, answer, store.themeProperty().get()));
        tasks.run(
                "export " + file.getFileName(),
                () -> {
                    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
                        try (var out = Files.newOutputStream(file)) {
                            PngPicture.write(drawing, PNG_SCALE, Optional.of(design), out);
                        }
                    } else {
                        Files.writeString(file, SvgPicture.write(drawing, Optional.of(design)));
                    }
                    return file;
                },
                written -> store.message(TEXTS.text("export.done", written.getFileName())),
                this::fail);
    }

    private void fail(Throwable failure) {
        LOG.warn("Export failed", failure);
        store.message(TEXTS.text(
                "export.failed",
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())));
    }
}
