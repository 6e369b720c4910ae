package dev.espalier.ui.claim;

import dev.espalier.access.Question;
import dev.espalier.diagram.Mark;
import java.util.Optional;

/// What became of one claim.
///
/// @param sentence the claim in words
/// @param outcome what became of it, in a few words
/// @param question whose answer shows it; empty when there is nobody to ask
public record CheckedClaim(Claim claim, State state, String sentence, String outcome, Optional<Question> question) {
    /// Whether a claim is true.
    public enum State {
        HOLDS(Mark.YES),
        BROKEN(Mark.NO),
        /// It turns on something that nobody has said.
        DEPENDS(Mark.DEPENDS),
        /// What it asks cannot be answered.
        NO_ANSWER(Mark.NO_ANSWER),
        /// Nobody has looked yet.
        UNKNOWN(Mark.DASH),
        /// Looking broke down.
        NOT_CHECKED(Mark.DASH),
        /// It would tell the answer of an exercise.
        SECRET(Mark.DASH);

        private final Mark mark;

        State(Mark mark) {
            this.mark = mark;
        }

        /// The sign of the state.
        Mark mark() {
            return mark;
        }
    }

    public boolean holds() {
        return state == State.HOLDS;
    }

    /// Whether it was looked at and is not true for sure.
    public boolean fails() {
        return switch (state) {
            case HOLDS, UNKNOWN, NOT_CHECKED, SECRET -> false;
            case BROKEN, DEPENDS, NO_ANSWER -> true;
        };
    }

    /// What it is called: its title, or else the sentence.
    public String name() {
        return claim.title().isBlank() || state == State.SECRET ? sentence : claim.title();
    }
}
