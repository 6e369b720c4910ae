package dev.espalier.ui.claim;

import dev.espalier.design.Design;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.SetAssertions;
import dev.espalier.edit.SetQuantifiedAssertions;
import dev.espalier.edit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows claims back through what was done. An edit that changes ARNs takes the claims along, each in its place;
/// to ask an earlier design about the ARN of today would be to ask about nobody. Where the claims themselves were
/// edited, a claim stays what it is now: that is what the design is held against.
final class ClaimTrail {
    private ClaimTrail() {}

    /// What a claim of the design after a step was in the design before it.
    static Claim before(Step step, Claim claim) {
        return before(step.before(), step.edit(), step.after(), claim).orElse(claim);
    }

    /// Empty when it cannot be followed.
    private static Optional<Claim> before(Design before, Edit edit, Design after, Claim claim) {
        if (!editsClaims(edit)) {
            return inItsPlace(before, after, claim);
        }
        return edit instanceof Composite composite
                ? through(before, composite.edits(), claim)
                : Optional.<Claim>empty();
    }

    private static boolean editsClaims(Edit edit) {
        return switch (edit) {
            case SetAssertions _, SetQuantifiedAssertions _ -> true;
            case Composite composite -> composite.edits().stream().anyMatch(ClaimTrail::editsClaims);
            default -> false;
        };
    }

    private static Optional<Claim> inItsPlace(Design before, Design after, Claim claim) {
        var then = Claim.of(before);
        var now = Claim.of(after);
        int at = now.indexOf(claim);
        return at >= 0 && now.size() == then.size() ? Optional.of(then.get(at)) : Optional.empty();
    }

    /// Does the parts again, one by one, for the designs between them.
    private static Optional<Claim> through(Design before, List<Edit> parts, Claim claim) {
        var designs = new ArrayList<Design>();
        designs.add(before);
        for (var part : parts) {
            if (!(part.applyTo(designs.getLast()) instanceof Applied(var made))) {
                return Optional.empty();
            }
            designs.add(made);
        }
        var followed = claim;
        for (int at = parts.size() - 1; at >= 0; at--) {
            followed = before(designs.get(at), parts.get(at), designs.get(at + 1), followed)
                    .orElse(followed);
        }
        return Optional.of(followed);
    }
}
