package dev.espalier.whatif;

import dev.espalier.access.PolicySource;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import java.util.Optional;

/// Gives a policy another document, wherever it hangs.
final class PolicyChange {
    private PolicyChange() {}

    /// The edit; empty for policies of AWS and of sessions, which cannot be changed, and for a document that AWS would
    /// refuse where it took the one before.
    static Optional<Edit> of(PolicySource source, PolicyDocument document) {
        var type = type(source);
        boolean isSpoilt = PolicyReading.of(document).hasErrorsAs(type)
                && !PolicyReading.of(source.document()).hasErrorsAs(type);
        return isSpoilt ? Optional.empty() : edit(source, document);
    }

    private static PolicyType type(PolicySource source) {
        return switch (source.kind()) {
            case SCP -> PolicyType.SCP;
            case RCP -> PolicyType.RCP;
            case AWS_MANAGED, ACCOUNT_MANAGED, INLINE -> PolicyType.IDENTITY;
            case BOUNDARY -> PolicyType.BOUNDARY;
            case SESSION -> PolicyType.SESSION;
            case TRUST -> PolicyType.TRUST;
            case RESOURCE ->
                source.holder()
                        .filter(ResourceId.class::isInstance)
                        .map(holder -> Resource.of(((ResourceId) holder).arn()).policyType())
                        .orElse(PolicyType.RESOURCE);
        };
    }

    private static Optional<Edit> edit(PolicySource source, PolicyDocument document) {
        return switch (source.kind()) {
            case SCP, RCP, AWS_MANAGED, ACCOUNT_MANAGED, BOUNDARY -> source.id().flatMap(id -> edit(id, document));
            case INLINE ->
                source.holder()
                        .filter(MemberId.class::isInstance)
                        .map(holder -> new PutInlinePolicy((MemberId) holder, source.name(), document));
            case RESOURCE ->
                source.holder()
                        .filter(ResourceId.class::isInstance)
                        .map(holder -> new SetResourcePolicy((ResourceId) holder, Optional.of(document)));
            case TRUST ->
                source.holder()
                        .filter(RoleId.class::isInstance)
                        .map(holder -> new SetTrustPolicy((RoleId) holder, document));
            case SESSION -> Optional.empty();
        };
    }

    private static Optional<Edit> edit(PolicyId policy, PolicyDocument document) {
        return switch (policy) {
            case OrganizationPolicyId _, AccountPolicyId _ -> Optional.of(new EditPolicy(policy, document));
            case AwsManagedPolicyId _ -> Optional.empty();
        };
    }
}
