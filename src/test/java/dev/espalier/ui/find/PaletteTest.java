package dev.espalier.ui.find;

import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.ItemId;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.kit.MenuCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final List<Object> done = new ArrayList<>();
    private final Palette palette = new Palette(
            UiTest.fourDepartments(),
            List.of(
                    command("Edit", "Undo", "Ctrl+Z", false),
                    command("Edit", "Move to…", "Ctrl+M", true),
                    command("View", "Fit all", "Shift+1", true)),
            (ItemId item) -> done.add(item));

    private MenuCommand command(String menu, String label, String keys, boolean isPossible) {
        return new MenuCommand(menu, label, Optional.of(keys), isPossible, () -> done.add(label));
    }

    private Choice<Runnable> best(String typed) {
        return palette.matching(typed).getFirst();
    }

    @Test
    void nothingTypedListsAllCommandsInTheirOrder() {
        assertThat(palette.matching("")).extracting(Choice::text).containsExactly("Undo", "Move to…", "Fit all");
    }

    @Test
    void commandShowsItsMenuAndShortcutAndIsDone() {
        var best = best("mvt");

        best.value().run();

        assertThat(best.text()).isEqualTo("Move to…");
        assertThat(best.detail()).isEqualTo("Edit   Ctrl+M");
        assertThat(done).containsExactly("Move to…");
    }

    @Test
    void commandThatIsNotPossibleIsShownAndSaysSo() {
        var best = best("undo");

        assertThat(best.isPossible()).isFalse();
        assertThat(best.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Not possible"));
    }

    @Test
    void personIsGoneToAndSaysWhereSheIs() {
        var best = best("hana");

        best.value().run();

        assertThat(best.detail()).isEqualTo("user in HR");
        assertThat(done).containsExactly(HANA);
    }

    @Test
    void unitsAndAccountsAreGoneTo() {
        best("people").value().run();
        best("hr").value().run();

        assertThat(done).containsExactly(PEOPLE, HR);
    }

    @Test
    void policyIsFoundByItsHumps() {
        assertThat(best("pnd").text()).isEqualTo("PeopleNoDatabases");
        assertThat(best("pnd").detail()).isEqualTo("SCP");
    }

    @Test
    void nothingSuitsNonsense() {
        assertThat(palette.matching("qqqqzzz")).isEmpty();
    }
}
