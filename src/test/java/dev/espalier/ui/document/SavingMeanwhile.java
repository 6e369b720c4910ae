package dev.espalier.ui.document;

import dev.espalier.design.Account;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A window on a design whose saves, and other work in the background, come to pass when a test says so.
abstract class SavingMeanwhile {
    final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    final LateTaskRunner tasks = new LateTaskRunner();
    final Answers answers = new Answers();
    final List<String> left = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    FileOnDisk disk;

    @SuppressWarnings("NullAway.Init") // set before each test
    Documents documents;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("a.json");
        DesignFile.save(UiTest.fourDepartments(), file);
        disk = new FileOnDisk(store, tasks, Optional.of(locks(Owner.current())));
        documents = new Documents(disk, store, tasks, answers, new RecentFiles(new MemorySettings()), _ -> false);
        documents.open(file);
        tasks.finishAll();
    }

    private DesignLocks locks(Owner owner) {
        return new DesignLocks(folder.resolve("locks"), owner, InstantSource.system());
    }

    boolean isFree(Path held) {
        var other = new Owner(
                "ada", Owner.current().host(), Long.MAX_VALUE, Owner.current().started());
        return locks(other).acquire(held).isEmpty();
    }

    void rename(String name) {
        store.perform(new RenameNode(UiTest.HR, name));
    }

    void type(String name) {
        store.performTyping(new RenameNode(UiTest.HR, name));
    }

    void leave(String what) {
        documents.whenSafe(() -> left.add(what));
    }

    static String nameIn(Path file) throws DesignFileException {
        return ((ReadResult.Opened) DesignFile.read(file))
                .design().organization().root().organizationalUnits().stream()
                        .flatMap(unit -> unit.accounts().stream())
                        .filter(account -> account.id().equals(UiTest.HR))
                        .map(Account::name)
                        .findFirst()
                        .orElseThrow();
    }

    List<String> saves() {
        return tasks.names().stream().filter(name -> name.startsWith("save ")).toList();
    }

    void vanish() throws IOException {
        Files.delete(file);
        Files.delete(folder.resolve("in"));
    }

    void othersWrite() throws DesignFileException {
        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
    }

    /// As recovered work does.
    void openAnother() {
        store.openUnsaved(UiTest.fourDepartments().withName("Another"), NewDesign.create(), Optional.empty());
    }

    /// Answers as a test says and keeps what it is told.
    static final class Answers extends QuietQuestions {
        final Deque<Unsaved> unsaved = new ArrayDeque<>();
        final Deque<Unsaved> tried = new ArrayDeque<>();
        final List<String> failed = new ArrayList<>();
        OtherContent other = OtherContent.CANCEL;
        Optional<Path> saveTo = Optional.empty();
        Runnable meanwhile = () -> {};
        int asked;

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return saveTo;
        }

        @Override
        public Unsaved whatAboutTried(String name, int count) {
            return tried.pop();
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            asked++;
            meanwhile.run();
            return unsaved.pop();
        }

        @Override
        public OtherContent whatAboutOtherContent(Path asked) {
            meanwhile.run();
            return other;
        }

        @Override
        public void tellFailed(String sentence) {
            failed.add(sentence);
        }
    }
}
