package dev.espalier.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.QuotaProfile;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final List<PolicySlot> edited = new ArrayList<>();
    private final InspectorViewModel model = new InspectorViewModel(store, new FirstPossible(), edited::add);

    @Test
    void nothingSelectedSaysHowToBegin() {
        assertThat(page().title()).isEqualTo("Nothing selected");
    }

    @Test
    void emailIsChangedByOneUndoableEdit() {
        store.select(List.of(UiTest.HR));

        type("email", "hr@example.org");

        assertThat(text("email").value()).isEqualTo("hr@example.org");
        store.undo();
        assertThat(text("email").value()).isNotEqualTo("hr@example.org");
    }

    @Test
    void wrongEmailIsRefusedWithASentence() {
        store.select(List.of(UiTest.HR));

        assertThat(text("email").commit().apply("nobody at home"))
                .isInstanceOfSatisfying(
                        EditResult.Rejected.class,
                        refused -> assertThat(refused.sentence()).isNotBlank());
    }

    @Test
    void whatIsNoNumberIsRefused() {
        store.select(List.of(UiTest.HR));

        assertThat(text("minimumLength").commit().apply("long")).isInstanceOf(EditResult.Rejected.class);
        assertThat(text("minimumLength").commit().apply("14")).isInstanceOf(EditResult.Applied.class);
        assertThat(text("minimumLength").value()).isEqualTo("14");
    }

    @Test
    void tagIsAddedAndRemoved() {
        store.select(List.of(UiTest.HR));

        type("addTag", "team = people");
        assertThat(entries("tags").entries()).extracting(Row.Entry::text).contains("team = people");

        entries("tags").entries().stream()
                .filter(entry -> entry.text().equals("team = people"))
                .forEach(entry -> press(entry.actions().getFirst()));
        assertThat(entries("tags").entries()).extracting(Row.Entry::text).doesNotContain("team = people");
    }

    @Test
    void scpIsDetachedFromTheUnit() {
        store.select(List.of(UiTest.PEOPLE));

        run(entries("attached"), "PeopleNoDatabases", "detach");

        assertThat(DesignIndex.of(store.design())
                        .unit(UiTest.PEOPLE)
                        .orElseThrow()
                        .serviceControlPolicies())
                .doesNotContain("PeopleNoDatabases");
    }

    @Test
    void userLeavesAndJoinsAGroup() {
        store.select(List.of(UiTest.HANA));
        assertThat(entries("groups").entries()).extracting(Row.Entry::text).containsExactly("Admins");

        run(entries("groups"), "Admins", "leave");
        assertThat(entries("groups").entries()).isEmpty();

        press(entries("groups").actions().getFirst());
        assertThat(entries("groups").entries()).hasSize(1);
    }

    @Test
    void renamingASelectedUserKeepsItsPage() {
        store.select(List.of(UiTest.HANA));

        type("name", "hanna");

        assertThat(page().title()).isEqualTo("hanna");
    }

    @Test
    void openingAnAttachedPolicyHandsItToTheEditor() {
        store.select(List.of(UiTest.PEOPLE));

        run(entries("attached"), "PeopleNoDatabases", "openPolicy");

        assertThat(edited).hasSize(1);
    }

    @Test
    void quotasAreChosenAtTheRoot() {
        store.select(List.of(DesignIndex.of(store.design()).root().id()));
        var choice = (Row.Choice) row("quotaProfile");

        assertThat(choice.commit().apply(choice.options().getLast())).isInstanceOf(EditResult.Applied.class);

        assertThat(store.design().quotaProfile()).isEqualTo(QuotaProfile.BEFORE_MAY_2026);
        assertThat(((Row.Choice) row("quotaProfile")).value()).isEqualTo("before 15 May 2026");
    }

    private static void run(Row.Entries row, String entry, String action) {
        row.entries().stream()
                .filter(found -> found.text().equals(entry))
                .flatMap(found -> found.actions().stream())
                .filter(found -> found.id().equals(action))
                .forEach(InspectorViewModelTest::press);
    }

    private static void press(Row.Action action) {
        assertThat(action.run().get()).isEmpty();
    }

    private void type(String field, String typed) {
        assertThat(text(field).commit().apply(typed)).isInstanceOf(EditResult.Applied.class);
    }

    private Page page() {
        return model.pageProperty().get();
    }

    private Row.Text text(String id) {
        return (Row.Text) row(id);
    }

    private Row.Entries entries(String id) {
        return (Row.Entries) row(id);
    }

    private Row row(String id) {
        return page().sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Picks the first that is possible.
    private static final class FirstPossible implements Picker {
        @Override
        public <T> Optional<T> pick(Pick<T> question) {
            return question.matching("").stream()
                    .filter(Pick.Choice::isPossible)
                    .map(Pick.Choice::value)
                    .findFirst();
        }

        @Override
        public Optional<String> askForText(String title, String label, String initial) {
            return Optional.of(initial);
        }
    }
}
