package dev.espalier.ui.editor;

import dev.espalier.catalog.Catalog;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddAccountPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import dev.espalier.ui.drag.Templates;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Function;

/// A place in a design where a policy document stands, or could stand.
///
/// @param title what is edited: `SCP PeopleNoDatabases`
/// @param type which grammar it is checked against
/// @param document what stands there, or what to begin with
/// @param edit makes the change; empty when the policy can only be read
public record PolicySlot(
        String title, PolicyType type, PolicyDocument document, Optional<Function<PolicyDocument, Edit>> edit) {
    private static final Texts TEXTS = Texts.of(PolicySlot.class);

    public boolean isReadOnly() {
        return edit.isEmpty();
    }

    /// The policy that an item stands for: itself, a role's trust policy, a resource's policy.
    public static Optional<PolicySlot> of(Design design, ItemId item) {
        return switch (item) {
            case OrganizationPolicyId policy -> Optional.of(organization(design, policy));
            case AccountPolicyId policy ->
                DesignIndex.of(design)
                        .policy(policy)
                        .map(found -> new PolicySlot(
                                TEXTS.text("slot.managed", found.name()),
                                PolicyType.IDENTITY,
                                found.document(),
                                Optional.of(document -> new EditPolicy(policy, document))));
            case NoteId _ -> Optional.empty();
            case AwsManagedPolicyId(var arn) ->
                Catalog.get()
                        .managedPolicy(arn)
                        .map(source -> new PolicySlot(
                                TEXTS.text("slot.aws", DesignIndex.of(design).nameOf(item)),
                                PolicyType.IDENTITY,
                                new PolicyDocument(source),
                                Optional.empty()));
            case RoleId role -> trust(design, role);
            case ResourceId resource -> resource(design, resource);
            case NodeId _ -> Optional.empty();
        };
    }

    private static PolicySlot organization(Design design, OrganizationPolicyId policy) {
        var isScp = policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var title = TEXTS.text(isScp ? "slot.scp" : "slot.rcp", policy.name());
        var type = isScp ? PolicyType.SCP : PolicyType.RCP;
        return DesignIndex.of(design)
                .policy(policy)
                .map(found -> new PolicySlot(
                        title, type, found.document(), Optional.of(document -> new EditPolicy(policy, document))))
                .orElseGet(() -> new PolicySlot(
                        title, type, isScp ? Templates.FULL_ACCESS_SCP : Templates.FULL_ACCESS_RCP, Optional.empty()));
    }

    /// Who may assume a role; a role without a trust policy gets one to begin with.
    public static Optional<PolicySlot> trust(Design design, RoleId role) {
        return DesignIndex.of(design)
                .role(role)
                .map(found -> new PolicySlot(
                        TEXTS.text("slot.trust", role.name()),
                        PolicyType.TRUST,
                        found.trustPolicy().orElseGet(() -> Templates.trusting(rootArn(role))),
                        Optional.of(document -> new SetTrustPolicy(role, document))));
    }

    /// The policy of a resource; one without gets one to begin with.
    public static Optional<PolicySlot> resource(Design design, ResourceId resource) {
        return DesignIndex.of(design)
                .resource(resource)
                .map(found -> new PolicySlot(
                        TEXTS.text("slot.resource", resource.arn()),
                        found.policyType(),
                        found.policy().orElseGet(() -> Templates.reading(rootArn(resource), resource.arn())),
                        Optional.of(document -> new SetResourcePolicy(resource, Optional.of(document)))));
    }

    private static String rootArn(MemberId member) {
        return "arn:aws:iam::" + member.account().value() + ":root";
    }

    /// An inline policy of a user, group or role; one that does not exist yet is made by applying.
    public static PolicySlot inline(Design design, MemberId member, String name) {
        var document = DesignIndex.of(design).identity(member).stream()
                .flatMap(identity -> identity.inlinePolicies().stream())
                .filter(policy -> policy.name().equals(name))
                .map(InlinePolicy::document)
                .findFirst()
                .orElse(Templates.IDENTITY);
        return new PolicySlot(
                TEXTS.text("slot.inline", name, DesignIndex.of(design).nameOf(member)),
                PolicyType.IDENTITY,
                document,
                Optional.of(changed -> new PutInlinePolicy(member, name, changed)));
    }

    /// A new managed policy of an account, made by applying.
    public static PolicySlot fresh(AccountId account, String name) {
        return new PolicySlot(
                TEXTS.text("slot.managed", name),
                PolicyType.IDENTITY,
                Templates.IDENTITY,
                Optional.of(document -> new AddAccountPolicy(account, name, document)));
    }
}
