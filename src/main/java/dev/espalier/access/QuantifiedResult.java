package dev.espalier.access;

import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.QuantifiedAssertion;
import java.util.List;
import java.util.Optional;

/// What became of one claim about many principals.
///
/// @param holds whether it is true for sure; what depends on something never makes it so
/// @param against those that break it: who can and should not, or cannot and should
/// @param open those for whom it depends on something, or who get no answer
/// @param example somebody whose answer shows it: one that breaks it, or one that it is true of
/// @param wrong why nobody was asked, when the claim is wrong
public record QuantifiedResult(
        QuantifiedAssertion assertion,
        boolean holds,
        List<MemberId> against,
        List<MemberId> open,
        Optional<MemberId> example,
        Optional<String> wrong) {
    public QuantifiedResult {
        against = List.copyOf(against);
        open = List.copyOf(open);
    }

    /// The question of the example, if there is one.
    public Optional<Question> question(Design design) {
        return example.map(member -> Question.of(assertion).by(Principals.arnOf(design, member)));
    }
}
