package dev.espalier.access;

/// Assuming a role: a request on the role's ARN that its trust policy has to allow (rule R103).
final class Assumption {
    private Assumption() {}

    static boolean isAssumption(String action, String resource) {
        return Operation.of(action, resource).isAssumption();
    }
}
