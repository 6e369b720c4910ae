package dev.espalier.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.Windowed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

@Windowed
class FxTaskRunnerTest {
    /// More than any machine has threads for.
    private static final int MANY = 100;

    @Test
    void lengthyWorkHoldsNothingUp() {
        var end = new CountDownLatch(1);
        var answer = new CompletableFuture<String>();
        try (var tasks = new FxTaskRunner()) {
            for (int i = 0; i < MANY; i++) {
                tasks.lengthy().run("lengthy", () -> end.await(1, TimeUnit.MINUTES), _ -> {}, _ -> {});
            }

            tasks.run("quick", () -> "answer", answer::complete, answer::completeExceptionally);

            assertThat(answer.join()).isEqualTo("answer");
            end.countDown();
        }
    }

    @Test
    void outcomesOfLengthyWorkComeOnTheThreadOfTheWindow() {
        var isThere = new CompletableFuture<Boolean>();
        try (var tasks = new FxTaskRunner()) {
            tasks.lengthy()
                    .run(
                            "lengthy",
                            () -> "found",
                            _ -> isThere.complete(Platform.isFxApplicationThread()),
                            isThere::completeExceptionally);

            assertThat(isThere.join()).isTrue();
        }
    }

    @Test
    void whatIsPutOffWaitsForThePulsesOfAPicture() {
        var pulses = new AtomicInteger();
        var counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        };
        var seen = new CompletableFuture<Integer>();
        Platform.runLater(() -> {
            counting.start();
            NextPicture.then(() -> seen.complete(pulses.get()));
        });

        assertThat(seen.join()).isGreaterThan(2);
        Platform.runLater(counting::stop);
    }

    @Test
    void lengthyWorkThatHasNotBegunAtTheEndIsLeft() {
        var tasks = new FxTaskRunner();
        var begun = new AtomicInteger();
        tasks.lengthy().run("lengthy", begun::incrementAndGet, _ -> {}, _ -> {});
        tasks.close();

        var later = new CompletableFuture<Boolean>();
        NextPicture.then(() -> later.complete(true));

        assertThat(later.join()).isTrue();
        assertThat(begun).hasValue(0);
    }
}
