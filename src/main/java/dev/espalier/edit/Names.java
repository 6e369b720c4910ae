package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What things may be called (rules R14 and R15). Each method gives the refusal, or nothing when the name will do.
final class Names {
    private static final Pattern ACCOUNT = Pattern.compile("[ -~]{1,50}");
    private static final Pattern IAM = Pattern.compile("[A-Za-z0-9+=,.@_-]{1,128}");
    private static final Pattern INLINE = Pattern.compile("[!-~&&[^\\\\/*?]]{1,128}");
    private static final Pattern PATH = Pattern.compile("/|/[!-\\x7f]{1,510}/");
    private static final Pattern ARN = Pattern.compile("arn:[^:\\s]*:[^:\\s]+:[^:\\s]*:[^:\\s]*:\\S+");
    private static final Pattern EMAIL = Pattern.compile(
            "(?=.{6,64}$)[\\x21-\\x7e&&[^\"'()<>\\[\\]:;,\\\\|%&@.]][\\x21-\\x7e&&[^\"'()<>\\[\\]:;,\\\\|%&@]]*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int LONG = 128;
    private static final int SHORT = 64;

    private Names() {}

    static Optional<Rejected> ofRoot(String name) {
        return unless(isText(name), Refusal.ROOT_NAME_INVALID, name);
    }

    static Optional<Rejected> ofUnit(String name) {
        return unless(isText(name), Refusal.UNIT_NAME_INVALID, name);
    }

    static Optional<Rejected> ofAccount(String name) {
        return unless(ACCOUNT.matcher(name).matches() && !name.isBlank(), Refusal.ACCOUNT_NAME_INVALID, name);
    }

    static Optional<Rejected> ofOrganizationPolicy(String name) {
        return unless(isText(name), Refusal.POLICY_NAME_INVALID, name);
    }

    static Optional<Rejected> ofDesign(String name) {
        return unless(!name.isBlank(), Refusal.DESIGN_NAME_INVALID);
    }

    static Optional<Rejected> ofUser(String name) {
        return unless(isIam(name, SHORT), Refusal.USER_NAME_INVALID, name);
    }

    static Optional<Rejected> ofRole(String name) {
        return unless(isIam(name, SHORT), Refusal.ROLE_NAME_INVALID, name);
    }

    static Optional<Rejected> ofGroup(String name) {
        return unless(isIam(name, LONG), Refusal.GROUP_NAME_INVALID, name);
    }

    static Optional<Rejected> ofManagedPolicy(String name) {
        return unless(isIam(name, LONG), Refusal.MANAGED_POLICY_NAME_INVALID, name);
    }

    static Optional<Rejected> ofInlinePolicy(String name) {
        return unless(INLINE.matcher(name).matches(), Refusal.INLINE_POLICY_NAME_INVALID, name);
    }

    static Optional<Rejected> ofResource(String arn) {
        return unless(ARN.matcher(arn).matches(), Refusal.RESOURCE_ARN_INVALID, arn);
    }

    static Optional<Rejected> path(String path) {
        return unless(PATH.matcher(path).matches(), Refusal.PATH_INVALID, path);
    }

    static Optional<Rejected> description(String text) {
        return unless(length(text) <= Quota.DESCRIPTION, Refusal.DESCRIPTION_TOO_LONG);
    }

    /// An empty address means that nobody has given one yet.
    static Optional<Rejected> email(String address) {
        var at = address.indexOf('@');
        var isValid = EMAIL.matcher(address).matches() && address.indexOf('.', at) > at;
        return unless(address.isEmpty() || isValid, Refusal.EMAIL_INVALID, address);
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

    private static boolean isText(String name) {
        return !name.isBlank() && length(name) <= LONG;
    }

    private static boolean isIam(String name, int longest) {
        return name.length() <= longest && IAM.matcher(name).matches();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<Rejected> unless(boolean isKept, Refusal refusal, Object... parts) {
        return isKept ? Optional.empty() : Optional.of(refusal.rejected(parts));
    }
}
