package dev.espalier.ui.find;

import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.search.Kind;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final List<ItemId> visited = new ArrayList<>();
    private final FindViewModel model = new FindViewModel(store, new DirectTaskRunner(), visited::add);

    private void type(String text) {
        model.open();
        model.typedProperty().set(text);
    }

    @Test
    void typingCountsAndGoesNowhere() {
        type("contracts");

        assertThat(model.countProperty().get())
                .isEqualTo(model.foundProperty().get().size() + " found");
        assertThat(visited).isEmpty();
        assertThat(store.selection()).isEmpty();
    }

    private static Question exercise() {
        return Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty());
    }

    @Test
    void whoCanIsNotToldWhileAnExerciseAsksThat() {
        type("can:rds:Create*");
        assertThat(model.foundProperty().get()).isNotEmpty();

        store.asking().exercises().pose(exercise());

        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.marksProperty().get().items()).isEmpty();
        assertThat(model.whereProperty().get()).isEqualTo("An exercise asks about rds:Create*. Answer it first.");
        model.typedProperty().set("can:s3:GetObject");
        assertThat(model.foundProperty().get()).isNotEmpty();
        model.typedProperty().set("can:rds:CreateDBInstance");
        assertThat(model.foundProperty().get()).isEmpty();

        store.asking().exercises().reveal();

        assertThat(model.foundProperty().get()).isNotEmpty();
    }

    @Test
    void marksChangeWithASearchAndNotWithAStep() {
        var marked = new ArrayList<List<ItemId>>();
        model.marksProperty().subscribe((_, marks) -> marked.add(marks.items()));
        type("s3:");

        model.next();
        model.next();
        model.previous();
        assertThat(marked).containsExactly(model.foundProperty().get());

        model.close();
        assertThat(marked).hasSize(2).endsWith(List.of());
    }

    @Test
    void nextGoesToTheFirstSelectsItAndSaysWhichOfHowMany() {
        type("hana");
        int size = model.foundProperty().get().size();

        model.next();

        assertThat(visited).containsExactly(HANA);
        assertThat(store.selection()).containsExactly(HANA);
        assertThat(model.countProperty().get()).isEqualTo("1 of " + size);
        assertThat(model.whereProperty().get()).isEqualTo("name of user hana in HR");
    }

    @Test
    void previousFromTheFirstGoesToTheLastAndNextBack() {
        type("s3:");
        var all = model.foundProperty().get();
        assertThat(all).hasSizeGreaterThan(2);

        model.next();
        model.previous();
        model.next();

        assertThat(visited).containsExactly(all.getFirst(), all.getLast(), all.getFirst());
    }

    @Test
    void previousBeforeAnyVisitGoesToTheLast() {
        type("s3:");

        model.previous();

        assertThat(visited).containsExactly(model.foundProperty().get().getLast());
    }

    @Test
    void whatIsSaidNamesTheStatementAndWhosePolicyItIs() {
        type("s3:ListBucket path:people");

        assertThat(model.whereProperty().get())
                .isEqualTo("action s3:ListBucket in statement 1 of inline policy ReadContracts of user ivo in HR");
    }

    @Test
    void nothingFoundIsSaidAndCannotBeStepped() {
        type("zebra");
        model.next();

        assertThat(model.countProperty().get()).isEqualTo("Nothing found");
        assertThat(visited).isEmpty();
    }

    @Test
    void kindsNarrowAndWidenAgain() {
        type("contracts");
        int all = model.foundProperty().get().size();

        model.toggle(Kind.RESOURCE);
        assertThat(model.foundProperty().get())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(item -> Kind.of(item) == Kind.RESOURCE);

        model.toggle(Kind.RESOURCE);
        assertThat(model.foundProperty().get()).hasSize(all);
    }

    @Test
    void editIsFollowedWhileLooking() {
        type("personnel");
        assertThat(model.foundProperty().get()).isEmpty();

        store.perform(new RenameNode(HR, "Personnel"));

        assertThat(model.foundProperty().get()).containsExactly(HR);
    }

    @Test
    void placeInTheListIsKeptWhenSomethingBeforeItGoes() {
        type("contracts");
        model.next();
        model.next();
        var second = store.selection();

        store.perform(new RemoveNodes(List.of((UserId) visited.getFirst())));

        assertThat(model.countProperty().get()).startsWith("1 of");
        assertThat(model.foundProperty().get().getFirst()).isEqualTo(second.getFirst());
    }

    @Test
    void closingMarksNothingAndKeepsTheSelection() {
        type("hana");
        model.next();

        model.close();

        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.countProperty().get()).isEmpty();
        assertThat(store.selection()).containsExactly(HANA);
    }

    @Test
    void nothingIsSearchedWhileClosed() {
        model.typedProperty().set("hana");

        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void whoeverCanIsFoundAndWhoeverItDependsForIsCountedApart() {
        type("can:s3:GetObject");

        var asked = Evaluator.of(store.design()).whoCan(Question.of("", "s3:GetObject", Optional.empty()));
        var people = Stream.concat(asked.allowed().stream(), asked.depends().stream())
                .filter(member -> !(member instanceof RootUserId))
                .toList();
        long allowed = asked.allowed().stream()
                .filter(member -> !(member instanceof RootUserId))
                .count();
        assertThat(model.foundProperty().get()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(model.countProperty().get()).isEqualTo(allowed + " can, depends for " + (people.size() - allowed));
    }

    @Test
    void whoeverCanComesFirstAndItIsSaidWhichItIs() {
        type("can:s3:GetObject");

        model.next();
        assertThat(model.whereProperty().get()).endsWith(" can: s3:GetObject");

        model.previous();
        assertThat(model.whereProperty().get()).endsWith("it depends: s3:GetObject");
    }

    @Test
    void patternFindsWhoeverCanDoAnyOfItsActions() {
        var evaluator = Evaluator.of(store.design());
        var allowed = new HashSet<MemberId>();
        var depends = new HashSet<MemberId>();
        for (var action : Catalog.get().actions("rds")) {
            if (action.name().startsWith("Create")) {
                var found = evaluator.whoCan(Question.of("", action.fullName(), Optional.empty()));
                allowed.addAll(found.allowed());
                depends.addAll(found.depends());
            }
        }
        depends.removeAll(allowed);

        var able = Able.toDo(List.of("rds:create*"), evaluator, () -> false);

        assertThat(able.allowed()).isEqualTo(allowed);
        assertThat(able.depends()).isEqualTo(depends);
    }

    @Test
    void whoCanAndForWhomItDependsIsSaidByName() {
        type("can:s3:GetObject path:people");

        assertThat(model.whereProperty().get())
                .contains("Can: ", "A resource or a condition decides for ", "user ivo in HR");
        assertThat(model.marksProperty().get().perhaps())
                .contains(new UserId(HR, "ivo"))
                .doesNotContain(HANA);
    }

    @Test
    void ofManyActionsItIsOnlySaidThatSomebodyPerhapsCanDoOne() {
        type("can:s3:* path:people");

        assertThat(model.countProperty().get()).endsWith("perhaps");
        assertThat(model.whereProperty().get()).contains("Perhaps one of these actions");
    }

    @Test
    void wordsAndPathsNarrowWhoCan() {
        type("can:s3:GetObject");
        var all = model.foundProperty().get().size();

        type("can:s3:GetObject path:people hana");

        assertThat(model.foundProperty().get()).containsExactly(HANA).hasSizeLessThan(all);
    }

    @Test
    void wrongActionIsSaidWithWhatMayHaveBeenMeant() {
        type("can:s3:GetObjct");

        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.whereProperty().get()).contains("Perhaps meant: s3:GetObject");
    }

    @Test
    void workThatIsGivenUpEnds() {
        assertThatThrownBy(() -> Able.toDo(List.of("s3:*"), Evaluator.of(store.design()), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whoCanFollowsEdits() {
        type("can:s3:GetObject path:people");
        var before = model.foundProperty().get();
        assertThat(before).contains(HANA);

        store.perform(new RemoveNodes(List.of(HANA)));

        assertThat(model.foundProperty().get()).doesNotContain(HANA);
    }
}
