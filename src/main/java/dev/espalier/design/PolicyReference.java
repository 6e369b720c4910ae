package dev.espalier.design;

import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads references to managed policies as they are written at users, groups and roles: the name or ARN of one of the
/// account's own policies, or the ARN of an AWS managed one (rule 3 of the file format).
public final class PolicyReference {
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:iam::(?<owner>aws|[0-9]{12}):policy/(?:.*/)?(?<name>[^/]+)");

    private PolicyReference() {}

    /// Whether this is the ARN of a policy managed by AWS. Whether AWS has such a policy is for the catalog to say.
    public static boolean isAwsManaged(String written) {
        var arn = ARN.matcher(written);
        return arn.matches() && "aws".equals(arn.group("owner"));
    }

    /// Whether `written`, at somebody of the policy's own account, means this policy.
    public static boolean names(String written, AccountPolicyId policy) {
        if (written.equals(policy.name())) {
            return true;
        }
        var arn = ARN.matcher(written);
        return arn.matches()
                && policy.account().value().equals(arn.group("owner"))
                && policy.name().equals(arn.group("name"));
    }

    /// The policy that `written` means in this account; empty when there is none.
    public static Optional<PolicyId> resolve(String written, Account account) {
        if (isAwsManaged(written)) {
            return Optional.of(new AwsManagedPolicyId(written));
        }
        return account.policies().stream()
                .map(policy -> new AccountPolicyId(account.id(), policy.name()))
                .filter(policy -> names(written, policy))
                .<PolicyId>map(policy -> policy)
                .findFirst();
    }
}
