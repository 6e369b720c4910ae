package dev.espalier.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.Layer;
import dev.espalier.design.OuId;
import dev.espalier.diagram.Differences;
import dev.espalier.diagram.Differences.Sign;
import dev.espalier.diagram.Planned;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final AccountId LEGAL = new AccountId("555555555555");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final Design SAMPLE = Samples.open("four-departments.json");

    private final DesignStore store = new DesignStore(SAMPLE, new DirectTaskRunner());
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final List<ItemId> visited = new ArrayList<>();
    private final CompareViewModel model = new CompareViewModel(store, store.tasks(), visited::add);

    private void moveHrToTheRoot() {
        store.perform(new MoveNodes(List.of(HR), SAMPLE.organization().root().id()));
    }

    private List<String> texts() {
        return model.rowsProperty().get().stream().map(CompareRow::text).toList();
    }

    private CompareRow.Entry entry(String text) {
        return model.rowsProperty().get().stream()
                .filter(CompareRow.Entry.class::isInstance)
                .map(CompareRow.Entry.class::cast)
                .filter(row -> row.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMoveIsListedWithWhoeverGainsByIt() {
        model.compareWith(new Base("before", SAMPLE));
        moveHrToTheRoot();

        assertThat(texts()).contains("What changed (1)", "account HR moved from People to Root");
        assertThat(texts()).anyMatch(text -> text.startsWith("Who gained permissions"));
        assertThat(model.noteProperty().get()).startsWith("Permissions widen.");
    }

    @Test
    void whatIsDoneLaterIsComparedToo() {
        model.compareWith(new Base("start", SAMPLE));
        assertThat(texts()).isEmpty();

        moveHrToTheRoot();

        assertThat(texts()).contains("account HR moved from People to Root");
    }

    @Test
    void whoGainedCanBeLeftOut() {
        model.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();

        model.widenedProperty().set(false);

        assertThat(texts()).noneMatch(text -> text.startsWith("Who gained"));
        assertThat(model.markdown()).doesNotContain("Who gained").contains("## What changed");
    }

    @Test
    void whatIsChosenIsMarkedOnTheCanvas() {
        model.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();

        model.choose(Optional.of(entry("moved").item()));
        assertThat(store.showing().plannedProperty().get().touched()).containsExactly(HR);

        model.close();
        assertThat(store.showing().plannedProperty().get()).isEqualTo(Planned.NOTHING);
    }

    @Test
    void whatWasMovedIsMarkedWhereItStandsNow() {
        model.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();

        assertThat(store.showing().differencesProperty().get().signs()).containsEntry(HR, Sign.MOVED);

        model.close();
        assertThat(store.showing().differencesProperty().get()).isEqualTo(Differences.NOTHING);
    }

    @Test
    void whatIsGoneIsNamedWhereItWas() {
        model.compareWith(new Base("start", SAMPLE));
        store.perform(new RemoveNodes(List.of(HR)));

        var found = store.showing().differencesProperty().get();
        assertThat(found.signs()).doesNotContainKey(HR);
        assertThat(found.gone()).containsOnly(Map.entry(PEOPLE, List.of("HR")));
        assertThat(texts()).contains("account HR removed from People");
    }

    @Test
    void whatIsGoneIsLookedForAtItsHolder() {
        model.compareWith(new Base("start", SAMPLE));
        store.perform(new RemoveNodes(List.of(HR)));

        model.choose(Optional.of(entry("HR removed").item()));
        assertThat(store.showing().plannedProperty().get().touched()).containsExactly(PEOPLE);

        model.visit(entry("HR removed").item());
        assertThat(visited).containsExactly(PEOPLE);
    }

    @Test
    void whoeverGainedIsAskedBeforeAndNow() {
        model.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();

        model.choose(Optional.of(entry("because of no more Deny").item()));

        var shown = model.answers().shownProperty().get().orElseThrow();
        assertThat(shown.example().action()).startsWith("rds:");
        assertThat(shown.before().verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(shown.now().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(shown.gates().firstDifference().orElseThrow().layer()).isEqualTo(Layer.SERVICE_CONTROL_POLICY);

        model.choose(Optional.of(entry("moved").item()));
        assertThat(model.answers().shownProperty().get()).isEmpty();
    }

    @Test
    void aDifferenceIsVisitedWhereItStandsNow() {
        var moved = store.design();
        moveHrToTheRoot();
        model.compareWith(new Base("start", moved));

        model.visit(entry("moved").item());

        assertThat(visited).containsExactly(HR);
        assertThat(store.selection()).containsExactly(HR);
    }

    @Test
    void anotherDesignEndsTheComparison() {
        model.compareWith(new Base("before", SAMPLE));

        store.open(Samples.open("coffee-shop.json"), Optional.empty(), false);

        assertThat(model.baseProperty().get()).isEmpty();
    }

    @Test
    void stoppedItListsWhatWasChanged() {
        var late = lateModel();
        late.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();
        while (!tasks.names().getLast().equals("compare permissions")) {
            tasks.finishNext();
        }
        late.cancel();
        tasks.finishAll();

        assertThat(late.comparingProperty().get()).isFalse();
        assertThat(late.noteProperty().get()).startsWith("Stopped.");
        assertThat(late.rowsProperty().get())
                .extracting(CompareRow::text)
                .containsExactly("What changed (1)", "account HR moved from People to Root");
    }

    @Test
    void aPermissionThatIsChosenIsChosenAgainAfterAnEdit() {
        var late = lateModel();
        moveHrToTheRoot();
        late.compareWith(new Base("start", SAMPLE));
        tasks.finishAll();
        var gained = late.rowsProperty().get().stream()
                .filter(row -> row.text().contains("because of no more Deny"))
                .findFirst()
                .orElseThrow();
        late.choose(Optional.of(((CompareRow.Entry) gained).item()));
        var touched = store.showing().plannedProperty().get();

        store.perform(new RenameNode(LEGAL, "Law"));
        tasks.finish(tasks.names().size() - 1);
        assertThat(late.chosenRow()).isEmpty();
        assertThat(store.showing().plannedProperty().get()).isEqualTo(Planned.NOTHING);
        tasks.finish(tasks.names().size() - 1);

        assertThat(late.chosenRow()).contains(gained);
        assertThat(store.showing().plannedProperty().get()).isEqualTo(touched);
    }

    @Test
    void whatIsNoLongerADifferenceIsNotChosenAgain() {
        model.compareWith(new Base("start", SAMPLE));
        moveHrToTheRoot();
        model.choose(Optional.of(entry("because of no more Deny").item()));

        store.undo();
        store.redo();

        assertThat(model.chosenRow()).isEmpty();
        assertThat(store.showing().plannedProperty().get()).isEqualTo(Planned.NOTHING);
    }

    @Test
    void answersToWhatWasChosenEarlierAreDropped() {
        moveHrToTheRoot();
        model.compareWith(new Base("start", SAMPLE));
        var item = entry("because of no more Deny").item();
        var answers = new BeforeAndNow(store, tasks);

        answers.show(model.baseProperty().get(), item.example());
        answers.show(model.baseProperty().get(), Optional.empty());
        tasks.finishAll();

        assertThat(answers.shownProperty().get()).isEmpty();
    }

    @Test
    void aMistakeInTheAnswersBeforeAndNowIsSaid() {
        moveHrToTheRoot();
        model.compareWith(new Base("start", SAMPLE));
        var answers = new BeforeAndNow(store, tasks);

        answers.show(
                model.baseProperty().get(),
                entry("because of no more Deny").item().example());
        tasks.failNext();

        assertThat(store.messageProperty().get()).contains("The answers before and now could not be worked out.");
    }

    private CompareViewModel lateModel() {
        return new CompareViewModel(store, tasks, visited::add);
    }
}
