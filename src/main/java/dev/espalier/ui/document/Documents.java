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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and saves designs. Whatever would replace a design with unsaved changes asks first.
public final class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final Texts TEXTS = Texts.of(Documents.class);
    private static final String SUFFIX = ".espalier.json"; // which desktops open with Espalier
    private static final List<String> PICTURES = List.of(".svg", ".png", ".pdf");

    private final DesignStore store;
    private final TaskRunner tasks;
    private final DocumentQuestions questions;
    private final RecentFiles recent;
    private final OtherWindows others;
    private final FileOnDisk disk;
    private Consumer<Path> comparing = _ -> {};
    private BooleanSupplier mayLeaveStage = () -> true;
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
        if (!others.bringForward(file)) {
            whenSafe(() -> read(file));
        }
    }

    /// Shows a sample; it lies in no file of the user's, so saving asks where.
    public void openSample(String name) {
        whenSafe(() -> store.open(Samples.open(name), Optional.empty(), false));
    }

    private void read(Path file) {
        int opening = store.openingsProperty().get();
        int mine = ++latest;
        var left = store.history().current();
        tasks.run(
                "read " + file.getFileName(),
                () -> indexed(FileContent.of(file)),
                (FileContent found) -> {
                    if (isAwaited(mine, opening)) {
                        arrive(file, found, left);
                    }
                },
                failure -> {
                    if (isAwaited(mine, opening)) {
                        readFailed(file, failure);
                    }
                });
    }

    private boolean isAwaited(int reading, int opening) {
        return reading == latest && opening == store.openingsProperty().get() && !disk.isDisposed();
    }

    /// What was done while the file was read was not asked about yet.
    private void arrive(Path file, FileContent found, Design left) {
        if (store.history().current().equals(left)) {
            show(file, found);
        } else {
            whenSafe(() -> {
                if (store.file().equals(Optional.of(file))) {
                    read(file); // it may just have been saved
                } else {
                    show(file, found);
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

    private void show(Path file, FileContent found) {
        switch (found.result()) {
            case ReadResult.Refused(var problems) -> questions.tellRefused(file, problems);
            case ReadResult.Opened opened
            when found.isPicture() -> {
                store.open(opened.design(), Optional.empty(), opened.isReadOnly());
                tellOpened(file, opened);
            }
            case ReadResult.Opened opened -> showFile(file, Optional.of(found.fingerprint()), opened);
        }
    }

    private void showFile(Path file, Optional<Fingerprint> fingerprint, ReadResult.Opened opened) {
        var holder = disk.acquire(file);
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

    /// Saves where the design lies; asks where when it lies nowhere yet.
    ///
    /// @return whether it is saved
    public boolean save() {
        var file = store.file().filter(_ -> !store.newerFormatProperty().get()).filter(_ -> !disk.isToLookAt());
        return file.isPresent() ? write(file.get()) : saveAs();
    }

    /// Saves somewhere else and goes on there.
    ///
    /// @return whether it is saved
    public boolean saveAs() {
        if (store.newerFormatProperty().get()) {
            questions.tellFailed(TEXTS.text("save.readOnly"));
            return false;
        }
        var file = questions.whereToSave(suggestedName()).map(Documents::withSuffix);
        if (file.filter(Documents::isNamedLikeAPicture).isPresent()) {
            questions.tellFailed(TEXTS.text("save.picture", file.get().getFileName()));
            return false;
        }
        if (file.filter(others::bringForward).isPresent()) {
            questions.tellFailed(TEXTS.text("save.elsewhere", file.get().getFileName()));
            return false;
        }
        if (file.filter(elsewhere -> disk.acquire(elsewhere).isPresent()).isPresent()) {
            questions.tellFailed(TEXTS.text("save.held", file.get().getFileName()));
            return false;
        }
        return file.filter(this::write).isPresent();
    }

    /// Reads the file again and shows what it holds now; what is changed here is given up.
    public void reload() {
        if (mayLeaveStage.getAsBoolean()) {
            store.file().ifPresent(this::read);
        }
    }

    /// Whether the file may be replaced: it holds what it held, or the user agrees.
    private boolean mayReplace(Path file) {
        if (!store.file().equals(Optional.of(file)) || disk.lookNow() != Fingerprint.Change.CONTENT) {
            return true;
        }
        return switch (questions.whatAboutOtherContent(file)) {
            case KEEP_MINE -> true;
            case RELOAD -> {
                reload();
                yield false;
            }
            case COMPARE -> {
                compareWithFile();
                yield false;
            }
            case CANCEL -> false;
        };
    }

    /// Has designs compared with files by whoever can show that.
    public void compareBy(Consumer<Path> comparer) {
        comparing = comparer;
    }

    /// Has whoever shows something else than the design say whether that may be left.
    public void leaveStageBy(BooleanSupplier leaving) {
        mayLeaveStage = leaving;
    }

    /// Compares the design on show with what a file holds.
    public void compareWith(Path file) {
        comparing.accept(file);
    }

    /// Compares the design on show with what its file holds now.
    public void compareWithFile() {
        store.file().ifPresent(this::compareWith);
    }

    private boolean write(Path file) {
        if (!mayReplace(file)) {
            return false;
        }
        try {
            DesignFile.save(store.designToSave(), file);
        } catch (DesignFileException failure) {
            LOG.warn("Saving failed: {}", reason(failure));
            questions.tellFailed(reason(failure));
            return false;
        }
        store.saved(file);
        disk.saved(file);
        recent.add(file);
        var words = store.isTrying() ? "save.done.tried" : "save.done";
        store.message(TEXTS.text(words, file.getFileName()));
        return true;
    }

    /// Does `next` once nothing can be lost by it: at once, after saving, or when the user gives the changes up.
    public void whenSafe(Runnable next) {
        if (mayLeave()) {
            next.run();
        }
    }

    /// Whether the design on show may be left: it is saved, or the user gives the changes up, and the same for what is
    /// only tried out.
    public boolean mayLeave() {
        return mayLeaveStage.getAsBoolean() && mayLeaveTried() && mayLeaveDesign();
    }

    private boolean mayLeaveTried() {
        int count = tried();
        return count == 0 || mayLeaveTried(count);
    }

    private int tried() {
        return store.triedProperty().get().map(List::size).orElse(0);
    }

    private boolean mayLeaveTried(int count) {
        return switch (questions.whatAboutTried(store.history().real().name(), count)) {
            case SAVE -> store.keepTried();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /// Leaves what is tried out; asks before, when it is more than one change and so takes more than one click to do
    /// again. The user may want to keep it instead.
    public void leaveTried() {
        int count = tried();
        if (count <= 1 || mayLeaveTried(count)) {
            store.leaveTried(); // nothing is left to leave when it was kept
        }
    }

    private boolean mayLeaveDesign() {
        if (!store.isDirty()) {
            return true;
        }
        return switch (questions.whatAboutChangesOf(store.design().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private String suggestedName() {
        return store.file().map(file -> file.getFileName().toString()).orElseGet(() -> fileName(store.design()));
    }

    private static String fileName(Design design) {
        var words = design.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return (words.isEmpty() || words.equals("-") ? "design" : words) + SUFFIX;
    }

    private static Path withSuffix(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + SUFFIX);
    }

    private static boolean isNamedLikeAPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(name::endsWith);
    }

    private static String reason(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
