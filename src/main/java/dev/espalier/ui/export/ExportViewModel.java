package dev.espalier.ui.export;

import dev.espalier.design.Design;
import dev.espalier.design.VisibleText;
import dev.espalier.export.ExportFormat;
import dev.espalier.export.ExportTarget;
import dev.espalier.export.Exported;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.PermissionMatrix;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be exported and what comes of it. Everything is made elsewhere; what is no longer wanted is stopped or
/// dropped. One is made for each export and sees one design: what would be saved, without what is only tried out.
final class ExportViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);
    private static final Texts TEXTS = Texts.of(ExportViewModel.class);

    /// Of a matrix, which may have millions of cells, only so many lines are shown.
    private static final int MOST_LINES = 40;

    private static final int MOST_OTHERS = 5;

    private final Design design;
    private final TaskRunner tasks;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(this, "format", ExportFormat.HTML);
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>(this, "made", new Made.Working());
    private AtomicBoolean stopped = new AtomicBoolean();

    /// What has come of the chosen format.
    sealed interface Made {
        /// It is being made.
        record Working() implements Made {}

        /// It is made.
        ///
        /// @param isWhole whether the files are there whole, and not only their beginnings
        record Ready(Exported exported, boolean isWhole) implements Made {}

        /// It could not be made.
        record Failed(String sentence) implements Made {}
    }

    ExportViewModel(DesignStore store) {
        design = store.designToSave();
        tasks = store.tasks();
    }

    /// Begins to make what is chosen now and whenever it changes.
    void start() {
        format.subscribe(this::make);
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    ReadOnlyObjectProperty<Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    private void make(ExportFormat wanted) {
        stop();
        var mine = new AtomicBoolean();
        stopped = mine;
        made.set(new Made.Working());
        tasks.run(
                "export " + wanted,
                () -> made(wanted, mine::get),
                ready -> {
                    if (!mine.get()) {
                        made.set(ready);
                    }
                },
                failure -> {
                    if (!mine.get()) {
                        LOG.warn("An export could not be made", failure);
                        made.set(new Made.Failed(TEXTS.text("failed", sentence(failure))));
                    }
                });
    }

    /// Ends what is being made.
    void stop() {
        stopped.set(true);
    }

    private Made made(ExportFormat wanted, BooleanSupplier isStopped) {
        return wanted == ExportFormat.MATRIX
                ? new Made.Ready(beginningOfMatrix(isStopped), false)
                : new Made.Ready(wanted.of(design), true);
    }

    private Exported beginningOfMatrix(BooleanSupplier isStopped) {
        var out = new StringWriter();
        var lines = new AtomicInteger();
        try {
            PermissionMatrix.of(design, List.of())
                    .write(
                            new PrintWriter(out, true),
                            () -> isStopped.getAsBoolean() || lines.incrementAndGet() > MOST_LINES);
        } catch (CancellationException _) {
            LOG.debug("The beginning of the matrix is enough");
        }
        return new Exported(List.of(new TextFile(PermissionMatrix.FILE, out.toString())), List.of());
    }

    /// Whether all that is to be written is there already; if not, writing it may take long.
    boolean isWhole() {
        return made.get() instanceof Made.Ready(var _, var isWhole) && isWhole;
    }

    /// The names of the files that would be written.
    List<String> files() {
        return made.get() instanceof Made.Ready(var exported, var _)
                ? exported.files().stream().map(TextFile::path).toList()
                : List.of();
    }

    /// What a file is called at first.
    String suggestedName() {
        var words = design.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var file = files().getFirst();
        return (words.replace("-", "").isEmpty() ? TEXTS.text("name.usual") : words)
                + file.substring(file.lastIndexOf('.'));
    }

    /// Why a place may only be written to when somebody agrees, in a sentence.
    Optional<String> obstacle(Path named) {
        try {
            var target = ExportTarget.of(files().size(), named);
            if (files().size() == 1 && !Files.isDirectory(named)) {
                return Optional.empty(); // the chooser of files has asked
            }
            var replaced =
                    files().stream().map(target::placeOf).filter(Files::exists).count();
            return target.obstacle(files()).map(_ -> TEXTS.text("notEmpty", named.getFileName(), replaced));
        } catch (IOException failure) {
            return Optional.of(sentence(failure));
        }
    }

    /// The work of writing it, to be done elsewhere. It comes to what is to be said then.
    ///
    /// @param isStopped asked while a matrix is written
    Callable<String> writing(Path named, BooleanSupplier isStopped) {
        var names = files();
        var target = ExportTarget.of(names.size(), named);
        var ready = made.get();
        return () -> {
            if (ready instanceof Made.Ready(var exported, var isWhole) && isWhole) {
                target.write(exported, isStopped);
            } else {
                target.write(PermissionMatrix.FILE, out -> {
                    var printer = new PrintWriter(out);
                    PermissionMatrix.of(design, List.of()).write(printer, isStopped);
                    if (printer.checkError()) {
                        throw new IOException(TEXTS.text("unwritten"));
                    }
                });
            }
            return done(named, names.size() > 1 ? target.others(names) : List.of());
        };
    }

    /// Names what is there and not of this export, such as files of an earlier one.
    private static String done(Path named, List<Path> others) {
        if (others.isEmpty()) {
            return TEXTS.text("done", named.getFileName());
        }
        var first = others.stream()
                .limit(MOST_OTHERS)
                .map(other -> named.relativize(other).toString())
                .collect(Collectors.joining(", "));
        return TEXTS.text(
                "done.beside", named.getFileName(), VisibleText.of(first), Math.max(0, others.size() - MOST_OTHERS));
    }

    static String sentence(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
