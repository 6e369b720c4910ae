package dev.espalier.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.Owner;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.Unsaved;
import dev.espalier.ui.UiTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class RecoveryDialogTest extends UiTest {
    private static final Recovery.Whole WHOLE = new Recovery.Whole(
            Path.of("/state/1.recovery"),
            Instant.parse("2026-05-04T12:30:00Z"),
            new Owner("ada", "desk", 7, Instant.EPOCH),
            Recovery.Writer.GONE,
            Unsaved.of(
                    fourDepartments(),
                    Optional.of(Path.of("/designs/four.json")),
                    Optional.empty(),
                    List.of("a", "b", "c", "d", "e", "f")),
            Optional.empty());
    private static final Recovery BROKEN = new Recovery.Broken(Path.of("/state/2.recovery"), "It is damaged.");

    private final Noting desk = new Noting();
    private final RecoveryViewModel model = new RecoveryViewModel(List.of(WHOLE, BROKEN), desk, ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init") // set before each test
    private RecoveryDialog dialog;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        show(stage, new Pane());
    }

    @BeforeEach
    void showDialog(FxRobot robot) {
        robot.interact(() -> {
            dialog = new RecoveryDialog(model);
            dialog.initOwner(stage);
            dialog.show();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(dialog::close);
    }

    private List<String> words() {
        return dialog.getDialogPane().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private void press(FxRobot robot, String button) {
        robot.interact(() -> ((Button) dialog.getDialogPane().lookup("#recovery-" + button)).fire());
    }

    @Test
    void cardTellsNameFileTimeAndLastSteps() {
        assertThat(words())
                .contains(
                        "Four departments",
                        "/designs/four.json",
                        "Last change 4 May 2026, 12:30; 6 steps since it was saved",
                        "The last steps, which cannot be undone after recovering",
                        "b",
                        "f",
                        "It is damaged.",
                        "/state/2.recovery")
                .doesNotContain("a");
    }

    @Test
    void dialogIsAsHighAsItsCardsNeed() {
        var pane = dialog.getDialogPane();
        var cards = pane.lookup(".recoveries").getLayoutBounds();

        assertThat(pane.lookup(".scroll-pane").getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(cards.getHeight());
    }

    private static RecoveryViewModel.Card card(Recovery.Writer writer, Unsaved unsaved) {
        var whole = new Recovery.Whole(
                Path.of("/state/3.recovery"),
                Instant.EPOCH,
                new Owner("ada", "desk", 7, Instant.EPOCH),
                writer,
                unsaved,
                Optional.empty());
        return new RecoveryViewModel(List.of(whole), new Noting(), ZoneOffset.UTC).card(whole);
    }

    private static Unsaved unsaved(Unsaved.Nature nature, Optional<Unsaved.Tried> tried) {
        return new Unsaved(fourDepartments(), Optional.empty(), Optional.empty(), nature, List.of(), 0, tried);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        TAKEN_BACK, saved steps were taken back
        VIEW,       'only pins, bookmarks or checkpoints were changed since it was saved'
        NEW,        never saved since it was made
        NOTHING,    everything up to then is saved
        """)
    void cardWithoutStepsTellsWhatTheChangesAre(Unsaved.Nature nature, String words) {
        assertThat(card(Recovery.Writer.GONE, unsaved(nature, Optional.empty())).about())
                .contains("Last change 1 January 1970, 00:00; " + words);
    }

    @Test
    void cardTellsWhatWasTriedOut() {
        var tried = new Unsaved.Tried(fourDepartments(), List.of("delete HR", "delete IT"));

        assertThat(card(Recovery.Writer.GONE, unsaved(Unsaved.Nature.NOTHING, Optional.of(tried)))
                        .about())
                .contains("Last change 1 January 1970, 00:00; everything is saved but what was tried out")
                .contains("Tried out, neither kept nor left: delete HR; delete IT");
    }

    @Test
    void cardTellsWhatIsMissing() {
        var whole = new Recovery.Whole(
                Path.of("/state/3.recovery"),
                Instant.EPOCH,
                new Owner("ada", "desk", 7, Instant.EPOCH),
                Recovery.Writer.GONE,
                unsaved(Unsaved.Nature.NEW, Optional.empty()),
                Optional.of("The rest is damaged."));

        assertThat(new RecoveryViewModel(List.of(whole), new Noting(), ZoneOffset.UTC)
                        .card(whole)
                        .about())
                .endsWith("The rest is damaged.");
    }

    @Test
    void cardFromAnotherMachineSaysWhatIsUnknown() {
        assertThat(card(Recovery.Writer.ELSEWHERE, unsaved(Unsaved.Nature.NEW, Optional.empty()))
                        .about())
                .contains("Written by ada on desk. Whether Espalier still runs there cannot be told from here."
                        + " Recovering takes a copy and leaves this as it is.");
    }

    @Test
    void recoveredWorkLeavesTheListAndTheRestStays(FxRobot robot) {
        press(robot, "recover");

        assertThat(desk.done).containsExactly("recover");
        assertThat(model.left()).containsExactly(BROKEN);
        assertThat(dialog.isShowing()).isTrue();
    }

    @Test
    void lookingAtItDecidesNothing(FxRobot robot) {
        press(robot, "look");

        assertThat(desk.done).containsExactly("look");
        assertThat(model.left()).containsExactly(WHOLE, BROKEN);
    }

    @Test
    void discardingAsksOnceMore(FxRobot robot) {
        press(robot, "discard");
        press(robot, "keep");
        press(robot, "discard");
        assertThat(desk.done).isEmpty();

        robot.interact(() -> ((Button) dialog.getDialogPane().lookup("#recovery-discard-sure")).fire());

        assertThat(desk.done).containsExactly("discard /state/1.recovery");
        assertThat(model.left()).containsExactly(BROKEN);
    }

    @Test
    void dismissedOfferDecidesNothing(FxRobot robot) {
        robot.interact(dialog::close);

        assertThat(desk.done).isEmpty();
        assertThat(model.left()).hasSize(2);
    }

    @Test
    void whatCannotBeDiscardedStaysAndIsSaid(FxRobot robot) {
        desk.isStuck = true;
        robot.interact(() -> model.discard(BROKEN));

        assertThat(model.left()).contains(BROKEN);
        assertThat(words()).contains("The recovery file /state/2.recovery could not be removed.");
    }

    @Test
    void offerEndsWithTheLastDecision(FxRobot robot) {
        robot.interact(() -> {
            model.discard(BROKEN);
            model.recover(WHOLE);
        });

        assertThat(dialog.isShowing()).isFalse();
    }

    /// Notes what it is asked to do.
    private static final class Noting implements RecoveryViewModel.Desk {
        private final List<String> done = new ArrayList<>();
        private boolean isStuck;

        @Override
        public void recover(Recovery.Whole recovery) {
            done.add("recover");
        }

        @Override
        public void compare(Recovery.Whole recovery) {
            done.add("compare");
        }

        @Override
        public void lookAt(Recovery.Whole recovery) {
            done.add("look");
        }

        @Override
        public void discard(Recovery recovery) throws IOException {
            if (isStuck) {
                throw new IOException("no");
            }
            done.add("discard " + recovery.path());
        }
    }
}
