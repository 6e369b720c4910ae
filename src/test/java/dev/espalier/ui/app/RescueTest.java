package dev.espalier.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.diagram.Differences;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Owner;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.Unsaved;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.SavesInto;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.ByHand;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class RescueTest extends UiTest {
    private static final Owner GONE = new Owner("ada", Owner.current().host(), Long.MAX_VALUE, Instant.EPOCH);

    private final List<Stage> stages = new ArrayList<>();
    private final ByHand background = new ByHand();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("a.json");
        DesignFile.save(fourDepartments(), file);
        windows = new Windows(Outsides.in(folder, new DirectTaskRunner(), new MemorySettings(), background, stage -> {
            stages.add(stage);
            return new SavesInto(() -> file);
        }));
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> {
            dialogs().forEach(Window::hide);
            stages.forEach(Stage::close);
        });
    }

    private RecoveryFolder recoveries(Owner owner) {
        return new RecoveryFolder(folder.resolve("recovery"), owner, InstantSource.system());
    }

    private void leave(Design design, Optional<Path> where) throws IOException {
        recoveries(GONE).slot().keep(Unsaved.of(design, where, Optional.empty(), List.of("a step")));
    }

    private static Design changed() {
        return ((EditResult.Applied) new RenameNode(HR, "Talent").applyTo(fourDepartments())).design();
    }

    private static List<Window> dialogs() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup("#recovery-dialog") != null)
                .toList();
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> ((Button) dialogs().getFirst().getScene().lookup("#recovery-" + button)).fire());
    }

    private DesignStore store(int window) {
        return windows.all().get(window).store();
    }

    private List<Recovery> left() {
        return recoveries(GONE).left();
    }

    @Test
    void nothingIsOfferedWhenNothingWasLeft(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(file)));

        assertThat(dialogs()).isEmpty();
        robot.interact(windows::recover);
        assertThat(store(0).messageProperty().get()).contains("There is no unsaved work to recover.");
    }

    @Test
    void leftWorkIsRecoveredIntoTheWindowOfItsFile(FxRobot robot) throws IOException {
        leave(changed(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));

        press(robot, "recover");

        assertThat(windows.all()).hasSize(1);
        assertThat(store(0).design()).isEqualTo(changed());
        assertThat(store(0).file()).contains(file);
        assertThat(store(0).isDirty()).isTrue();
        assertThat(left()).hasSize(1);
        robot.interact(() -> store(0).saved(file));
        background.pass(Duration.ofSeconds(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void lossIsToldEvenWhenWhatIsLeftIsSaved(FxRobot robot) throws IOException {
        var large = new RecoveryFolder(
                folder.resolve("recovery"), GONE, InstantSource.system(), new RecoveryFolder.Bounds(0, 1 << 20));
        var slot = large.slot();
        slot.keep(Unsaved.of(fourDepartments(), Optional.of(file), Optional.empty(), List.of()));
        slot.keep(Unsaved.of(changed(), Optional.of(file), Optional.empty(), List.of("rename")));
        var recovery = large.left().getFirst().path();
        Files.writeString(recovery.resolveSibling(recovery.getFileName() + ".changes"), "cut off");

        robot.interact(() -> windows.start(Optional.of(file)));

        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void windowWithChangesOfItsOwnIsLeftAlone(FxRobot robot) throws IOException {
        leave(changed(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));
        robot.interact(() -> store(0).perform(new RenameNode(HR, "Staff")));
        var own = store(0).design();

        press(robot, "recover");

        assertThat(store(0).design()).isEqualTo(own);
        assertThat(store(1).design()).isEqualTo(changed());
        assertThat(store(1).file()).isEmpty();
        assertThat(store(1).isDirty()).isTrue();
    }

    @Test
    void workInNoFileIsRecoveredIntoAWindowOfItsOwn(FxRobot robot) throws IOException {
        leave(changed(), Optional.empty());
        robot.interact(() -> windows.start(Optional.of(file)));

        press(robot, "recover");

        assertThat(store(1).design()).isEqualTo(changed());
        assertThat(store(1).isDirty()).isTrue();
        assertThat(dialogs()).isEmpty();
    }

    @Test
    void lookingBesideChangesNothingAndKeepsTheOffer(FxRobot robot) throws IOException {
        leave(changed(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));

        press(robot, "look");

        assertThat(store(1).design()).isEqualTo(changed());
        assertThat(store(1).isReadOnly()).isTrue();
        assertThat(store(0).design()).isEqualTo(fourDepartments());
        assertThat(dialogs()).hasSize(1);
        assertThat(left()).hasSize(1);
    }

    @Test
    void whatWasTriedOutIsTriedAgain(FxRobot robot) throws IOException {
        var tried = new Unsaved.Tried(changed(), List.of("rename account HR to Talent"));
        recoveries(GONE)
                .slot()
                .keep(new Unsaved(
                        fourDepartments(),
                        Optional.of(file),
                        Optional.empty(),
                        Unsaved.Nature.NOTHING,
                        List.of(),
                        0,
                        Optional.of(tried)));
        robot.interact(() -> windows.start(Optional.of(file)));

        press(robot, "recover");

        assertThat(store(0).design()).isEqualTo(changed());
        assertThat(store(0).triedProperty().get()).contains(List.of("rename account HR to Talent"));
        assertThat(store(0).isDirty()).isFalse();
        robot.interact(() -> store(0).leaveTried());
        assertThat(store(0).design()).isEqualTo(fourDepartments());
        background.pass(Duration.ofSeconds(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void recoveredWorkCanBeComparedWithItsFile(FxRobot robot) throws IOException {
        leave(changed(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));

        press(robot, "compare");

        assertThat(store(1).isReadOnly()).isTrue();
        assertThat(store(1).showing().differencesProperty().get()).isNotEqualTo(Differences.NOTHING);
        assertThat(left()).hasSize(1);
    }

    @Test
    void workFromAnotherMachineIsMentionedAtTheStartAndListedWhenAskedFor(FxRobot robot) throws IOException {
        var elsewhere = new Owner("ada", "another-desk", Long.MAX_VALUE, Instant.EPOCH);
        recoveries(elsewhere)
                .slot()
                .keep(Unsaved.of(changed(), Optional.of(file), Optional.empty(), List.of("a step")));
        robot.interact(() -> windows.start(Optional.of(file)));

        assertThat(dialogs()).isEmpty();
        assertThat(store(0).messageProperty().get())
                .contains(
                        "There may be unsaved work of Espalier on another-desk. File > Recover unsaved work shows it.");
        robot.interact(windows::recover);
        press(robot, "recover");
        background.pass(Duration.ofSeconds(1));
        assertThat(store(0).design()).isEqualTo(changed());
        assertThat(left()).hasSize(1);
    }

    @Test
    void dismissedOfferComesAgain(FxRobot robot) throws IOException {
        leave(changed(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));
        robot.interact(() -> dialogs().forEach(Window::hide));

        assertThat(left()).hasSize(1);
        robot.interact(windows::recover);
        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void whatWasSavedInTheLastMomentIsNotOffered(FxRobot robot) throws IOException {
        leave(fourDepartments(), Optional.of(file));
        robot.interact(() -> windows.start(Optional.of(file)));

        assertThat(dialogs()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void changesInAWindowAreKeptWhileItIsOpen(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(file)));
        robot.interact(() -> store(0).perform(new RenameNode(HR, "Talent")));
        background.pass(Duration.ofSeconds(1));
        assertThat(folder.resolve("recovery")).isNotEmptyDirectory();

        robot.interact(() -> stages.getFirst().close());
        background.pass(Duration.ofSeconds(1));
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }
}
