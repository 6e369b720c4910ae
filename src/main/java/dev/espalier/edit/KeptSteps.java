package dev.espalier.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Steps in the order in which they were done, the latest on top. When they hold more memory than they may, the oldest
/// are forgotten, so that a session can go on for ever; a few are kept whatever they weigh.
final class KeptSteps {
    /// As much as forty thousand small steps in an organization of ten thousand accounts.
    static final long USUAL = 128L << 20;

    private static final int FEWEST = 10;

    private final Deque<Kept> steps = new ArrayDeque<>();
    private final long most;
    private long bytes;

    private record Kept(Step step, long bytes) {}

    /// @param most so many bytes, as [StepWeight] estimates them
    KeptSteps(long most) {
        this.most = most;
    }

    void push(Step step) {
        var weight = StepWeight.of(step);
        steps.push(new Kept(step, weight));
        bytes += weight;
        while (bytes > most && steps.size() > FEWEST) {
            bytes -= steps.removeLast().bytes();
        }
    }

    Optional<Step> pop() {
        var top = Optional.ofNullable(steps.pollFirst());
        top.ifPresent(kept -> bytes -= kept.bytes());
        return top.map(Kept::step);
    }

    Optional<Step> latest() {
        return Optional.ofNullable(steps.peekFirst()).map(Kept::step);
    }

    int size() {
        return steps.size();
    }

    void clear() {
        steps.clear();
        bytes = 0;
    }

    /// All of them, the latest first.
    List<Step> latestFirst() {
        return steps.stream().map(Kept::step).toList();
    }
}
