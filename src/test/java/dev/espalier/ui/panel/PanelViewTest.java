package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HANA;
import static dev.espalier.ui.panel.WorkedExamples.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.StatementResult;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Theme;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Windowed;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Windowed
class PanelViewTest {
    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final List<Object> wentTo = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private PanelView view;

    @Start
    void start(Stage stage) {
        view = new PanelView(new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS), new Destinations());
        var scene = new Scene(view, 408, 900);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void questionIsAskedByKeyboardAlone(FxRobot robot) {
        robot.interact(view::focusQuestion);
        robot.write("hana").type(KeyCode.ENTER);
        robot.write("rds:CreateDBInstance").type(KeyCode.ENTER);

        assertThat(text(robot, "#verdict-word")).isEqualTo("Denied");
        assertThat(store.questionProperty().get()).contains(WorkedExamples.ask(HR, "hana", "rds:CreateDBInstance"));
    }

    @Test
    void arrowsChooseAmongSuggestions(FxRobot robot) {
        robot.interact(view::focusQuestion);
        robot.write("hr").type(KeyCode.DOWN).type(KeyCode.TAB);

        assertThat(robot.lookup("#field-action").queryAs(TextField.class).isVisible())
                .isTrue();
        assertThat(robot.lookup("#field-principal").queryAs(TextField.class).isVisible())
                .isFalse();
    }

    @Test
    void escapeLeavesTheQuestionAsItWas(FxRobot robot) {
        askAboutDatabases(robot);

        robot.interact(() -> robot.lookup("#token-action").queryButton().fire());
        robot.write("s3:Get").type(KeyCode.ESCAPE);

        assertThat(store.questionProperty().get().orElseThrow().action()).isEqualTo("rds:CreateDBInstance");
        assertThat(robot.lookup("#completions").query().isVisible()).isFalse();
        assertThat(robot.lookup("#token-action").query().isFocused()).isTrue();
    }

