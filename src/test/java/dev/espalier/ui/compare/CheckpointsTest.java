package dev.espalier.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final Design SAMPLE = Samples.open("four-departments.json");

    private final DesignStore store = new DesignStore(SAMPLE, new DirectTaskRunner());
    private final Checkpoints checkpoints =
            new Checkpoints(store, store.tasks(), InstantSource.fixed(Instant.parse("2026-11-23T10:15:30.5Z")));

    private List<String> names() {
        return checkpoints.all().stream().map(Checkpoint::name).toList();
    }

    private Optional<Design> opened(Checkpoint checkpoint) {
        var opened = new ArrayList<Base>();
        checkpoints.open(checkpoint, opened::add);
        return opened.stream().map(Base::design).findFirst();
    }

    @Test
    void theStateThatWasKeptIsOpenedAgain() {
        checkpoints.keep("before");
        store.perform(new RemoveNodes(List.of(HR)));

        var kept = checkpoints.all().getFirst();

        assertThat(kept.made()).contains("2026-11-23T10:15:30Z");
        assertThat(opened(kept)).contains(SAMPLE);
    }

    @Test
    void undoLeavesACheckpointWhereItIs() {
        store.perform(new RenameNode(HR, "People"));
        checkpoints.keep("renamed");

        store.undo();

        assertThat(names()).containsExactly("renamed");
        assertThat(store.dirtyProperty().get()).isTrue();
    }

    @Test
    void aLaterOneDoesNotHoldTheEarlier() {
        checkpoints.keep("one");
        checkpoints.keep("two");

        assertThat(opened(checkpoints.all().getFirst()).orElseThrow().view().checkpoints())
                .isEmpty();
        assertThat(names()).containsExactly("two", "one");
    }

    @Test
    void whatIsOnlyTriedIsNotKept() {
        store.tryOut(new RemoveNodes(List.of(HR)));

        checkpoints.keep("real");

        assertThat(opened(checkpoints.all().getFirst())).contains(SAMPLE);
    }

    @Test
    void namesStayApart() {
        checkpoints.keep("before");
        checkpoints.keep("before");
        checkpoints.keep("after");
        checkpoints.rename(checkpoints.all().getFirst(), "before");

        assertThat(names()).containsExactly("before (3)", "before (2)", "before");
    }

    @Test
    void oneThatIsDeletedIsGone() {
        checkpoints.keep("before");
        checkpoints.delete(checkpoints.all().getFirst());

        assertThat(names()).isEmpty();
        assertThat(checkpoints.emptyProperty().getValue()).isTrue();
    }

    @Test
    void ofTwoThatAreOpenedTheOneAskedForLastIsCompared() {
        checkpoints.keep("one");
        store.perform(new RenameNode(HR, "People"));
        checkpoints.keep("two");
        var tasks = new LateTaskRunner();
        var late = new Checkpoints(store, tasks, InstantSource.fixed(Instant.EPOCH));
        var opened = new ArrayList<Base>();

        late.open(late.all().getLast(), opened::add);
        late.open(late.all().getFirst(), opened::add);
        tasks.finish(1);
        tasks.finish(0);

        assertThat(opened).extracting(Base::name).containsExactly("two");
    }

    @Test
    void twoThatAreKeptQuicklyAreBothKept() {
        var tasks = new LateTaskRunner();
        var late = new Checkpoints(store, tasks, InstantSource.fixed(Instant.EPOCH));

        late.keep("one");
        late.keep("two");
        tasks.finishAll();

        assertThat(names()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aMistakeInOpeningIsSaid() {
        checkpoints.keep("one");
        var tasks = new LateTaskRunner();
        var late = new Checkpoints(store, tasks, InstantSource.fixed(Instant.EPOCH));

        late.open(late.all().getFirst(), _ -> {});
        tasks.failNext();

        assertThat(store.messageProperty().get().orElseThrow()).startsWith("The checkpoint could not be");
    }

    @Test
    void oneThatCannotBeReadSaysSo() {
        var broken = new Checkpoint("old", Optional.empty(), "no", UnknownFields.NONE);

        assertThat(opened(broken)).isEmpty();
        assertThat(store.messageProperty().get())
                .contains("The checkpoint \u201cold\u201d is damaged and cannot be read.");
    }
}
