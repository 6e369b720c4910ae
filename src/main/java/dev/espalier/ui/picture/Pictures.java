package dev.espalier.ui.picture;

import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Handout;
import dev.espalier.exchange.PngPicture;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.picture.PictureChoices.Format;
import dev.espalier.ui.task.TaskRunner;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets pictures of the design out of the window.
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Texts TEXTS = Texts.of(Pictures.class);
    private static final double COPIED_SCALE = 2;
    /// Pixels a side: programs take a picture from the clipboard whole.
    private static final double LARGEST_COPY = 6_000;

    private final DesignStore store;
    private final TaskRunner tasks;
    private final Supplier<Seen> seen;
    private final Settings settings;

    public Pictures(DesignStore store, TaskRunner tasks, Supplier<Seen> seen, Settings settings) {
        this.store = store;
        this.tasks = tasks;
        this.seen = seen;
        this.settings = settings;
    }

    private PictureViewModel model() {
        return new PictureViewModel(store, seen, settings);
    }

    /// Asks what the picture is to be and where, and writes it.
    public void export(Window owner) {
        export(owner, model());
    }

    private void export(Window owner, PictureViewModel model) {
        var dialog = new PictureDialog(model, tasks);
        dialog.initOwner(owner);
        if (dialog.showAndWait().filter(dialog::isExport).isEmpty()) {
            return;
        }
        model.remember();
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("choose"));
        chooser.setInitialFileName(model.suggestedName());
        var format = model.choices().format();
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(TEXTS.text("format." + format), "*" + format.suffix()));
        var named = chooser.showSaveDialog(owner);
        if (named != null) {
            write(model, named.toPath());
        }
    }

    /// Writes a picture into a file that was named. One that gets another name by its ending must not replace a file
    /// that nobody agreed to lose.
    void write(PictureViewModel model, Path named) {
        run(model, named, model::writing);
    }

    private void run(PictureViewModel model, Path named, Function<Path, Callable<Path>> writing) {
        var file = model.withSuffix(named);
        if (!file.equals(named) && Files.exists(file)) {
            store.message(TEXTS.text("exists", file.getFileName()));
            return;
        }
        tasks.run(
                "export " + file.getFileName(),
                writing.apply(file),
                written -> store.message(TEXTS.text("done", written.getFileName())),
                this::fail);
    }

    /// Asks where to, and writes the lesson as pages to be handed out.
    public void handOut(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("handOut.choose"));
        chooser.setInitialFileName(pages().suggestedName(TEXTS.text("handOut.name"), Format.PDF));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(TEXTS.text("format.PDF"), "*" + Format.PDF.suffix()));
        var named = chooser.showSaveDialog(owner);
        if (named != null) {
            writeHandout(named.toPath());
        }
    }

    /// Writes the lesson of the design itself, whatever step is on show, in the colours of light paper.
    void writeHandout(Path named) {
        var pages = pages();
        var paper = pages.choices().paper();
        var lesson = store.history().real();
        run(pages, named, file -> () -> {
            var pdf = new ByteArrayOutputStream();
            Handout.write(lesson, paper, Theme.LIGHT, pdf);
            return Files.write(file, pdf.toByteArray());
        });
    }

    private PictureViewModel pages() {
        var model = model();
        model.choicesProperty().set(model.choices().withFormat(Format.PDF));
        return model;
    }

    private void fail(Throwable failure) {
        LOG.warn("A picture could not be made", failure);
        store.message(TEXTS.text(
                "failed",
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())));
    }

    /// Puts a picture of the selection, or of everything, onto the clipboard.
    public void copy() {
        var drawing = model().copied();
        var area = drawing.area();
        var fitting = LARGEST_COPY / (drawing.size() * Math.max(area.width(), area.height()));
        tasks.run(
                "copy picture",
                () -> PngPicture.image(drawing, Math.min(COPIED_SCALE, fitting)),
                painted -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, Images.of(painted)));
                    store.message(TEXTS.text("copied", painted.getWidth(), painted.getHeight()));
                },
                this::fail);
    }

    /// Prints the pages that a PDF would have; where there is no printer, offers the PDF.
    public void print(Window owner) {
        var model = pages();
        if (!Printing.isPossible()) {
            offerPdf(owner, model);
            return;
        }
        var drawing = model.drawing();
        model.obstacle()
                .ifPresentOrElse(
                        store::message,
                        () -> new Printing(drawing, model.plan(drawing), tasks)
                                .start(owner, pages -> store.message(TEXTS.text("printed", pages)), this::fail));
    }

    private void offerPdf(Window owner, PictureViewModel model) {
        var instead = new ButtonType(TEXTS.text("noPrinter.pdf"), ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.NONE, TEXTS.text("noPrinter.sentence"), instead, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.text("noPrinter.title"));
        alert.setHeaderText(TEXTS.text("noPrinter.title"));
        if (alert.showAndWait().filter(instead::equals).isPresent()) {
            export(owner, model);
        }
    }
}
