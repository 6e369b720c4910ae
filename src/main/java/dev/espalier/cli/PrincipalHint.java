package dev.espalier.cli;

import dev.espalier.access.Principals;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Spelling;
import dev.espalier.profile.CeilingProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom somebody meant by the ARN of a user or role that the design does not contain, or by a name instead of an ARN.
final class PrincipalHint {
    private static final int MOST_NAMESAKES = 5;

    private PrincipalHint() {}

    /// "Did you mean ...?", where the wrong question is one about a stranger.
    static Optional<String> of(Design design, Reason wrong) {
        if (wrong.code() == ReasonCode.BAD_PRINCIPAL) {
            return ofName(design, wrong.parts().getFirst());
        }
        if (wrong.code() != ReasonCode.UNKNOWN_PRINCIPAL && wrong.code() != ReasonCode.UNKNOWN_ROLE) {
            return Optional.empty();
        }
        return Arn.parse(wrong.parts().getFirst())
                .flatMap(arn -> meant(arn, known(design, arn)))
                .map(found -> Words.text("hint.principal", found));
    }

    /// Those who have that name; without one what else has it, and then who has nearly that name.
    private static Optional<String> ofName(Design design, String name) {
        if (name.startsWith("arn:")) {
            return ArnFlaw.of(name)
                    .map(flaw -> withNearest(flaw, name, arns(design).toList()));
        }
        return namesakes(design, name)
                .or(() -> noPrincipal(design, name))
                .or(() -> Spelling.nearest(
                                name, arns(design).map(PrincipalHint::nameIn).toList())
                        .flatMap(nearest -> namesakes(design, nearest)));
    }

    private static String withNearest(String flaw, String wrong, List<String> known) {
        var nearest = Spelling.nearest(wrong, known)
                .map(found -> Words.text("hint.principal", found))
                .filter(hint -> !flaw.endsWith(hint));
        return nearest.map(hint -> flaw + " " + hint).orElse(flaw);
    }

    private static Optional<String> namesakes(Design design, String name) {
        var exact = PrincipalName.meant(design, name);
        var found = exact.isEmpty()
                ? arns(design).filter(arn -> nameIn(arn).equalsIgnoreCase(name)).toList()
                : exact;
        if (found.size() < 2) {
            return found.stream().findFirst().map(only -> Words.text("hint.principal", only));
        }
        int named = Math.min(found.size(), MOST_NAMESAKES);
        return Optional.of(
                Words.text("hint.principals", name, String.join(", ", found.subList(0, named)), found.size() - named));
    }

    /// The root, a unit or an account is no principal, whatever is called like it.
    private static Optional<String> noPrincipal(Design design, String name) {
        return DesignIndex.of(design)
                .entities()
                .filter(entity -> entity.name().equalsIgnoreCase(name)
                        || CeilingProfile.id(entity.id()).equals(name))
                .findFirst()
                .map(entity -> Words.text(noPrincipal(entity), name));
    }

    private static String noPrincipal(Entity entity) {
        return switch (entity) {
            case Root _ -> "hint.noPrincipal.root";
            case OrganizationalUnit _ -> "hint.noPrincipal.unit";
            case Account _ -> "hint.noPrincipal.account";
        };
    }

    private static Stream<String> arns(Design design) {
        return Principals.all(design).map(member -> Principals.arnOf(design, member));
    }

    private static String nameIn(String arn) {
        return Arn.parse(arn).map(Arn::lastName).orElse(arn);
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
