package dev.espalier.access;

import dev.espalier.policy.Arn;
import java.util.Locale;

/// Assuming a role: a request on the role's ARN that its trust policy has to allow (rule R103).
final class Assumption {
    private Assumption() {}

    static boolean isAssumption(String action, String resource) {
        return action.toLowerCase(Locale.ROOT).startsWith("sts:assumerole")
                && Arn.parse(resource)
                        .filter(arn -> arn.service().equals("iam")
                                && arn.resourceType().equals("role"))
                        .isPresent();
    }
}
