package dev.espalier.intake;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// What the files say about an SCP or RCP.
final class DraftPolicy {
    private final String key;
    private Optional<OrganizationPolicyType> type = Optional.empty();
    private String name = "";
    private String description = "";
    private boolean isAwsManaged;
    private boolean hasTargets;
    private boolean isLoose;
    private boolean isDisputed;
    private Optional<PolicyDocument> document = Optional.empty();

    DraftPolicy(String key) {
        this.key = key;
        for (var each : OrganizationPolicyType.values()) {
            if (key.equals("p-" + each.defaultPolicy())) {
                type = Optional.of(each);
                name = each.defaultPolicy();
                isAwsManaged = true;
            }
        }
    }

    String key() {
        return key;
    }

    Optional<OrganizationPolicyType> type() {
        return type;
    }

    /// That of the policies which AWS makes is known.
    void type(OrganizationPolicyType told) {
        if (!isDefault()) {
            type = Optional.of(told);
        }
    }

    String name() {
        return name;
    }

    String label() {
        return name.isEmpty() ? key : name;
    }

    void name(String told) {
        if (!isDefault()) {
            name = told;
        }
    }

    String description() {
        return description;
    }

    void description(String told) {
        description = told;
    }

    /// Whether it is the one that exists without being listed.
    boolean isDefault() {
        return isAwsManaged
                && type.filter(each -> each.defaultPolicy().equals(name)).isPresent();
    }

    void awsManaged() {
        isAwsManaged = true;
    }

    /// Whether all its targets have been named.
    boolean hasTargets() {
        return hasTargets;
    }

    void targetsNamed() {
        hasTargets = true;
    }

    /// Whether only a file of its own is known of it, which says neither where it is attached nor that it is in AWS.
    boolean isLoose() {
        return isLoose;
    }

    void loose() {
        isLoose = true;
    }

    Optional<PolicyDocument> document() {
        return document;
    }

    /// What was read first counts.
    void document(PolicyDocument told) {
        isDisputed |= document.filter(before -> !before.equals(told)).isPresent();
        document = document.or(() -> Optional.of(told));
    }

    /// Whether files say different things.
    boolean isDisputed() {
        return isDisputed;
    }
}
