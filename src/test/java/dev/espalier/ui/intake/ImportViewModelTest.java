package dev.espalier.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.intake.ImportViewModel.Target;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String ACCOUNTS = """
        {"Accounts": [{"Id": "777777777777", "Name": "Lab", "Email": "lab@example.com", "Status": "ACTIVE"}]}
        """;
    private static final String POLICY = """
        {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}}
        """;

    private final List<Design> shown = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private static DesignStore store(TaskRunner tasks) {
        return new DesignStore(UiTest.fourDepartments(), tasks);
    }

    private ImportViewModel model(DesignStore store) {
        return new ImportViewModel(store, List.of(folder), shown::add);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> texts(ImportViewModel model) {
        return model.rowsProperty().get().stream().map(ImportRow::text).toList();
    }

    @Test
    void whatWasFoundAndWhatIsMissingIsListed() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var model = model(store(new DirectTaskRunner()));

        model.begin();

        assertThat(model.headlineProperty().get()).isEqualTo("Everything that was given could be read.");
        assertThat(texts(model))
                .contains("Read (1 file)", "list-accounts: 1 file", "The design then holds")
                .anyMatch(text -> text.startsWith("Missing, and what was taken instead ("));
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @Test
    void whatIsBrokenComesFirstWithItsPlace() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        file("list-roots.json", "{\"Roots\": [\n  oops ]}");
        var model = model(store(new DirectTaskRunner()));

        model.begin();

        assertThat(model.headlineProperty().get()).isEqualTo("One thing could not be read and is left out.");
        assertThat(model.rowsProperty().get().getFirst()).isEqualTo(new ImportRow.Head("Could not be read (1)"));
        assertThat(texts(model).get(1)).contains("list-roots.json:2:3: ");
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @Test
    void nothingToMakeADesignOfCannotBeEntered() throws IOException {
        file("list-accounts.json", "{");
        var model = model(store(new DirectTaskRunner()));

        model.begin();

        assertThat(model.headlineProperty().get()).isEqualTo("Nothing was found that a design could be made of.");
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(model.enter()).isFalse();
    }

    @Test
    void newDesignGoesToAWindowOfItsOwnAndLeavesThisOneAlone() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var store = store(new DirectTaskRunner());
        var model = model(store);
        model.begin();

        assertThat(model.enter()).isTrue();

        assertThat(shown).hasSize(1);
        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
    }

    @Test
    void importIntoThisDesignShowsWhatChangesAndIsOneStep() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var store = store(new DirectTaskRunner());
        var model = model(store);
        model.begin();
        model.targetProperty().set(Target.THIS_DESIGN);

        assertThat(texts(model))
                .anyMatch(text -> text.startsWith("What changes ("))
                .anyMatch(text -> text.contains("account Lab"));
        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
        assertThat(model.enter()).isTrue();

        assertThat(store.history().size()).isEqualTo(1);
        assertThat(store.undoLabelProperty().get()).isEqualTo("import into Four departments");
        assertThat(store.messageProperty().get().orElseThrow()).startsWith("Imported into Four departments: ");
        store.undo();
        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
        assertThat(shown).isEmpty();
    }

    @Test
    void importThatChangesNothingSaysSo() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var store = store(new DirectTaskRunner());
        var model = model(store);
        model.targetProperty().set(Target.THIS_DESIGN);
        model.enter();
        var again = model(store);

        again.targetProperty().set(Target.THIS_DESIGN);

        assertThat(again.headlineProperty().get())
                .isEqualTo("Nothing changes in Four departments: it has all of this already.");
        assertThat(again.possibleProperty().get()).isFalse();
    }

    @Test
    void designThatWasChangedSinceIsNotReplaced() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var store = store(new DirectTaskRunner());
        var model = model(store);
        model.targetProperty().set(Target.THIS_DESIGN);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        var changed = store.design();

        assertThat(model.enter()).isFalse();

        assertThat(store.design()).isEqualTo(changed);
        assertThat(model.headlineProperty().get()).startsWith("The design was changed since.");
    }

    @Test
    void policyDocumentsAloneAreMeantForTheLibraryOfThisDesign() throws IOException {
        file("NoBuckets.json", POLICY);
        var model = model(store(new DirectTaskRunner()));

        model.begin();

        assertThat(model.targetProperty().get()).isEqualTo(Target.THIS_DESIGN);
        assertThat(texts(model)).contains("What changes (1)").anyMatch(text -> text.contains("NoBuckets"));
    }

    @Test
    void designThatIsOnlyLookedAtTakesNothing() throws IOException {
        file("NoBuckets.json", POLICY);
        var store = store(new DirectTaskRunner());
        store.lockedProperty().set(true);
        var model = model(store);

        model.begin();

        assertThat(model.isThisOpen()).isFalse();
        assertThat(model.targetProperty().get()).isEqualTo(Target.NEW_DESIGN);
    }

    @Test
    void anonymousDesignHasOtherNamesAndSaysWhatItKeeps() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var model = model(store(new DirectTaskRunner()));
        model.begin();

        model.anonymousProperty().set(true);

        assertThat(texts(model))
                .contains(
                        "Under other names",
                        "The design with other names has the same findings and gives the same answers.");
        assertThat(model.enter()).isTrue();
        assertThat(shown.getFirst().toString()).doesNotContain("777777777777", "lab@example.com");
    }

    @Test
    void closedBeforeItIsReadChangesNothingAndReadsNoFurther() throws IOException {
        file("list-accounts.json", ACCOUNTS);
        var tasks = new LateTaskRunner();
        var model = model(store(tasks));
        model.begin();
        assertThat(model.workingProperty().get()).isTrue();

        model.cancel();
        tasks.finishAll();

        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(model.reading()).isEmpty();
    }

    @Test
    void namesThatTurnTheDirectionOfWritingAreShownByNumbers() throws IOException {
        file("list-accounts.json", ACCOUNTS.replace("Lab", "La\u202Eb"));
        var model = model(store(new DirectTaskRunner()));

        model.targetProperty().set(Target.THIS_DESIGN);

        assertThat(texts(model))
                .anyMatch(text -> text.contains("La\\u{202e}b"))
                .noneMatch(text -> text.contains("\u202E"));
    }
}