    @Test
    void letterChoosesAnOfferAndEnterMakesIt(FxRobot robot) {
        askAboutDatabases(robot);
        robot.interact(() -> robot.lookup("#verdict").query().requestFocus());

        robot.type(KeyCode.B);
        assertThat(robot.lookup("#offer-B").query().isFocused()).isTrue();
        assertThat(store.showing().plannedProperty().get().moves()).hasSize(1);
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "#verdict-word")).isEqualTo("Allowed");
        assertThat(store.undoLabelProperty().get()).isEqualTo("move account HR to Root");
        assertThat(robot.lookup("#verdict").query().isFocused()).isTrue();
        robot.interact(store::undo);
        assertThat(text(robot, "#verdict-word")).isEqualTo("Denied");
    }

    @Test
    void spaceTriesTheChosenOffer(FxRobot robot) {
        askAboutDatabases(robot);
        robot.interact(() -> robot.lookup("#verdict").query().requestFocus());

        robot.type(KeyCode.A, KeyCode.SPACE);

        assertThat(store.isTrying()).isTrue();
        assertThat(text(robot, "#verdict-word")).isEqualTo("Allowed");
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void keyboardGoesToTheAnswerWhenItsOfferIsGone(FxRobot robot) {
        askAboutDatabases(robot);
        robot.interact(() -> robot.lookup("#verdict").query().requestFocus());
        robot.type(KeyCode.B);

        robot.interact(() -> store.perform(
                new MoveNodes(List.of(HR), store.design().organization().root().id())));

        assertThat(robot.lookup("#verdict").query().isFocused()).isTrue();
    }

    @Test
    void lettersTypedIntoTheQuestionChooseNothing(FxRobot robot) {
        askAboutDatabases(robot);
        robot.interact(view::focusQuestion);

        robot.write("b");

        assertThat(robot.lookup("#offer-B").query().isFocused()).isFalse();
    }

    @Test
    void rungOpensAndClosesByClick(FxRobot robot) {
        askAboutDatabases(robot);
        robot.interact(
                () -> robot.lookup("#depth-EXPERT").queryAs(ToggleButton.class).fire());
        int all = cards(robot).size();

        robot.clickOn("#rung-0");
        assertThat(cards(robot)).hasSize(all - 1);
        robot.clickOn("#rung-0");

        assertThat(cards(robot)).hasSize(all);
    }

    @Test
    void whoIsTaughtSeesOneGateAtATimeWithItsRule(FxRobot robot) {
        askAboutDatabases(robot);
        assertThat(rules(robot)).containsExactly(Words.text("rule.SERVICE_CONTROL_POLICY"));

        robot.interact(() -> robot.lookup("#rule-next").queryAs(Hyperlink.class).fire());

        assertThat(robot.lookup("#rung-2").query().isFocused()).isTrue();
        assertThat(robot.lookup("#rung-2").queryAs(RungView.class).isOpen()).isTrue();
        assertThat(robot.lookup("#rung-1").queryAs(RungView.class).isOpen()).isFalse();
        assertThat(rules(robot)).hasSize(1);
    }

    private static List<String> rules(FxRobot robot) {
        return robot.lookup(".rule-card .card-sentence").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void arrowKeysWalkTheLadder(FxRobot robot) {
        askAboutDatabases(robot);

        robot.interact(() -> robot.lookup("#rung-0").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.LEFT);

        assertThat(robot.lookup("#rung-1").query().isFocused()).isTrue();
        assertThat(cards(robot)).isEmpty();
    }

    @Test
    void pointerOnARungLightsItsGate(FxRobot robot) {
        askAboutDatabases(robot);

        robot.moveTo("#rung-1");

        assertThat(store.showing().hoveredGateProperty().get()).isPresent();
    }

    @Test
    void proposedActionIsAskedByItsLink(FxRobot robot) {
        robot.interact(
                () -> store.questionProperty().set(Optional.of(WorkedExamples.ask(HR, "hana", "s3:ListObject"))));
        var link = robot.lookup("#verdict-suggestion").queryAs(Hyperlink.class);
        var proposed = link.getText();

        robot.interact(link::fire);

        assertThat(store.questionProperty().get().orElseThrow().action()).isEqualTo(proposed);
        assertThat(text(robot, "#verdict-word")).isEqualTo("Allowed");
    }

    @Test
    void removedPrincipalIsNamedInTheEmptyPanel(FxRobot robot) {
        askAboutDatabases(robot);

        robot.interact(() -> store.perform(new RemoveNodes(List.of(HANA))));

        assertThat(robot.lookup(".empty-title").queryAs(Label.class).getText()).isEqualTo("hana is gone");
        assertThat(robot.lookup("#verdict").query().getParent().isVisible()).isFalse();
    }

    @Test
    void goToLeadsToTheStatement(FxRobot robot) {
        askAboutDatabases(robot);

        robot.interact(() -> robot.from(robot.lookup(".statement-card").queryAll())
                .lookup(hasText("Go to"))
                .queryAs(Hyperlink.class)
                .fire());

        assertThat(wentTo).singleElement().isInstanceOf(StatementResult.class);
    }

    private static Predicate<Hyperlink> hasText(String text) {
        return link -> link.getText().equals(text);
    }

    private void askAboutDatabases(FxRobot robot) {
        robot.interact(() ->
                store.questionProperty().set(Optional.of(WorkedExamples.ask(HR, "hana", "rds:CreateDBInstance"))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Node> cards(FxRobot robot) {
        return List.copyOf(robot.lookup(".statement-card").queryAll());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private final class Destinations implements PanelDestinations {
        @Override
        public void copyPicture() {
            wentTo.add("picture");
        }

        @Override
        public void compareWith(MemberId principal) {
            wentTo.add(principal);
        }

        @Override
        public void goTo(NodeId node) {
            wentTo.add(node);
        }

        @Override
        public void goTo(StatementResult statement) {
            wentTo.add(statement);
        }
    }
}
