package dev.espalier.ui.document;

import dev.espalier.ui.task.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Background work that is done when a test says so, in the order in which it falls due.
public final class ByHand implements Background {
    private final List<Due> due = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Due(Duration at, Runnable work) {}

    @Override
    public void after(Duration delay, Runnable work) {
        due.add(new Due(now.plus(delay), work));
    }

    /// Lets time pass.
    public void pass(Duration time) {
        var end = now.plus(time);
        for (var next = next(end); !next.isEmpty(); next = next(end)) {
            due.remove(next.getFirst());
            now = next.getFirst().at();
            next.getFirst().work().run();
        }
        now = end;
    }

    private List<Due> next(Duration end) {
        return due.stream().filter(each -> each.at().compareTo(end) <= 0).min(Comparator.comparing(Due::at)).stream()
                .toList();
    }

    public int waiting() {
        return due.size();
    }
}
