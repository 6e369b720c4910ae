package dev.espalier.ui.selected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.profile.Sheet;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionViewModelTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final SelectionViewModel model = new SelectionViewModel(store);

    private Sheet sheet() {
        return model.sheetProperty().get().orElseThrow();
    }

    private Entry entry(String text) {
        return sheet().entries().stream()
                .filter(entry -> entry.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAccountIsToldAboutByItsCeiling() {
        store.select(List.of(UiTest.HR));

        assertThat(model.wantedProperty().get()).isTrue();
        assertThat(sheet().title()).isEqualTo("What do SCPs leave over for Account HR?");
        assertThat(entry("rds").sign()).isEqualTo(Sign.DENIED);
        assertThat(entry("s3").sign()).isEqualTo(Sign.OPEN);
        assertThat(entry("rds").entries()).singleElement().satisfies(loss -> {
            assertThat(loss.text()).startsWith("OU People: Denied by PeopleNoDatabases");
            assertThat(loss.target().orElseThrow()).isInstanceOf(Target.OfStatement.class);
        });
    }

    @Test
    void whatSomethingIsTakenFromStandsFirst() {
        store.select(List.of(UiTest.HR));

        assertThat(sheet().entries().getFirst().text()).isEqualTo("rds");
    }

    @Test
    void whoeverAsksComesFirst() {
        store.select(List.of(UiTest.HR));
        store.questionProperty()
                .set(Optional.of(Question.of("arn:aws:iam::444444444444:user/hana", "s3:GetObject", Optional.empty())));

        assertThat(model.wantedProperty().get()).isFalse();

        store.asking().putAwayOrBack();
        assertThat(model.wantedProperty().get()).isTrue();
    }

    @Test
    void anEditIsFollowed() {
        store.select(List.of(UiTest.HR));
        store.perform(new MoveNodes(
                List.of(UiTest.HR), store.design().organization().root().id()));

        assertThat(entry("rds").sign()).isEqualTo(Sign.OPEN);
    }

    @Test
    void theFilterKeepsWhatContainsTheText() {
        store.select(List.of(UiTest.HR));

        assertThat(sheet().entriesWith(" RDS "))
                .extracting(Entry::text)
                .contains("rds")
                .allMatch(text -> text.contains("rds"));
        assertThat(sheet().entriesWith("")).hasSameSizeAs(sheet().entries());
    }

    @Test
    void anotherSelectionBeginsWithoutAFilter() {
        store.select(List.of(UiTest.HR));
        model.filterProperty().set("rds");
        store.select(List.of(UiTest.PEOPLE));

        assertThat(model.filterProperty().get()).isEmpty();
    }

    @Test
    void textAndJsonSayTheSame() {
        store.select(List.of(UiTest.HR));

        assertThat(model.text()).contains("Denied by PeopleNoDatabases, statement NoDatabases.");
        assertThat(model.json()).contains("Denied by PeopleNoDatabases, statement NoDatabases.");
    }

    @Test
    void severalAccountsAreAskedTheSameQuestion() {
        store.questionProperty()
                .set(Optional.of(Question.of("arn:aws:iam::444444444444:user/hana", "s3:GetObject", Optional.empty())));
        store.select(List.of(UiTest.HR, new AccountId("555555555555")));

        assertThat(model.wantedProperty().get()).isTrue();
        assertThat(sheet().entries()).hasSize(2);
    }

    @Test
    void aGroupIsToldAboutByItsMembers() {
        store.select(List.of(UiTest.ADMINS));

        assertThat(sheet().title()).startsWith("Group Admins");
        assertThat(entry("Members").entries()).isNotEmpty();
    }

    @Test
    void aPolicyIsToldAboutByItsStatements() {
        store.select(
                List.of(new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases")));

        assertThat(entry("Statements").entries().getFirst().detail()).startsWith("decides ");
    }

    @Test
    void whatComesTooLateIsDropped() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new SelectionViewModel(slow);
        slow.select(List.of(UiTest.HR));
        slow.select(List.of(UiTest.PEOPLE));

        tasks.finish(1);
        tasks.finish(0);

        assertThat(late.sheetProperty().get().orElseThrow().title()).contains("OU People");
    }

    @Test
    void whereTellingFailsWhatWasToldBeforeIsNotLeft() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new SelectionViewModel(slow);
        slow.select(List.of(UiTest.HR));
        tasks.finishAll();
        slow.perform(new RenameNode(UiTest.PEOPLE, "Persons"));

        tasks.failNext();

        assertThat(late.sheetProperty().get()).isEmpty();
        assertThat(late.failedProperty().get()).isTrue();
    }

    @Test
    void afterAFailureTheNextSelectionIsToldAbout() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new SelectionViewModel(slow);
        slow.select(List.of(UiTest.HR));
        tasks.failNext();

        slow.select(List.of(UiTest.PEOPLE));
        assertThat(late.failedProperty().get()).isFalse();
        tasks.finishAll();

        assertThat(late.sheetProperty().get().orElseThrow().title()).contains("OU People");
    }
}
