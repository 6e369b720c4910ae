package dev.espalier.ui.document;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Fingerprint;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of the open design as it lies on the disk: whether somebody else has changed it since it was read or saved
/// here, and whether another program has it open.
public final class FileOnDisk {
    private static final Logger LOG = LoggerFactory.getLogger(FileOnDisk.class);

    private final DesignStore store;
    private final TaskRunner tasks;
    private final Optional<DesignLocks> locks;
    private final ReadOnlyObjectWrapper<Change> change = new ReadOnlyObjectWrapper<>(this, "change", Change.NONE);
    private final Subscription subscription;
    private Optional<Path> held = Optional.empty();
    private Optional<Fingerprint> base = Optional.empty();
    private boolean isToLookAt;
    private boolean isWriting;
    private boolean isDisposed;
    private final ReadOnlyBooleanWrapper asRead = new ReadOnlyBooleanWrapper(this, "asRead");

    /// The file of a window.
    ///
    /// @param locks empty where nobody else can have it open
    public FileOnDisk(DesignStore store, TaskRunner tasks, Optional<DesignLocks> locks) {
        this.store = store;
        this.tasks = tasks;
        this.locks = locks;
        subscription = store.openingsProperty().subscribe((_, _) -> begin());
    }

    /// What became of the file; [Change#NONE] also while the design lies in no file.
    public ReadOnlyObjectProperty<Change> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// What the file held when it was last read or saved here.
    Optional<Fingerprint> base() {
        return base;
    }

    /// Whether the design that was last read or saved is for sure what the file held then, byte for byte.
    ReadOnlyBooleanProperty asReadProperty() {
        return asRead.getReadOnlyProperty();
    }

    /// Whether another program has the file open and this one only looks at it.
    boolean isToLookAt() {
        return isToLookAt;
    }

    private void begin() {
        isToLookAt = false;
        isWriting = false;
        asRead.set(false);
        base = Optional.empty();
        change.set(Change.NONE);
        if (!held.equals(store.file())) {
            release();
        }
    }

    private void release() {
        held.ifPresent(file -> locks.ifPresent(all -> all.release(file)));
        held = Optional.empty();
    }

    /// Tries to have a file alone.
    ///
    /// @return which other program has it open; empty when it is ours
    Optional<DesignLocks.Holder> acquire(Path file) {
        return locks.flatMap(all -> all.acquire(file));
    }

    void takeOver(Path file) {
        locks.ifPresent(all -> all.takeOver(file));
    }

    /// The design on show was read from its file.
    ///
    /// @param read what the file held
    void opened(Optional<Fingerprint> read, boolean toLookAt) {
        take(read, toLookAt);
        asRead.set(true);
    }

    private void take(Optional<Fingerprint> read, boolean toLookAt) {
        base = read;
        isToLookAt = toLookAt;
        if (!toLookAt) {
            held = store.file();
            held.ifPresent(FileOnDisk::tidy);
        }
    }

    /// The design on show goes on from what it was once read from.
    public void goOnFrom(Optional<Fingerprint> read) {
        take(read, store.file().flatMap(this::acquire).isPresent());
        look();
    }

    private static void tidy(Path file) {
        try {
            DesignFile.tidy(file);
        } catch (IOException e) {
            LOG.info("Nothing could be tidied up beside the design: {}", e.toString());
        }
    }

    /// The design on show is about to be written into a file: what is seen of that meanwhile is our own doing.
    ///
    /// @return what the file is known to hold; empty when nothing is known of it
    Optional<Fingerprint> beginWriting(Path file) {
        isWriting = true;
        return store.file().equals(Optional.of(file)) ? base : Optional.empty();
    }

    /// The design on show was written into a file.
    ///
    /// @param written what the file holds by that
    void saved(Path file, Fingerprint written) {
        isWriting = false;
        isToLookAt = false;
        if (!held.equals(Optional.of(file))) {
            release();
            held = Optional.of(file).filter(own -> acquire(own).isEmpty());
        }
        asRead.set(false); // the file may be shown otherwise than the design
        base = Optional.of(written);
        change.set(Change.NONE);
    }

    /// Nothing was written into the file after all; one that is not that of the design is anybody's again.
    void notSaved(Path file) {
        isWriting = false;
        if (!store.file().equals(Optional.of(file))) {
            locks.ifPresent(all -> all.release(file));
            held.ifPresent(this::acquire); // it may be the same one by another name
        }
        look();
    }

    /// Nothing was written into the file because somebody else has changed it.
    void foundOther() {
        isWriting = false;
        change.set(Change.CONTENT);
    }

    /// Looks whether somebody changed the file, without keeping anybody waiting: a network drive may take its time.
    public void look() {
        var known = base;
        var file = store.file();
        if (known.isPresent() && file.isPresent() && !isWriting) {
            tasks.run(
                    "look at the file",
                    () -> known.get().since(file.get()),
                    found -> {
                        if (known.equals(base) && !isWriting) {
                            change.set(found);
                        }
                    },
                    failure -> LOG.warn("The file could not be looked at", failure));
        }
    }

    /// Takes note of what the file holds now and goes on with the design on show. Until that is read nothing is
    /// known of the file, so that saving over it does not ask.
    public void keepMine() {
        asRead.set(false);
        base = Optional.empty();
        change.set(Change.NONE);
        int opening = store.openingsProperty().get();
        store.file()
                .ifPresent(file -> tasks.run(
                        "take note of the file",
                        () -> Fingerprint.of(file),
                        found -> {
                            if (base.isEmpty()
                                    && !isWriting
                                    && opening == store.openingsProperty().get()) {
                                base = Optional.of(found);
                            }
                        },
                        failure -> LOG.info("Nothing is known of the file: {}", failure.toString())));
    }

    boolean isDisposed() {
        return isDisposed;
    }

    /// Lets go of the file, and takes no other one.
    public void dispose() {
        isDisposed = true;
        subscription.unsubscribe();
        release();
    }
}
