package dev.espalier.ui.export;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the design out of the window in the formats of other tools.
public final class Exports {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final Texts TEXTS = Texts.of(Exports.class);

    private final DesignStore store;

    public Exports(DesignStore store) {
        this.store = store;
    }

    /// Asks for a format and a place, and writes it.
    public void ask(Window owner) {
        var model = new ExportViewModel(store);
        var dialog = new ExportDialog(model);
        dialog.initOwner(owner);
        if (dialog.showAndWait().filter(dialog::isExport).isEmpty()) {
            return;
        }
        var named = model.files().size() == 1 ? file(owner, model) : folder(owner);
        if (named == null) {
            return;
        }
        var obstacle = model.obstacle(named);
        if (obstacle.isEmpty() || isAgreed(owner, obstacle.get())) {
            var stopped = new AtomicBoolean();
            var writing = model.isWhole() ? Optional.<Writing>empty() : Optional.of(new Writing(owner, named, stopped));
            writing.ifPresent(Writing::show);
            write(model, named, stopped::get, () -> writing.ifPresent(Writing::close));
        }
    }

    private static @Nullable Path file(Window owner, ExportViewModel model) {
        var name = model.suggestedName();
        var suffix = "*" + name.substring(name.lastIndexOf('.'));
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("choose"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(
                        model.formatProperty().get().title(), suffix));
        var file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    }

    private static @Nullable Path folder(Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.text("choose.folder"));
        var folder = chooser.showDialog(owner);
        return folder == null ? null : folder.toPath();
    }

    private static boolean isAgreed(Window owner, String sentence) {
        var replace = new ButtonType(TEXTS.text("replace"), ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.NONE, sentence, replace, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.text("title"));
        return alert.showAndWait().filter(replace::equals).isPresent();
    }

    /// Writes it to a place that was named and agreed to.
    ///
    /// @param isStopped asked while it is written
    /// @param ended told when nothing more is written
    void write(ExportViewModel model, Path named, BooleanSupplier isStopped, Runnable ended) {
        store.message(TEXTS.text("writing", named.getFileName()));
        store.tasks()
                .run(
                        "write " + named.getFileName(),
                        model.writing(named, isStopped),
                        (String sentence) -> {
                            ended.run();
                            store.message(sentence);
                        },
                        failure -> {
                            ended.run();
                            fail(named, failure);
                        });
    }

    private void fail(Path named, Throwable failure) {
        if (failure instanceof CancellationException) {
            store.message(TEXTS.text("cancelled", named.getFileName()));
            return;
        }
        LOG.warn("An export could not be written", failure);
        store.message(TEXTS.text("failed", ExportViewModel.sentence(failure)));
    }
}
