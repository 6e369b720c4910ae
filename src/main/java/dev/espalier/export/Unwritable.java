package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Members;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.design.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which users, groups and roles a script leaves out. Somebody made without one of his policies, his boundary or one of
/// his groups might do more than the design says, so whoever cannot be made whole is not made at all.
final class Unwritable {
    /// The role by which the management account gets into the others; changing it may lock everybody out.
    private static final String WAY_IN = "OrganizationAccountAccessRole";

    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();

    /// Whether a managed policy can be made; what refers to one that cannot is left out, too.
    boolean allows(Account account, ManagedPolicy policy) {
        boolean isFit = isFit(policy);
        if (!isFit) {
            note("name", account, policy.name());
        }
        return isFit;
    }

    private static boolean isFit(ManagedPolicy policy) {
        return NameRule.MANAGED_POLICY_NAME.allows(policy.name()) && NameRule.PATH.allows(policy.path());
    }

    /// Whether an identity is left out, which is remembered.
    boolean leavesOut(Account account, Identity identity) {
        var reason = reason(account, identity);
        reason.ifPresent(why -> note(why, account, identity.name()));
        return reason.isPresent();
    }

    private void note(String why, Account account, String name) {
        leftOut.computeIfAbsent(why, _ -> new ArrayList<>())
                .add(Words.text("script.member", VisibleText.of(name), VisibleText.of(account.name())));
    }

    /// Why it is left out: the last part of a key of words.
    Optional<String> reason(Account account, Identity identity) {
        if (!isNamed(identity)) {
            return Optional.of("name");
        }
        if (identity instanceof Role role
                && (role.isServiceLinked() || role.name().equals(WAY_IN))) {
            return Optional.of(role.isServiceLinked() ? "linked" : "wayIn");
        }
        var references = Stream.concat(identity.attachedPolicies().stream(), Members.boundaryOf(identity).stream());
        if (!references.allMatch(written -> leadsSomewhere(account, written))) {
            return Optional.of("policy");
        }
        boolean isInUnwritableGroup = identity instanceof User user
                && user.groups().stream()
                        .flatMap(name -> account.group(name).stream())
                        .anyMatch(group -> reason(account, group).isPresent());
        return isInUnwritableGroup ? Optional.of("group") : Optional.empty();
    }

    private static boolean isNamed(Identity identity) {
        var rule = switch (identity) {
            case User _ -> NameRule.USER_NAME;
            case Group _ -> NameRule.GROUP_NAME;
            case Role _ -> NameRule.ROLE_NAME;
        };
        return rule.allows(identity.name())
                && NameRule.PATH.allows(identity.path())
                && identity.inlinePolicies().stream()
                        .map(InlinePolicy::name)
                        .allMatch(NameRule.INLINE_POLICY_NAME::allows);
    }

    private static boolean leadsSomewhere(Account account, String written) {
        return PolicyReference.resolve(written, account)
                .filter(id -> !(id instanceof AccountPolicyId own)
                        || account.policy(own.name()).filter(Unwritable::isFit).isPresent())
                .isPresent();
    }

    List<String> remarks() {
        return leftOut.entrySet().stream()
                .map(entry -> Words.text(
                        "script.remark." + entry.getKey(), entry.getValue().size(), Words.names(entry.getValue())))
                .toList();
    }
}
