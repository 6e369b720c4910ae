package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PolicyReference;
import dev.espalier.policy.Arn;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The managed policies of an account by the names and ARNs that others refer to them by.
final class OwnPolicies {
    private static final String RESOURCE = "policy/";

    private final Account account;
    private final Map<String, ManagedPolicy> byName = new HashMap<>();

    OwnPolicies(Account account) {
        this.account = account;
        account.policies().forEach(policy -> byName.putIfAbsent(policy.name(), policy));
    }

    /// The policy that is meant; empty when it is one of AWS or when the account has none of that name.
    Optional<ManagedPolicy> meant(String written) {
        if (PolicyReference.isAwsManaged(written)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(written))
                .or(() -> Arn.parse(written)
                        .filter(arn -> arn.account().equals(account.id().value())
                                && arn.resource().startsWith(RESOURCE))
                        .map(arn -> byName.get(arn.lastName())));
    }

    /// Whether the document is one, and no text that stands for something nobody could read.
    static boolean isDocument(PolicyDocument document) {
        return document.source() instanceof JsonObject;
    }
}
