package dev.espalier.ui.finding;

import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.Severity;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final FindingsViewModel model = new FindingsViewModel(store, new DirectTaskRunner());

    private FindingReport report() {
        return model.reportProperty().get().orElseThrow();
    }

    private List<String> listed() {
        return model.rowsProperty().get().stream()
                .map(row -> switch (row) {
                    case FindingRow.Head(var severity, var count) -> severity + " " + count;
                    case FindingRow.One one -> one.place();
                })
                .toList();
    }

    private void misspellTheScp() {
        var json =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"rds:Creat\",\"Resource\":\"*\"}]}";
        store.perform(new EditPolicy(
                NO_DATABASES, new PolicyDocument(JsonText.parse(json).value().orElseThrow())));
    }

    @Test
    void flawlessDesignHasNoFindings() {
        assertThat(model.summary()).isEqualTo("No findings");
        assertThat(report().marks().own()).isEmpty();
    }

    @Test
    void editIsReviewedAndUndoTakesTheFindingAway() {
        misspellTheScp();
        assertThat(model.summary()).isEqualTo("1 warning");

        store.undo();
        assertThat(model.summary()).isEqualTo("No findings");
    }

    @Test
    void findingAboutAnScpIsMarkedWhereItIsAttached() {
        misspellTheScp();

        assertThat(report().marks().own()).containsOnlyKeys(PEOPLE);
        assertThat(report().marks().inside())
                .containsOnlyKeys(store.design().organization().root().id());
        assertThat(model.explain(PEOPLE)).startsWith("SCP PeopleNoDatabases: ");
    }

    @Test
    void foldedUnitTellsWhatIsInsideAndAnUnfoldedOneOnlyItsOwn() {
        breakInside();

        assertThat(model.explain(PEOPLE)).isEmpty();
        store.showing().fold(PEOPLE);
        assertThat(model.explain(PEOPLE)).contains("HR");
    }

    /// No edit would do it: the file was written so.
    private void breakInside() {
        store.open(Broken.email(store.design(), HR), Optional.empty(), false);
    }

    @Test
    void errorsStandBeforeWarningsUnderTheirHeads() {
        breakInside();
        misspellTheScp();
        model.open();

        assertThat(listed()).containsExactly("ERROR 1", "account HR", "WARNING 1", "SCP PeopleNoDatabases");
        assertThat(model.summary()).isEqualTo("1 error, 1 warning");
    }

    @Test
    void filterAndTogglesNarrowTheList() {
        breakInside();
        misspellTheScp();
        model.open();

        model.filterProperty().set("NODATA");
        assertThat(listed()).containsExactly("WARNING 1", "SCP PeopleNoDatabases");

        model.filterProperty().set("");
        model.warningsProperty().set(false);
        assertThat(listed()).containsExactly("ERROR 1", "account HR");
    }

    @Test
    void listAboutANodeShowsItsFindingsUntilEverythingIsAskedFor() {
        breakInside();
        misspellTheScp();

        model.open(HR);
        assertThat(listed()).containsExactly("ERROR 1", "account HR");

        model.listEverything();
        assertThat(listed()).hasSize(4);
    }

    @Test
    void nothingIsListedWhileClosed() {
        breakInside();

        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void reviewOfADesignThatIsGoneIsDroppedAndTheLatestIsReviewed() {
        var later = new LateTaskRunner();
        var slow = new FindingsViewModel(store, later);
        later.finishNext();
        misspellTheScp();
        store.perform(new RenameNode(HR, "Personnel"));
        store.undo();
        store.undo();

        later.finishNext();
        later.finishNext();

        assertThat(slow.summary()).isEqualTo("No findings");
        assertThat(later.names()).hasSize(3);
    }

    @Test
    void worstSeverityWins() {
        breakInside();

        assertThat(report().marks().inside()).containsEntry(PEOPLE, Severity.ERROR);
    }
}
