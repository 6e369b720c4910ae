package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Walks through the gates of the answer on show, one at a time and past the first that is shut. Panel and canvas
/// stand at the same gate.
public final class GateWalk {
    private final ReadOnlyObjectProperty<Optional<Answer>> answer;
    private final ReadOnlyObjectWrapper<Optional<Stop>> stop =
            new ReadOnlyObjectWrapper<>(this, "stop", Optional.empty());

    /// A gate on the way.
    ///
    /// @param number of the gate, from 1
    /// @param count how many there are
    public record Stop(Gate gate, int number, int count) {
        public boolean isLast() {
            return number == count;
        }
    }

    GateWalk(ReadOnlyObjectProperty<Optional<Answer>> answer) {
        this.answer = answer;
        answer.subscribe(this::follow);
    }

    /// Where the walk stands; empty while nobody walks.
    public ReadOnlyObjectProperty<Optional<Stop>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// Whether there is an answer with gates to walk through.
    public ObservableValue<Boolean> possibleProperty() {
        return answer.map(known -> known.filter(one -> !one.gates().isEmpty()).isPresent());
    }

    public boolean isWalking() {
        return stop.get().isPresent();
    }

    /// Begins at the outermost gate, or goes on to the next; from the last one the walk comes to its end.
    public void next() {
        go(stop.get().map(Stop::number).orElse(0) + 1);
    }

    /// Goes back to the gate before; at the first one it stays.
    public void back() {
        stop.get().ifPresent(now -> go(Math.max(1, now.number() - 1)));
    }

    /// Shows the whole answer again.
    public void end() {
        stop.set(Optional.empty());
    }

    private void go(int number) {
        var gates = answer.get().map(Answer::gates).orElse(List.of());
        stop.set(
                number > gates.size()
                        ? Optional.empty()
                        : Optional.of(new Stop(gates.get(number - 1), number, gates.size())));
    }

    /// An edit leaves the walk at its gate as long as that is there; another question ends it.
    private void follow(Optional<Answer> before, Optional<Answer> now) {
        var isSame = before.map(Answer::question).equals(now.map(Answer::question));
        stop.get().ifPresent(old -> {
            var gates = now.map(Answer::gates).orElse(List.<Gate>of());
            var at = gates.stream()
                    .filter(gate -> isSame && isSamePlace(gate, old.gate()))
                    .findFirst();
            at.ifPresentOrElse(gate -> go(gates.indexOf(gate) + 1), this::end);
        });
    }

    private static boolean isSamePlace(Gate one, Gate other) {
        return one.layer() == other.layer() && one.at().equals(other.at());
    }
}
