package dev.espalier.cli;

import dev.espalier.access.Principals;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.design.Design;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Spelling;
import java.util.List;
import java.util.Optional;

/// Whom somebody meant by the ARN of a user or role that the design does not contain.
final class PrincipalHint {
    private PrincipalHint() {}

    /// "Did you mean ...?", where the wrong question is one about a stranger.
    static Optional<String> of(Design design, Reason wrong) {
        if (wrong.code() != ReasonCode.UNKNOWN_PRINCIPAL && wrong.code() != ReasonCode.UNKNOWN_ROLE) {
            return Optional.empty();
        }
        return Arn.parse(wrong.parts().getFirst())
                .flatMap(arn -> meant(arn, known(design, arn)))
                .map(found -> Words.text("hint.principal", found));
    }

    private static List<String> known(Design design, Arn wrong) {
        return Principals.all(design)
                .filter(member -> member.account().value().equals(wrong.account()))
                .map(member -> Principals.arnOf(design, member))
                .toList();
    }

    /// The name with another path or letter case first, then a name that is nearly the same.
    private static Optional<String> meant(Arn wrong, List<String> known) {
        return known.stream()
                .filter(text ->
                        Arn.parse(text).filter(arn -> isSameName(arn, wrong)).isPresent())
                .findFirst()
                .or(() -> Spelling.nearest(wrong.toString(), known));
    }

    private static boolean isSameName(Arn arn, Arn wrong) {
        return arn.resourceType().equals(wrong.resourceType()) && arn.lastName().equalsIgnoreCase(wrong.lastName());
    }
}
