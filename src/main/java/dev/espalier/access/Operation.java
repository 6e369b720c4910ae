package dev.espalier.access;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Arn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a request wants to do to what.
///
/// @param resource an ARN, or `*` for a request that names none
/// @param arn the resource, taken apart; empty for `*`
/// @param isAssumption whether a role is to be assumed, so that its trust policy stands in for a resource policy (rule
///     R103)
/// @param needsResourceGrant whether the resource itself has to grant, also inside one account (rules R104, R111, R120)
record Operation(
        ActionName action, String resource, Optional<Arn> arn, boolean isAssumption, boolean needsResourceGrant) {

    /// What else trust policies decide: how a session may be marked when it is opened (rules R51, R120).
    private static final Set<String> OF_TRUST = Set.of("sts:tagsession", "sts:setsourceidentity", "sts:setcontext");

    static Operation of(String action, String resource) {
        var name = ActionName.of(action);
        var arn = Arn.parse(resource);
        boolean isAssumption = isOfTrust(name)
                && arn.isPresent()
                && arn.get().service().equals("iam")
                && arn.get().resource().startsWith("role/");
        boolean isKey = name.service().equals("kms")
                && arn.isPresent()
                && arn.get().resource().startsWith("key/");
        return new Operation(name, resource, arn, isAssumption, isAssumption || isKey);
    }

    /// Whether what it acts on may have a policy that grants to others: nothing of IAM has, but that trust policies say
    /// who may assume a role (rules R97, R117).
    boolean mayHavePolicy() {
        return isAssumption || !action.service().equals("iam");
    }

    /// The keys that an alias may stand for, as an ARN pattern, if the action works on keys alone: AWS looks at the
    /// policy and the ARN of the key itself (rule R111).
    static Optional<String> keysBehind(String action, String resource) {
        return Arn.parse(resource)
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("alias/"))
                .filter(_ -> worksOnKeysAlone(action))
                .map(arn -> new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), "key/*").toString());
    }

    private static boolean worksOnKeysAlone(String action) {
        var patterns = Catalog.get()
                .action(action)
                .map(known -> Catalog.get().arnPatterns(known))
                .orElse(List.of());
        return patterns.stream().anyMatch(arn -> arn.contains(":key/"))
                && patterns.stream().noneMatch(arn -> arn.contains(":alias/"));
    }

    /// Whether the trust policy of a role decides about this action on the role.
    static boolean isOfTrust(ActionName action) {
        return action.lowerCase().startsWith("sts:assumerole") || OF_TRUST.contains(action.lowerCase());
    }
}
