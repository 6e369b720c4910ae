package dev.espalier.access;

import dev.espalier.policy.ActionName;
import dev.espalier.policy.Arn;
import java.util.Optional;

/// What a request wants to do to what.
///
/// @param resource an ARN, or `*` for a request that names none
/// @param arn the resource, taken apart; empty for `*`
/// @param isAssumption whether a role is to be assumed, so that its trust policy stands in for a resource policy (rule
///     R103)
/// @param needsResourceGrant whether the resource itself has to grant, also inside one account (rules R104, R111, R120)
record Operation(
        ActionName action, String resource, Optional<Arn> arn, boolean isAssumption, boolean needsResourceGrant) {

    static Operation of(String action, String resource) {
        var name = ActionName.of(action);
        var arn = Arn.parse(resource);
        boolean isAssumption = name.lowerCase().startsWith("sts:assumerole")
                && arn.isPresent()
                && arn.get().service().equals("iam")
                && arn.get().resource().startsWith("role/");
        boolean isKey = name.service().equals("kms")
                && arn.isPresent()
                && arn.get().resource().startsWith("key/");
        return new Operation(name, resource, arn, isAssumption, isAssumption || isKey);
    }
}
