package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.whatif.Offer.Kind;
import java.util.Optional;

/// A design with the question that is asked about it.
record World(Design design, Evaluator evaluator, Question question) {
    Situation situation() {
        return Situation.of(design, question);
    }

    Answer answer() {
        return evaluator.answer(question);
    }

    Verdict verdict() {
        return evaluator.verdict(question);
    }

    /// The world after a change; empty when the edit is refused, or the role cannot be put on then.
    Optional<World> after(Candidate candidate) {
        return edited(candidate.edit())
                .filter(changed -> candidate.kind() != Kind.ASSUME_ROLE || changed.canPutOn(candidate))
                .map(changed -> new World(changed.design(), changed.evaluator(), candidate.asked()));
    }

    private Optional<World> edited(Optional<Edit> edit) {
        if (edit.isEmpty()) {
            return Optional.of(this);
        }
        return edit.get().applyTo(design) instanceof Applied(var after)
                ? Optional.of(new World(after, evaluator.changedTo(after), question))
                : Optional.empty();
    }

    private boolean canPutOn(Candidate candidate) {
        return evaluator.verdict(RoleChanges.putOn(situation(), candidate)) == Verdict.ALLOWED;
    }
}
