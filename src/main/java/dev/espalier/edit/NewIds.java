package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Ids and names that are still free in a design. The same design gives the same ones in the same order, so that a
/// recorded session repeats; one instance never hands out an id twice.
public final class NewIds {
    private static final long ACCOUNT_IDS = 1_000_000_000_000L;
    private static final long FIRST_ACCOUNT_ID = 100_000_000_000L;
    private static final int UNIT_DIGITS = 8;
    private static final int RADIX = Character.MAX_RADIX;

    private final DesignIndex index;
    private final Design design;
    private final Set<String> given = new HashSet<>();
    private long seed;

    private NewIds(Design design) {
        this.design = design;
        this.index = DesignIndex.of(design);
        this.seed = index.accounts().size() * 31L + index.units().size();
    }

    public static NewIds of(Design design) {
        return new NewIds(design);
    }

    /// The wished id when neither the design nor this instance has given it out, otherwise a new one.
    AccountId accountId(AccountId wish) {
        return index.account(wish).isEmpty() && given.add(wish.value()) ? wish : accountId();
    }

    /// The wished id when it may be one here and neither the design nor this instance has given it out, otherwise a new
    /// one.
    OuId unitId(OuId wish) {
        var isFree = index.unit(wish).isEmpty()
                && Names.unitId(wish, index.root().id()).isEmpty();
        return isFree && given.add(wish.value()) ? wish : unitId();
    }

    /// Twelve digits that no account of the design has.
    public AccountId accountId() {
        while (true) {
            var number = FIRST_ACCOUNT_ID + Long.remainderUnsigned(next(), ACCOUNT_IDS - FIRST_ACCOUNT_ID);
            var id = new AccountId(Long.toString(number));
            if (index.account(id).isEmpty() && given.add(id.value())) {
                return id;
            }
        }
    }

    /// `ou-`, the root's part, and eight letters or digits (rule R14).
    public OuId unitId() {
        while (true) {
            var digits = Long.toString(Long.remainderUnsigned(next(), (long) Math.pow(RADIX, UNIT_DIGITS)), RADIX);
            var id = new OuId("ou-%s-%s"
                    .formatted(Names.partOf(index.root().id()), "0".repeat(UNIT_DIGITS - digits.length()) + digits));
            if (index.unit(id).isEmpty() && given.add(id.value())) {
                return id;
            }
        }
    }

    /// The wished name, or the first of `wish 2`, `wish 3` ... that no unit under that parent has.
    public String unitName(ContainerId parent, String wish) {
        var taken = index.container(parent).stream()
                .flatMap(container -> container.organizationalUnits().stream())
                .map(OrganizationalUnit::name)
                .collect(Collectors.toSet());
        return free(wish, " ", name -> !taken.contains(name));
    }

    /// Accounts may share a name; this one is shared by none.
    public String accountName(String wish) {
        var taken = index.accounts().stream().map(Account::name).collect(Collectors.toSet());
        return free(wish, " ", name -> !taken.contains(name));
    }

    /// The wished name, or the first of `wish-2`, `wish-3` ... that no user of the account has.
    public String userName(AccountId account, String wish) {
        return memberName(account, MemberKind.USER, wish);
    }

    public String groupName(AccountId account, String wish) {
        return memberName(account, MemberKind.GROUP, wish);
    }

    public String roleName(AccountId account, String wish) {
        return memberName(account, MemberKind.ROLE, wish);
    }

    /// A free name for a managed policy of an account.
    public String policyName(AccountId account, String wish) {
        return memberName(account, MemberKind.POLICY, wish);
    }

    /// A free name for an SCP or RCP.
    public String policyName(OrganizationPolicyType type, String wish) {
        return free(wish, "-", name -> !index.contains(new OrganizationPolicyId(type, name)));
    }

    /// A free name for an inline policy of a user, group or role.
    public String inlinePolicyName(MemberId member, String wish) {
        var taken = index.identity(member).map(Identity::inlinePolicies).orElse(List.of()).stream()
                .map(InlinePolicy::name)
                .collect(Collectors.toSet());
        return free(wish, "-", name -> !taken.contains(name));
    }

    /// The wished ARN, or the first of `wish-2`, `wish-3` ... that no resource of the design has.
    public String resourceArn(String wish) {
        var taken = Set.copyOf(Resources.arns(design));
        return free(wish, "-", arn -> !taken.contains(arn));
    }

    private String memberName(AccountId account, MemberKind kind, String wish) {
        var taken = index.account(account).map(kind::names).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return free(wish, "-", name -> !taken.contains(name.toLowerCase(Locale.ROOT)));
    }

    static String free(String wish, String separator, Predicate<String> isFree) {
        var name = wish;
        for (int number = 2; !isFree.test(name); number++) {
            name = wish + separator + number;
        }
        return name;
    }

    /// SplitMix64: every seed gives a different number, and neighbours look nothing alike.
    private long next() {
        seed += 0x9E3779B97F4A7C15L;
        var mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
