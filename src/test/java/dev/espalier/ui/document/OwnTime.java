package dev.espalier.ui.document;

import dev.espalier.ui.task.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Background work on a thread of its own, in a time that passes as the program gets on and not as the clock does:
/// it waits for work that takes longer than is promised. So what the program promises for one second can be told
/// of its lines, however slow the machine is.
final class OwnTime implements Background, AutoCloseable {
    /// With the moment in which changes are taken in this is the second that can be lost.
    private static final long LONGEST_WORK =
            Duration.ofSeconds(1).minus(Journal.MOMENT).toMillis();

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final PriorityQueue<Due> waiting = new PriorityQueue<>();
    private final ArrayDeque<Due> begun = new ArrayDeque<>();
    private long now;

    private record Due(long at, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(at, other.at);
        }
    }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        var due = new Due(now + delay.toMillis(), work);
        if (delay.isZero()) {
            begin(due);
        } else {
            waiting.add(due);
        }
    }

    /// Lets time pass; what falls due in it is begun.
    synchronized void pass(long millis) throws InterruptedException {
        long end = now + millis;
        for (var next = waiting.peek(); next != null && next.at() <= end; next = waiting.peek()) {
            waiting.remove();
            begin(next);
        }
        while (!begun.isEmpty() && begun.getFirst().at() + LONGEST_WORK <= end) {
            wait();
        }
        now = end;
    }

    synchronized long millis() {
        return now;
    }

    private void begin(Due due) {
        begun.addLast(due);
        thread.execute(() -> {
            due.work().run();
            finishFirst();
        });
    }

    private synchronized void finishFirst() {
        begun.removeFirst();
        notifyAll();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
