package dev.espalier.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final Newest newest = new Newest(tasks);
    private final List<String> heard = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    private void run(String piece) {
        newest.run(
                piece,
                _ -> {
                    begun.add(piece);
                    return piece;
                },
                heard::add,
                _ -> heard.add(piece + " failed"));
    }

    @Test
    void whatIsRunIsHeardOf() {
        run("one");
        tasks.finishAll();
        assertThat(heard).containsExactly("one");
    }

    @Test
    void aResultThatIsOvertakenIsDropped() {
        newest.run("slow", _ -> "slow", heard::add, _ -> {});
        newest.cancel();
        tasks.finishAll();
        assertThat(heard).isEmpty();
    }

    @Test
    void ofTwoOnlyTheLaterIsHeardOfWhicheverEndsFirst() {
        run("one");
        run("two");
        tasks.finish(1);
        tasks.finish(0);
        assertThat(heard).containsExactly("two");
    }

    @Test
    void aFailureThatIsOvertakenIsDropped() {
        run("one");
        run("two");
        tasks.failNext();
        assertThat(heard).isEmpty();
    }

    @Test
    void aFailureOfTheNewestIsHeardOf() {
        run("one");
        tasks.failNext();
        assertThat(heard).containsExactly("one failed");
    }

    @Test
    void whatIsOvertakenBeforeItBeginsIsNotBegun() {
        run("one");
        run("two");
        tasks.finishAll();
        assertThat(begun).containsExactly("two");
    }

    @Test
    void workIsToldThatItIsOvertaken() {
        var told = new ArrayList<Boolean>();
        newest.run(
                "long",
                stop -> {
                    told.add(stop.getAsBoolean());
                    newest.cancel();
                    told.add(stop.getAsBoolean());
                    return "half";
                },
                heard::add,
                _ -> {});
        tasks.finishAll();
        assertThat(told).containsExactly(false, true);
        assertThat(heard).isEmpty();
    }

    @Test
    void workWhoseTimeIsUpStopsAndIsHeardOf() {
        newest.run(
                "limited",
                stop -> {
                    var isEnough = stop.orAfter(Duration.ofSeconds(1));
                    tasks.timeIsUp(true);
                    return stop.getAsBoolean() + " " + isEnough.getAsBoolean();
                },
                heard::add,
                _ -> {});
        tasks.finishAll();
        assertThat(heard).containsExactly("false true");
    }

    @Test
    void workWithALimitStopsWhenItIsOvertaken() {
        var told = new ArrayList<Boolean>();
        newest.run(
                "limited",
                stop -> {
                    var isEnough = stop.orAfter(Duration.ofSeconds(1));
                    newest.cancel();
                    return told.add(isEnough.getAsBoolean());
                },
                _ -> {},
                _ -> {});
        tasks.finishAll();
        assertThat(told).containsExactly(true);
    }

    @Test
    void workThatGivesItselfUpHasNotFailed() {
        newest.run(
                "given up",
                _ -> {
                    throw new CancellationException();
                },
                _ -> heard.add("done"),
                _ -> heard.add("failed"));
        tasks.finishAll();
        assertThat(heard).isEmpty();
    }

    @Test
    void onceDisposedNothingIsRunOrHeardOf() {
        run("one");
        newest.dispose();
        run("two");
        tasks.finishAll();
        assertThat(tasks.names()).containsExactly("one");
        assertThat(heard).isEmpty();
    }

    @Test
    void lengthyWorkIsOvertakenByQuickWork() {
        newest.runLengthy("lengthy", _ -> "lengthy", heard::add, _ -> {});
        run("quick");
        tasks.finishAll();
        assertThat(heard).containsExactly("quick");
    }
}
