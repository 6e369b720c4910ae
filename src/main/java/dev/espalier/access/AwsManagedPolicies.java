package dev.espalier.access;

import dev.espalier.access.PolicySource.Kind;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The policies that AWS manages, decoded once for all designs.
final class AwsManagedPolicies {
    private static final String PREFIX = "arn:aws:iam::aws:policy/";
    private static final String ADMINISTRATOR = "AdministratorAccess";
    private static final Map<String, Optional<AttachedPolicy>> AS_IDENTITY_POLICY = new ConcurrentHashMap<>();
    private static final Map<String, Optional<AttachedPolicy>> AS_BOUNDARY = new ConcurrentHashMap<>();

    private AwsManagedPolicies() {}

    /// The policy with this ARN; `AdministratorAccess` may be called by its name alone.
    static Optional<AttachedPolicy> find(String reference, PolicyType type) {
        var arn = reference.equals(ADMINISTRATOR) ? PREFIX + ADMINISTRATOR : reference;
        if (!arn.contains(":iam::aws:policy/")) {
            return Optional.empty();
        }
        return type == PolicyType.BOUNDARY
                ? AS_BOUNDARY.computeIfAbsent(arn, wanted -> decode(wanted, Kind.BOUNDARY))
                : AS_IDENTITY_POLICY.computeIfAbsent(arn, wanted -> decode(wanted, Kind.AWS_MANAGED));
    }

    private static Optional<AttachedPolicy> decode(String arn, Kind kind) {
        var document = arn.equals(PREFIX + ADMINISTRATOR)
                ? Optional.of(Policies.ALLOW_ALL)
                : Catalog.get().managedPolicy(arn).map(PolicyDocument::new);
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        return document.map(
                found -> AttachedPolicy.Found.ofAws(name, Optional.of(new AwsManagedPolicyId(arn)), kind, found));
    }
}
