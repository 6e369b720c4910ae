package dev.espalier.design;

/// A policy that others refer to. Inline policies have no id of their own: they belong to one principal.
public sealed interface PolicyId extends ItemId {

    /// An SCP or RCP of the organization, unique by type and name.
    record OrganizationPolicyId(OrganizationPolicyType type, String name) implements PolicyId {}

    /// A managed policy of one account, unique there by name.
    record AccountPolicyId(AccountId account, String name) implements PolicyId {}

    /// A policy managed by AWS, by its ARN.
    record AwsManagedPolicyId(String arn) implements PolicyId {}
}
