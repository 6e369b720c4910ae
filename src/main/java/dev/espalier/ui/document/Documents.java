package dev.espalier.ui.document;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.FileContent;
import dev.espalier.storage.Fingerprint;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and saves designs. Whatever would replace a design with unsaved changes asks first.
public final class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final Texts TEXTS = Texts.of(Documents.class);

    private final DesignStore store;
    private final TaskRunner tasks;
    private final DocumentQuestions questions;
    private final RecentFiles recent;
    private final OtherWindows others;
    private final FileOnDisk disk;
    private final Saves saves;
    private final Leaving leaving;
    private Consumer<Path> comparing = _ -> {};
    private int latest;

    /// Documents of the only window.
    public Documents(DesignStore store, TaskRunner tasks, DocumentQuestions questions, RecentFiles recent) {
        this(new FileOnDisk(store, tasks, Optional.empty()), store, tasks, questions, recent, _ -> false);
    }

    /// Documents of one window of several.
    ///
    /// @param disk the file as it lies on the disk
    public Documents(
            FileOnDisk disk,
            DesignStore store,
            TaskRunner tasks,
            DocumentQuestions questions,
            RecentFiles recent,
            OtherWindows others) {
        this.disk = disk;
        this.store = store;
        this.tasks = tasks;
        this.questions = questions;
        this.recent = recent;
        this.others = others;
        saves = new Saves(store, tasks, disk, questions, new SaveDesk());
        leaving = new Leaving(store, questions, saves, this::saveThen);
    }

    public RecentFiles recent() {
        return recent;
    }

    /// What the file of the design held when it was last read or saved here.
    public Optional<Fingerprint> base() {
        return disk.base();
    }

    /// The file of the design as it lies on the disk.
    public FileOnDisk disk() {
        return disk;
    }

    /// Shows a new design with a management account and nothing else.
    public void create() {
        whenSafe(() -> store.open(NewDesign.create(), Optional.empty(), false));
    }

    public void open() {
        choose().ifPresent(this::open);
    }

    /// What only the user can answer about files.
    public DocumentQuestions questions() {
        return questions;
    }

    /// Asks which file is meant.
    public Optional<Path> choose() {
        return questions.whichFileToOpen();
    }

    /// Shows a file here, unless another window shows it: that one comes forward then.
    public void open(Path file) {
        open(file, () -> {});
    }

    /// Shows a file here, unless another window shows it: that one comes forward then.
    ///
    /// @param then run when the file has been read, before anything is told or asked about it, and when it is shown
    public void open(Path file, Runnable then) {
        if (!others.bringForward(file)) {
            whenSafe(() -> read(file, then));
        }
    }

    /// Shows a sample; it lies in no file of the user's, so saving asks where.
    public void openSample(String name) {
        whenSafe(() -> store.open(Samples.open(name), Optional.empty(), false));
    }

    private void read(Path file, Runnable then) {
        int opening = store.openingsProperty().get();
        int mine = ++latest;
        var left = store.history().current();
        tasks.run(
                "read " + file.getFileName(),
                () -> indexed(FileContent.of(file)),
                (FileContent found) -> {
                    if (isAwaited(mine, opening)) {
                        arrive(file, found, left, then);
                    }
                },
                failure -> {
                    if (isAwaited(mine, opening)) {
                        then.run();
                        readFailed(file, failure);
                    }
                });
    }

    private boolean isAwaited(int reading, int opening) {
        return reading == latest && opening == store.openingsProperty().get() && !disk.isDisposed();
    }

    /// What was done while the file was read was not asked about yet.
    private void arrive(Path file, FileContent found, Design left, Runnable then) {
        if (store.history().current().equals(left) && !saves.isBusy()) {
            show(file, found, then);
        } else {
            whenSafe(() -> {
                if (store.file().equals(Optional.of(file))) {
                    read(file, then); // it may just have been saved
                } else {
                    show(file, found, then);
                }
            });
        }
    }

    /// Every view asks the index at once, and the first to ask would have to wait for it.
    private static FileContent indexed(FileContent found) {
        if (found.result() instanceof ReadResult.Opened opened) {
            DesignIndex.of(opened.design());
        }
        return found;
    }

    private void show(Path file, FileContent found, Runnable then) {
        switch (found.result()) {
            case ReadResult.Refused(var problems) -> {
                then.run();
                questions.tellRefused(file, problems);
            }
            case ReadResult.Opened opened
            when found.isPicture() -> {
                store.open(opened.design(), Optional.empty(), opened.isReadOnly());
                then.run();
                tellOpened(file, opened);
            }
            case ReadResult.Opened opened -> showFile(file, Optional.of(found.fingerprint()), opened, then);
        }
    }

    private void showFile(Path file, Optional<Fingerprint> fingerprint, ReadResult.Opened opened, Runnable then) {
        var holder = disk.acquire(file);
        if (holder.isPresent()) {
            then.run();
        }
        var choice = holder.map(other -> questions.whatAboutHeld(file, other)).orElse(DocumentQuestions.Held.OPEN);
        if (choice == DocumentQuestions.Held.CANCEL) {
            return;
        }
        if (choice == DocumentQuestions.Held.OPEN && holder.isPresent()) {
            disk.takeOver(file);
        }
        store.open(opened.design(), Optional.of(file), opened.isReadOnly());
        disk.opened(fingerprint, choice == DocumentQuestions.Held.LOOK_AT);
        store.lockedProperty().set(choice == DocumentQuestions.Held.LOOK_AT);
        then.run();
        tellOpened(file, opened);
    }

    private void tellOpened(Path file, ReadResult.Opened opened) {
        recent.add(file);
        var warnings = opened.warnings();
        if (!warnings.isEmpty()) {
            store.message(TEXTS.text(
                    "open.warnings",
                    warnings.size(),
                    warnings.getFirst().problem().message()));
        }
    }

    /// Reads a file without showing it here.
    ///
    /// @param then told the design, unless the file is refused
    public void readBeside(Path file, Consumer<Design> then) {
        tasks.run(
                "read " + file.getFileName() + " beside",
                () -> DesignFile.read(file),
                (ReadResult result) -> {
                    switch (result) {
                        case ReadResult.Refused(var problems) -> questions.tellRefused(file, problems);
                        case ReadResult.Opened(var design, var _, var _) -> then.accept(design);
                    }
                },
                failure -> readFailed(file, failure));
    }

    private void readFailed(Path file, Throwable failure) {
        LOG.warn("Reading failed: {}", reason(failure));
        if (Files.notExists(file)) {
            recent.remove(file);
        }
        questions.tellFailed(
                failure instanceof DesignFileException
                        ? reason(failure)
                        : TEXTS.text("open.failed", file, reason(failure)));
    }

    /// Saves where the design lies, in the background; asks where when it lies nowhere yet.
    public void save() {
        save(Optional.empty());
    }

    /// Saves as [#save()] does, and does `then` once that has succeeded.
    public void saveThen(Runnable then) {
        save(Optional.of(then));
    }

    private void save(Optional<Runnable> then) {
        boolean hasPlace =
                store.file().isPresent() && !store.newerFormatProperty().get() && !disk.isToLookAt();
        if (hasPlace || saves.isBusy()) {
            saves.save(then);
        } else {
            saveAs(then);
        }
    }

    /// Saves somewhere else, in the background, and goes on there.
    public void saveAs() {
        saveAs(Optional.empty());
    }

    private void saveAs(Optional<Runnable> then) {
        if (store.newerFormatProperty().get()) {
            questions.tellFailed(TEXTS.text("save.readOnly"));
            return;
        }
        questions
                .whereToSave(suggestedName())
                .filter(this::mayEnd)
                .map(FileNames::withSuffix)
                .filter(this::mayTake)
                .ifPresent(file -> saves.saveInto(file, then));
    }

    /// Whether a name may get the usual ending. The user has agreed to replace a file of that name alone.
    private boolean mayEnd(Path named) {
        var file = FileNames.withSuffix(named);
        boolean isFree = file.equals(named) || store.file().equals(Optional.of(file)) || Files.notExists(file);
        if (!isFree) {
            questions.tellFailed(TEXTS.text("save.exists", file.getFileName()));
        }
        return isFree;
    }

    /// Whether a file may become that of the design; says so when it may not.
    private boolean mayTake(Path file) {
        var obstacle = obstacleTo(file);
        obstacle.ifPresent(key -> questions.tellFailed(TEXTS.text(key, file.getFileName())));
        return obstacle.isEmpty();
    }

    private Optional<String> obstacleTo(Path file) {
        if (FileNames.isNamedLikeAPicture(file)) {
            return Optional.of("save.picture");
        }
        if (others.bringForward(file)) {
            return Optional.of("save.elsewhere");
        }
        return disk.acquire(file).map(_ -> "save.held");
    }

    private String suggestedName() {
        return store.file().map(file -> file.getFileName().toString()).orElseGet(() -> FileNames.of(store.design()));
    }

    /// Which file is being written, if any.
    public ReadOnlyObjectProperty<Optional<Path>> savingProperty() {
        return saves.writingProperty();
    }

    /// Whether something is being written or is still to be.
    public boolean isSaving() {
        return saves.isBusy();
    }

    /// The file of the design, and those that it is being saved in.
    public Stream<Path> files() {
        return Stream.concat(store.file().stream(), saves.targets());
    }

    private final class SaveDesk implements Saves.Desk {
        @Override
        public void saved(Path file) {
            recent.add(file);
        }

        @Override
        public void wants(DocumentQuestions.OtherContent instead) {
            switch (instead) {
                case RELOAD -> reload();
                case COMPARE -> compareWithFile();
                case KEEP_MINE, CANCEL -> {
                    // Everything stays as it is.
                }
            }
        }
    }

    /// Reads the file again and shows what it holds now; what is changed here is given up.
    public void reload() {
        if (mayLeaveStage()) {
            store.file().ifPresent(file -> read(file, () -> {}));
        }
    }

    /// Has designs compared with files by whoever can show that.
    public void compareBy(Consumer<Path> comparer) {
        comparing = comparer;
    }

    /// Has whoever shows something else than the design say whether that may be left.
    public void leaveStageBy(BooleanSupplier mayLeave) {
        leaving.leaveStageBy(mayLeave);
    }

    /// Whether what is shown instead of the design may be left; the user may be asked.
    public boolean mayLeaveStage() {
        return leaving.mayLeaveStage();
    }

    /// Compares the design on show with what a file holds.
    public void compareWith(Path file) {
        comparing.accept(file);
    }

    /// Compares the design on show with what its file holds now.
    public void compareWithFile() {
        store.file().ifPresent(this::compareWith);
    }

    /// Does `next` once nothing can be lost by it: at once, after saving, or when the user gives the changes up,
    /// those that are only tried out as well. A save that runs is waited for; when it fails, nothing is done.
    /// A file that is still being read comes too late then: `next` was asked for later.
    public void whenSafe(Runnable next) {
        latest++;
        leaving.whenSafe(next);
    }

    /// Leaves what is tried out; asks before, when it is more than one change and so takes more than one click to do
    /// again. The user may want to keep it instead.
    public void leaveTried() {
        leaving.leaveTried();
    }

    /// What a failure is told as.
    static String reason(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
