package dev.espalier.ui.command;

import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Swatch;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.kit.MenuCommand;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import org.junit.jupiter.api.Test;

/// Colour, owner and legend by menu, as the keyboard and the command palette reach them.
class ColourCommandsTest extends UiTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final Answers answers = new Answers();
    private final ColourCommands colours = new ColourCommands(store, answers);

    private MenuCommand command(String label) {
        return MenuCommand.in(List.of(colours.menu())).stream()
                .filter(command -> command.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOwnerIsTypedForEverythingSelectedAsOneStep() {
        store.select(List.of(HR, PEOPLE));
        answers.text = Optional.of("HR team");

        command("Owner…").handler().run();

        assertThat(store.design().view().flag(HR).owner()).isEqualTo("HR team");
        assertThat(store.design().view().flag(PEOPLE).owner()).isEqualTo("HR team");
        assertThat(store.history().steps()).hasSize(1);
        store.undo();
        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
    }

    @Test
    void thinkingBetterOfAnOwnerChangesNothing() {
        store.select(List.of(HR));

        command("Owner…").handler().run();

        assertThat(store.history().steps()).isEmpty();
    }

    @Test
    void aColourIsChosenFromAList() {
        store.select(List.of(HR));
        answers.wanted = "B";

        command("Choose a colour…").handler().run();

        assertThat(store.design().view().flag(HR).colour()).map(Swatch::letter).contains("B");
    }

    @Test
    void theKeysForAColourSayWhatCanHaveOne() {
        store.select(List.of(HANA));

        command("Choose a colour…").handler().run();

        assertThat(store.messageProperty().get()).contains("Units and accounts can have a colour. Select one first.");
    }

    @Test
    void eachColourOfTheListShowsItself() {
        store.select(List.of(HR));

        command("Choose a colour…").handler().run();

        assertThat(answers.swatches).containsExactly(Swatch.values());
    }

    @Test
    void nothingCanBeColouredWhileNoNodeIsSelected() {
        assertThat(MenuCommand.in(List.of(colours.menu()))).noneMatch(MenuCommand::isPossible);
    }

    @Test
    void whatAColourMeansIsSaidOnceItIsInUse() {
        store.select(List.of(HR));
        answers.wanted = "B";
        assertThat(command("B means…").isPossible()).isFalse();
        command("Choose a colour…").handler().run();
        answers.text = Optional.of("Production");

        command("B means…").handler().run();

        assertThat(store.design().view().flag(HR).colour())
                .map(store.design().view()::meaning)
                .contains("Production");
    }

    @Test
    void inThePaletteColoursAreFoundByTheNameOfTheirMenu() {
        assertThat(command("Owner…").fullLabel()).isEqualTo("Owner…");
        var outer = new Menu("Edit");
        outer.getItems().add(colours.menu());

        assertThat(MenuCommand.in(List.of(outer)))
                .extracting(MenuCommand::fullLabel)
                .contains("Colour and owner: Owner…", "What colours mean: B means…");
    }

    /// Somebody who picks by the first letter and types one text.
    private static final class Answers implements Picker {
        private String wanted = "";
        private Optional<String> text = Optional.empty();
        private List<Swatch> swatches = List.of();

        @Override
        public <T> Optional<T> pick(Pick<T> question) {
            swatches = question.choices().stream()
                    .flatMap(choice -> choice.swatch().stream())
                    .toList();
            return question.choices().stream()
                    .filter(choice -> choice.text().startsWith(wanted))
                    .findFirst()
                    .map(Pick.Choice::value);
        }

        @Override
        public Optional<String> askForText(String title, String label, String initial) {
            return text;
        }
    }
}
