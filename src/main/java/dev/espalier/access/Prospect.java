package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.policy.Condition;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One caller whose row is being made: it holds conditions against the context that each class of actions has for it.
final class Prospect {
    private final World world;
    private final Standing standing;
    private final PrincipalCheck principals;
    private final @Nullable RequestContext[] contexts = new RequestContext[ActionClasses.count()];

    Prospect(World world, Standing standing) {
        this.world = world;
        this.standing = standing;
        principals = new PrincipalCheck(standing);
    }

    Standing standing() {
        return standing;
    }

    /// Writes what a statement says to this caller.
    void write(StatementSets sets, Board board) {
        var who = who(sets);
        for (int i = 0; i < sets.parts().size() && who != Truth.NO; i++) {
            var part = sets.parts().get(i);
            var truth = test(sets.conditions(), part.number(), who.and(part.known()));
            if (truth != Truth.NO) {
                write(sets.isAllow(), truth == Truth.YES, part, board);
            }
        }
    }

    /// Whether a statement holds for this caller, as far as some of its actions go.
    Truth holds(StatementSets sets, PolicySets.Part part) {
        return test(sets.conditions(), part.number(), who(sets).and(part.known()));
    }

    /// What is known and these conditions together, in the context of a class of actions.
    Truth test(List<Condition> conditions, int classNumber, Truth known) {
        var truth = known;
        for (int i = 0; i < conditions.size() && truth != Truth.NO; i++) {
            truth = truth.and(conditions.get(i).test(context(classNumber)));
        }
        return truth;
    }

    private static void write(boolean isAllow, boolean isSure, PolicySets.Part part, Board board) {
        if (isAllow && isSure) {
            board.allow(part.everywhere(), part.somewhere());
        } else if (isAllow) {
            board.mayAllow(part);
        } else if (isSure) {
            board.deny(part.everywhere(), part.somewhere());
        } else {
            board.mayDeny(part);
        }
    }

    /// Writes what a statement in the policy of one of several resources says: it holds on that one at most.
    void writeOfResource(StatementSets sets, Board board) {
        var who = isWeak(sets) ? Truth.NO : who(sets);
        for (int i = 0; i < sets.parts().size() && who != Truth.NO; i++) {
            var part = sets.parts().get(i);
            if (test(sets.conditions(), part.number(), who.and(part.known())) != Truth.NO) {
                write(sets.isAllow(), false, part, board);
            }
        }
    }

    /// Whether it allows callers only who are allowed by their own policies, too.
    boolean isWeak(StatementSets sets) {
        return sets.isAllow()
                && sets.statement()
                        .principal()
                        .filter(element -> principals.grade(element).compareTo(Grade.ENTITY) < 0)
                        .isPresent();
    }

    private Truth who(StatementSets sets) {
        var element = sets.statement().principal();
        return element.isEmpty()
                ? Truth.YES
                : principals.truth(element.get(), sets.statement().effect());
    }

    private RequestContext context(int classNumber) {
        var known = contexts[classNumber];
        if (known == null) {
            known = QuestionReader.contextOfAny(world, standing, ActionClasses.example(classNumber));
            contexts[classNumber] = known;
        }
        return known;
    }
}
