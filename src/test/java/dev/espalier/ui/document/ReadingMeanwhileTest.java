package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetDesignName;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to documents while a file is read in the background.
class ReadingMeanwhileTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final LateTaskRunner tasks = new LateTaskRunner();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FileOnDisk disk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Documents documents;

    private int asked;
    private DocumentQuestions.Unsaved answer = DocumentQuestions.Unsaved.CANCEL;

    @BeforeEach
    void begin() {
        disk = new FileOnDisk(store, tasks, Optional.of(locks(Owner.current())));
        documents = new Documents(disk, store, tasks, new Answers(), new RecentFiles(new MemorySettings()), _ -> false);
    }

    private DesignLocks locks(Owner owner) {
        return new DesignLocks(folder.resolve("locks"), owner, InstantSource.system());
    }

    private Path file(String name) throws DesignFileException {
        var file = folder.resolve(name + ".json");
        DesignFile.save(UiTest.fourDepartments().withName(name), file);
        return file;
    }

    private String shown() {
        return store.design().name();
    }

    @Test
    void whatIsChangedWhileAFileIsReadIsAskedAbout() throws DesignFileException {
        documents.open(file("other"));
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        tasks.finishAll();

        assertThat(asked).isEqualTo(1);
        assertThat(shown()).isNotEqualTo("other");
        assertThat(store.isDirty()).isTrue();

        answer = DocumentQuestions.Unsaved.DISCARD;
        documents.open(file("other"));
        tasks.finishAll();
        assertThat(shown()).isEqualTo("other");
    }

    @Test
    void whatIsChangedWhileTheFileIsReadAgainIsAskedAbout() throws DesignFileException {
        documents.open(file("one"));
        tasks.finishAll();
        documents.reload();
        store.perform(new SetDesignName("changed", ""));
        tasks.finishAll();

        assertThat(asked).isEqualTo(1);
        assertThat(shown()).isEqualTo("changed");
    }

    @Test
    void whatIsSavedBeforeTheFileComesAgainIsNotReplacedByWhatItHeldBefore() throws DesignFileException {
        documents.open(file("one"));
        tasks.finishAll();
        documents.reload();
        store.perform(new SetDesignName("changed", ""));
        answer = DocumentQuestions.Unsaved.SAVE;
        tasks.finishAll();

        assertThat(shown()).isEqualTo("changed");
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void theFileThatWasAskedForLastIsShown() throws DesignFileException {
        documents.open(file("slow"));
        documents.open(file("quick"));
        tasks.finish(1);
        tasks.finish(0);

        assertThat(shown()).isEqualTo("quick");
    }

    @Test
    void aNewDesignIsNotReplacedByAFileThatComesLate() throws DesignFileException {
        documents.open(file("slow"));
        documents.create();
        tasks.finishAll();

        assertThat(shown()).isNotEqualTo("slow");
    }

    @Test
    void aWindowThatIsClosedMeanwhileTakesNoFile() throws DesignFileException {
        var file = file("other");
        documents.open(file);
        disk.dispose();
        tasks.finishAll();

        var other = new Owner(
                "ada", Owner.current().host(), Long.MAX_VALUE, Owner.current().started());
        assertThat(locks(other).acquire(file)).isEmpty();
    }

    private final class Answers extends QuietQuestions {
        @Override
        public Unsaved whatAboutChangesOf(String design) {
            asked++;
            return answer;
        }
    }
}
