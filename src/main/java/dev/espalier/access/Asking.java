package dev.espalier.access;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.MemberId;
import java.util.Optional;

/// A root user, user or role of one design that asks about many actions.
record Asking(Evaluator evaluator, MemberId member, String arn, Standing standing) {
    /// @throws IllegalArgumentException for somebody who cannot ask, or is not in the design
    static Asking of(Evaluator evaluator, MemberId member) {
        var world = evaluator.world();
        var arn = Principals.arnOf(
                world.account(member.account())
                        .orElseThrow(() -> new IllegalArgumentException(member + " is not in the design")),
                member);
        if (new CallerReader(world).read(arn, "") instanceof CallerReader.Read.Known(var standing)) {
            return new Asking(evaluator, member, arn, standing);
        }
        throw new IllegalArgumentException(member + " cannot ask");
    }

    /// The answer about an action, on whatever it works on in the account.
    Answer answer(int action) {
        return evaluator.answer(question(action));
    }

    private Question question(int action) {
        return Question.of(arn, ActionTable.get().name(action).toString(), Optional.empty());
    }
}
