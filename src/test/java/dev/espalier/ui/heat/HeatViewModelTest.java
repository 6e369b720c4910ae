package dev.espalier.ui.heat;

import static dev.espalier.ui.UiTest.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Shade;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.ItemId;
import dev.espalier.diagram.Heat;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.exchange.HeatCsv;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeatViewModelTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final MemorySettings settings = new MemorySettings();
    private final List<ItemId> visited = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final HeatViewModel model = new HeatViewModel(store, visited::add, said::add, settings);

    private Optional<Heat> drawn() {
        return store.showing().heatProperty().get();
    }

    private void open(String asked) {
        store.showing().heat(true);
        model.about(asked);
    }

    @Test
    void openingDrawsTheFirstOfTheFilmAndClosingNothing() {
        store.showing().heat(true);
        assertThat(drawn().orElseThrow().map().query().text())
                .isEqualTo(model.framesProperty().get().getFirst());

        model.close();
        assertThat(drawn()).isEmpty();
        assertThat(model.legend()).isEmpty();
    }

    @Test
    void theLegendCountsEveryAccountOnce() {
        open("iam:CreateUser");

        assertThat(model.legend().stream()
                        .mapToInt(HeatViewModel.Entry::accounts)
                        .sum())
                .isEqualTo(model.mapProperty().get().orElseThrow().accounts().size());
    }

    @Test
    void anEntryOfTheLegendIsLookedAtAlone() {
        open("iam:CreateUser");

        model.toggle(Shade.SILENT);
        assertThat(drawn().orElseThrow().lit()).containsExactly(Shade.SILENT);

        model.toggle(Shade.SILENT);
        assertThat(drawn().orElseThrow().lit()).isEmpty();
    }

    @Test
    void nextGoesRoundTheAccountsThatAreLookedAt() {
        open("iam:CreateUser");
        model.toggle(Shade.SILENT);
        int silent = model.mapProperty().get().orElseThrow().all().count(Shade.SILENT);

        for (int i = 0; i <= silent; i++) {
            model.next();
        }

        assertThat(visited).hasSize(silent + 1);
        assertThat(visited.getLast()).isEqualTo(visited.getFirst());
        assertThat(visited.subList(0, silent)).doesNotHaveDuplicates();
    }

    @Test
    void arrowsAreLeftToTheTreeWhileNoAnswerIsLookedAtAlone() {
        open("iam:CreateUser");

        assertThat(model.walk(1)).isFalse();
        assertThat(visited).isEmpty();
    }

    @Test
    void arrowsAreLeftToTheTreeWhenNoAccountMatches() {
        open("iam:CreateUser");
        model.toggle(Shade.NO_ANSWER);

        assertThat(model.walk(1)).isFalse();
        assertThat(visited).isEmpty();
    }

    @Test
    void arrowsAreLeftToTheTreeOnceTheHeatMapIsClosed() {
        open("iam:CreateUser");
        model.toggle(Shade.ALLOWED);
        model.close();

        assertThat(model.walk(1)).isFalse();
    }

    @Test
    void arrowsAreLeftToTheTreeDuringAWalkThroughTheGates() {
        open("iam:CreateUser");
        model.toggle(Shade.ALLOWED);
        store.questionProperty()
                .set(Optional.of(
                        Question.of("arn:aws:iam::444444444444:user/hana", "iam:CreateUser", Optional.empty())));
        store.walk().next();
        assertThat(store.walk().isWalking()).isTrue();

        assertThat(model.walk(1)).isFalse();
    }

    @Test
    void aMatchIsShownAndSelectedAndSaidWithItsAnswer() {
        open("iam:CreateUser");
        model.toggle(Shade.ALLOWED);
        var allowed = drawn().orElseThrow().map().accountsOf(Set.of(Shade.ALLOWED));

        assertThat(model.walk(1)).isTrue();

        assertThat(visited).containsExactly(allowed.getFirst());
        assertThat(store.selection()).containsExactly(allowed.getFirst());
        assertThat(said).containsExactly("allowed, 1 of " + allowed.size());
    }

    @Test
    void backFromTheFirstMatchIsTheLast() {
        open("iam:CreateUser");
        model.toggle(Shade.SILENT);
        var silent = drawn().orElseThrow().map().accountsOf(Set.of(Shade.SILENT));
        store.select(List.of(silent.getFirst()));

        model.walk(-1);

        assertThat(store.selection()).containsExactly(silent.getLast());
    }

    @Test
    void anEditIsFollowed() {
        open("iam:CreateUser");
        int accounts = drawn().orElseThrow().map().accounts().size();

        store.perform(new RemoveNodes(List.of(HR)));

        assertThat(drawn().orElseThrow().map().accounts()).hasSize(accounts - 1).doesNotContainKey(HR);
    }

    @Test
    void anotherDocumentHasAMapOfItsOwn() {
        open("iam:CreateUser");
        model.toggle(Shade.SILENT);

        store.open(Samples.open("coffee-shop.json"), Optional.empty(), false);

        assertThat(model.litProperty().get()).isEmpty();
        assertThat(drawn().orElseThrow().lit()).isEmpty();
        assertThat(drawn().orElseThrow().map().accounts().keySet())
                .allMatch(account -> store.design().contains(account));
    }

    @Test
    void whileAnotherDocumentIsAskedNothingOfTheOneBeforeIsDrawn() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new HeatViewModel(slow, visited::add, said::add, settings);
        slow.showing().heat(true);
        tasks.finishAll();
        assertThat(late.mapProperty().get()).isPresent();

        slow.open(Samples.open("coffee-shop.json"), Optional.empty(), false);

        assertThat(late.mapProperty().get()).isEmpty();
        assertThat(slow.showing().heatProperty().get()).isEmpty();
    }

    @Test
    void anEqualDocumentIsDrawnAgain() {
        open("iam:CreateUser");

        store.open(store.design(), Optional.empty(), false);

        assertThat(drawn()).isPresent();
    }

    @Test
    void aMapOfAnEarlierQuestionIsDropped() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new HeatViewModel(slow, visited::add, said::add, settings);
        slow.showing().heat(true);
        late.about("iam:CreateUser");
        late.about("s3:GetObject");

        tasks.finishAll();

        assertThat(late.mapProperty().get().orElseThrow().query().text()).isEqualTo("s3:GetObject");
        assertThat(late.askingProperty().get()).isFalse();
    }

    @Test
    void theFirstMapThatFailsIsNotAwaitedForEver() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        var late = new HeatViewModel(slow, visited::add, said::add, settings);
        slow.showing().heat(true);

        tasks.failNext();

        assertThat(late.headlineProperty().get()).isEmpty();
        assertThat(late.noteProperty().get()).isEqualTo("The answers could not be worked out.");
    }

    @Test
    void whatIsNoActionIsSaidAndTheMapBeforeStays() {
        open("iam:CreateUser");

        model.about("iam:CreatUser");

        assertThat(model.noteProperty().get()).contains("iam:CreateUser");
        assertThat(drawn().orElseThrow().map().query().text()).isEqualTo("iam:CreateUser");
    }

    @Test
    void theFilmGoesRoundAndIsKept() {
        open("iam:CreateUser");
        model.about("ec2:StopInstances");
        model.toggleInFilm();
        int size = model.framesProperty().get().size();

        assertThat(model.frame()).isEqualTo(size - 1);
        model.advance();
        assertThat(model.frame()).isZero();
        assertThat(new Film(settings).frames()).contains("ec2:StopInstances");
    }

    @Test
    void leavingAFrameOutOfTheFilmKeepsTheOthers() {
        open("iam:CreateUser");
        int size = model.framesProperty().get().size();

        model.toggleInFilm();

        assertThat(model.framesProperty().get()).hasSize(size - 1).doesNotContain("iam:CreateUser");
        assertThat(model.frame()).isEqualTo(-1);
    }

    @Test
    void completionOffersTheFilmBeforeAnythingIsTyped() {
        model.complete("");

        assertThat(model.suggestionsProperty().get())
                .extracting(ActionQuery::text)
                .startsWith(model.framesProperty().get().toArray(String[]::new));
    }

    @Test
    void theListHasALineForEverybody() {
        open("iam:CreateUser");
        var map = model.mapProperty().get().orElseThrow();
        var text = new StringWriter();

        HeatCsv.write(map, new PrintWriter(text, true));

        int people = map.all().people();
        assertThat(text.toString().lines()).hasSize(1 + people + map.accounts().size());
        assertThat(text.toString())
                .contains(
                        "People,444444444444,HR,user,hana,arn:aws:iam::444444444444:user/hana,iam:CreateUser,allowed,yes,1,1,0,0");
    }

    @Test
    void theListIsOfTheDesignThatWasAskedAbout() {
        open("iam:CreateUser");
        var map = model.mapProperty().get().orElseThrow();
        store.perform(new RemoveNodes(List.of(HR)));
        var text = new StringWriter();

        HeatCsv.write(map, new PrintWriter(text, true));

        assertThat(text.toString()).contains(HR.value());
    }

    @Test
    void whatIsOpenOfSeveralActionsIsPerhapsAndNotSettled() {
        open("s3");
        var map = model.mapProperty().get().orElseThrow();
        var text = new StringWriter();

        HeatCsv.write(map, new PrintWriter(text, true));

        assertThat(model.legend()).extracting(HeatViewModel.Entry::words).contains("perhaps");
        assertThat(text.toString()).contains(",s3,perhaps,no,").doesNotContain(",depends,");
        assertThat(model.noteProperty().get()).contains(map.unsettled() + " may perhaps");
    }
}
