package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Deciders;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.NodeId;
import java.util.Optional;

/// A question of which somebody says what its answer will be, and where it is decided, before it is shown.
public sealed interface Exercise {
    Question question();

    /// Whether the answer must not be seen yet.
    default boolean isHidden() {
        return switch (this) {
            case Choosing _, Pointing _ -> true;
            case Told _, Shown _ -> false;
        };
    }

    /// Nobody has said anything yet.
    record Choosing(Question question) implements Exercise {}

    /// The verdict is chosen; now for the node that decides.
    record Pointing(Question question, Verdict chosen) implements Exercise {}

    /// The answer was shown without anybody saying anything.
    record Shown(Question question) implements Exercise {}

    /// It was told what is right.
    ///
    /// @param pointed at; empty when that was skipped
    /// @param answer as it was then
    record Told(Question question, Verdict chosen, Optional<NodeId> pointed, Answer answer) implements Exercise {
        /// Whether the verdict was chosen rightly.
        public boolean isRight() {
            return chosen == answer.verdict();
        }

        /// Whether a node that decides was pointed at; empty when that was skipped or no node decides.
        public Optional<Boolean> isPointedRight() {
            var nodes = deciders().nodes();
            return pointed.filter(_ -> !nodes.isEmpty()).map(nodes::contains);
        }

        /// What decides.
        public Deciders deciders() {
            return Deciders.of(answer);
        }
    }
}
