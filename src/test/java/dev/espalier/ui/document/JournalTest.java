package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.JsonParts;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Fingerprint;
import dev.espalier.storage.Owner;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.Unsaved;
import dev.espalier.storage.Unsaved.Nature;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Owner GONE = new Owner("ada", Owner.current().host(), Long.MAX_VALUE, Instant.EPOCH);

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final ByHand background = new ByHand();
    private final List<String> told = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RecoveryFolder recoveries;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Journal journal;

    @BeforeEach
    void watch() {
        recoveries = new RecoveryFolder(folder.resolve("recovery"), GONE, InstantSource.system());
        journal = new Journal(
                store,
                Optional::empty,
                new Keeping(
                        recoveries,
                        new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                        background),
                told::add);
    }

    private List<Unsaved> kept() {
        return recoveries.left().stream()
                .map(found -> ((Recovery.Whole) found).unsaved())
                .toList();
    }

    private void rename(String name) {
        store.perform(new RenameNode(UiTest.HR, name));
    }

    @Test
    void changeIsKeptWithinASecondWithWhatWasDone() {
        rename("Talent");
        assertThat(kept()).isEmpty();

        background.pass(SECOND);

        assertThat(kept())
                .containsExactly(Unsaved.of(
                        store.design(), Optional.empty(), Optional.empty(), List.of("rename account HR to Talent")));
    }

    @Test
    void somethingChangedAgainAndAgainIsStillKeptWithinASecond() {
        for (int i = 0; i < 12; i++) {
            rename("Talent " + i);
            background.pass(Duration.ofMillis(100));
        }

        assertThat(kept().getFirst().count()).isGreaterThan(2);
        assertThat(background.waiting()).isLessThanOrEqualTo(1);
    }

    @Test
    void changesOfOneMomentAreWrittenOnce() {
        rename("Talent");
        rename("Staff");

        assertThat(background.waiting()).isEqualTo(1);
        background.pass(SECOND);
        assertThat(kept()).extracting(Unsaved::design).containsExactly(store.design());
    }

    @Test
    void designWithoutChangesLeavesNothing() {
        background.pass(SECOND);

        assertThat(folder.resolve("recovery")).doesNotExist();
    }

    @Test
    void changeRightAfterSavingIsNotForgottenWithTheRest() {
        var late = new ArrayList<Runnable>();
        var other = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
        var slow = new Journal(
                other,
                Optional::empty,
                new Keeping(
                        recoveries,
                        new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                        (_, work) -> late.add(work)),
                told::add);
        other.perform(new RenameNode(UiTest.HR, "Talent"));
        other.saved(folder.resolve("a.json"));
        other.perform(new RenameNode(UiTest.HR, "Staff"));

        List.copyOf(late).forEach(Runnable::run);

        assertThat(kept()).extracting(Unsaved::design).containsExactly(other.design());
        slow.end();
    }

    @Test
    void whatIsChangedWhileTheDesignIsWrittenStaysKeptAndGoesOnFromTheFile() throws IOException {
        var file = folder.resolve("a.json");
        var base = new AtomicReference<Optional<Fingerprint>>(Optional.empty());
        var other = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
        var watching = new Journal(
                other,
                base::get,
                new Keeping(
                        recoveries,
                        new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                        background),
                told::add);
        other.openUnsaved(UiTest.fourDepartments(), NewDesign.create(), Optional.empty());
        watching.goOnWith(
                recoveries.slot(),
                Unsaved.of(other.design(), Optional.empty(), Optional.empty(), List.of("done before a crash")));
        other.perform(new RenameNode(UiTest.HR, "Talent"));
        var taken = other.takeToSave();
        other.perform(new RenameNode(UiTest.HR, "Staff"));
        background.pass(SECOND);
        assertThat(kept())
                .containsExactly(Unsaved.of(
                        other.design(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                "done before a crash",
                                "rename account HR to Talent",
                                "rename account Talent to Staff")));

        base.set(Optional.of(DesignFile.save(taken.inFile(), file)));
        other.saved(file, taken);
        background.pass(SECOND);

        assertThat(kept())
                .containsExactly(Unsaved.of(
                        other.design(), Optional.of(file), base.get(), List.of("rename account Talent to Staff")));
        watching.end();
    }

    @Test
    void savingForgetsWhatWasKept() {
        rename("Talent");
        background.pass(SECOND);
        store.saved(folder.resolve("a.json"));
        background.pass(Duration.ZERO);

        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void savingAtOnceAfterAChangeKeepsNothingLater() {
        rename("Talent");
        store.saved(folder.resolve("a.json"));
        background.pass(SECOND);

        assertThat(recoveries.left()).isEmpty();
    }

    @Test
    void stepsAreThoseSinceTheLastSave() {
        rename("Talent");
        store.saved(folder.resolve("a.json"));
        rename("Staff");
        background.pass(SECOND);

        assertThat(kept()).singleElement().satisfies(unsaved -> {
            assertThat(unsaved.file()).contains(folder.resolve("a.json"));
            assertThat(unsaved.steps()).containsExactly("rename account Talent to Staff");
        });
    }

    @Test
    void undoBackToTheFileForgetsAndUndoBehindItKeeps() {
        rename("Talent");
        store.saved(folder.resolve("a.json"));
        rename("Staff");
        background.pass(SECOND);
        store.undo();
        background.pass(SECOND);
        assertThat(recoveries.left()).isEmpty();

        store.undo();
        background.pass(SECOND);
        assertThat(kept()).extracting(Unsaved::design).containsExactly(UiTest.fourDepartments());
    }

    @Test
    void keepingLeavesUndoAsItWas() {
        rename("Talent");
        background.pass(SECOND);
        rename("Staff");
        background.pass(SECOND);

        assertThat(store.history().size()).isEqualTo(2);
        store.undo();
        store.undo();
        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
        store.redo();
        assertThat(store.isDirty()).isTrue();
    }

    @Test
    void anotherDesignForgetsTheOneBeforeAndHasAFileOfItsOwn() {
        rename("Talent");
        background.pass(SECOND);
        var before = recoveries.left().getFirst().path();
        store.open(UiTest.fourDepartments().withName("Next"), Optional.empty(), false);
        rename("Staff");
        background.pass(SECOND);

        assertThat(kept()).extracting(Unsaved::design).extracting(Design::name).containsExactly("Next");
        assertThat(before).doesNotExist();
    }

    @Test
    void closedWindowLeavesNothing() {
        rename("Talent");
        background.pass(SECOND);
        journal.end();
        background.pass(SECOND);

        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void recoveredWorkStaysKeptUntilItIsSaved() {
        rename("Talent");
        background.pass(SECOND);
        var left = (Recovery.Whole) recoveries.left().getFirst();
        var later = new DesignStore(NewDesign.create(), new DirectTaskRunner());
        var next = new Journal(
                later,
                Optional::empty,
                new Keeping(
                        recoveries,
                        new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                        background),
                told::add);

        later.openUnsaved(left.unsaved().design(), UiTest.fourDepartments(), Optional.empty());
        next.goOnWith(recoveries.slotOf(left), left.unsaved());
        background.pass(SECOND);

        assertThat(later.isDirty()).isTrue();
        assertThat(recoveries.left()).extracting(Recovery::path).containsExactly(left.path());
        later.saved(folder.resolve("a.json"));
        background.pass(SECOND);
        assertThat(recoveries.left()).isEmpty();
    }

    @Test
    void whatIsOnlyTriedOutIsKeptBesideTheDesignUntilItIsLeft() {
        store.tryOut(new RenameNode(UiTest.HR, "Talent"));
        background.pass(SECOND);

        assertThat(kept()).singleElement().satisfies(unsaved -> {
            assertThat(unsaved.design()).isEqualTo(UiTest.fourDepartments());
            assertThat(unsaved.nature()).isEqualTo(Nature.NOTHING);
            assertThat(unsaved.tried())
                    .contains(new Unsaved.Tried(store.design(), List.of("rename account HR to Talent")));
        });
        store.leaveTried();
        background.pass(SECOND);
        assertThat(recoveries.left()).isEmpty();
    }

    @Test
    void pinnedQuestionAloneIsNoStepTakenBack() {
        store.saved(folder.resolve("a.json"));
        var view = store.design().view();
        store.show(view.withPinned(List.of(new PinnedQuestion(
                "arn:aws:iam::444444444444:user/hana",
                Optional.empty(),
                "s3:GetObject",
                Optional.empty(),
                Optional.empty(),
                JsonParts.object(),
                false,
                UnknownFields.NONE))));
        background.pass(SECOND);

        assertThat(kept()).extracting(Unsaved::nature).containsExactly(Nature.VIEW);
    }

    @Test
    void undoBehindTheFileIsToldAsSuch() {
        rename("Talent");
        store.saved(folder.resolve("a.json"));
        store.undo();
        background.pass(SECOND);

        assertThat(kept()).extracting(Unsaved::nature).containsExactly(Nature.TAKEN_BACK);
    }

    @Test
    void recoveredWorkStillTellsItsStepsWhenItIsLeftAgain() {
        rename("Talent");
        background.pass(SECOND);
        var left = (Recovery.Whole) recoveries.left().getFirst();
        journal.goOnWith(recoveries.slotOf(left), left.unsaved());
        rename("Staff");
        background.pass(SECOND);

        assertThat(kept().getLast().steps()).startsWith("rename account HR to Talent");
    }

    @Test
    void fullDiskIsToldOnceAndTheDesignGoesOn() throws IOException {
        Files.writeString(folder.resolve("recovery"), "a file where the folder should be");
        rename("Talent");
        background.pass(SECOND);
        rename("Staff");
        background.pass(SECOND);
        assertThat(told).hasSize(1);

        Files.delete(folder.resolve("recovery"));
        rename("People");
        background.pass(SECOND);
        assertThat(kept()).extracting(Unsaved::count).containsExactly(3);
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgainWithoutAnotherChange() throws IOException {
        var away = folder.resolve("recovery");
        Files.writeString(away, "in the way");
        rename("Staff");
        background.pass(SECOND);
        assertThat(told).hasSize(1);

        Files.delete(away);
        background.pass(Journal.RETRY);

        assertThat(kept()).hasSize(1);
        assertThat(told).hasSize(1);
    }
}
