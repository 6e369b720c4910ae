package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What things may be called in a design (rules R14 and R15). Each method gives the refusal, or nothing when the name
/// will do.
final class Names {
    private Names() {}

    /// The name of a thing, by its rule.
    static Optional<Rejected> valid(NameRule rule, String name) {
        return rule.allows(name) ? Optional.empty() : Optional.of(new Rejected(rule.code(), rule.sentence(name)));
    }

    static Optional<Rejected> ofDesign(String name) {
        return unless(!name.isBlank(), Refusal.DESIGN_NAME_INVALID);
    }

    /// An empty address means that nobody has given one yet.
    static Optional<Rejected> email(String address) {
        return address.isEmpty() ? Optional.empty() : valid(NameRule.EMAIL, address);
    }

    /// A unit's id carries the part of the root's id behind `r-`.
    static Optional<Rejected> unitId(OuId id, RootId root) {
        var prefix = "ou-" + partOf(root) + "-";
        var isValid = id.value().startsWith(prefix)
                && id.value().substring(prefix.length()).matches("[a-z0-9]{8,32}");
        return id.value().startsWith("r-")
                ? Optional.of(Refusal.SECOND_ROOT.rejected())
                : unless(isValid, Refusal.UNIT_ID_INVALID, id, prefix);
    }

    /// What stands behind `r-` in the id of the root and comes back in the id of each unit.
    static String partOf(RootId root) {
        return root.value().startsWith("r-") ? root.value().substring(2) : root.value();
    }

    /// Siblings have different names; letter case counts.
    static Optional<Rejected> freeAmongUnits(Container parent, String name, Predicate<OrganizationalUnit> others) {
        var isTaken = parent.organizationalUnits().stream()
                .filter(others)
                .anyMatch(sibling -> sibling.name().equals(name));
        return unless(!isTaken, Refusal.UNIT_NAME_TAKEN, parent.name(), name);
    }

    /// Names in an account differ in more than letter case, per kind.
    static Optional<Rejected> freeInAccount(Account account, MemberKind kind, String name, Optional<String> except) {
        return clash(kind.names(account), name, except)
                .map(taken -> Refusal.NAME_TAKEN.rejected(account.name(), kind.noun(), taken));
    }

    private static Optional<String> clash(List<String> names, String name, Optional<String> except) {
        return names.stream()
                .filter(taken -> except.filter(taken::equals).isEmpty())
                .filter(taken -> taken.equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Rejected> unless(boolean isKept, Refusal refusal, Object... parts) {
        return isKept ? Optional.empty() : Optional.of(refusal.rejected(parts));
    }
}
