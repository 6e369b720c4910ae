package dev.espalier.access;

import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.RcpServices;
import java.util.Optional;
import java.util.Set;

/// Whom organization policies do not bind, as AWS documents it.
///
/// @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html">SCPs</a>
/// @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html">RCPs</a>
final class Exemptions {
    private static final Set<String> BUCKET_POLICY_ACTIONS =
            Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");

    private Exemptions() {}

    /// Why SCPs have no say, if they have none (rules R11, R94).
    static Optional<Reason> fromScps(Caller caller, World world) {
        var account = caller.homeAccount();
        if (account.isEmpty()) {
            boolean isService = caller instanceof Caller.AwsService;
            return Optional.of(Reason.of(isService ? ReasonCode.SCP_SERVICE : ReasonCode.SCP_ANONYMOUS));
        }
        if (!world.isInOrganization(account.get())) {
            return Optional.of(Reason.of(ReasonCode.SCP_OUTSIDE, account.get().value()));
        }
        var off = switchedOff(world, OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        if (off.isPresent()) {
            return off;
        }
        if (world.isManagement(account.get())) {
            return Optional.of(Reason.of(ReasonCode.SCP_MANAGEMENT));
        }
        return caller.isServiceLinked() ? Optional.of(Reason.of(ReasonCode.SCP_SERVICE_LINKED)) : Optional.empty();
    }

    /// Why RCPs have no say, if they have none (rules R13, R93).
    static Optional<Reason> fromRcps(Request request, World world) {
        var owner = request.owner();
        if (owner.isEmpty()) {
            return Optional.of(Reason.of(ReasonCode.RCP_NO_OWNER));
        }
        if (!world.isInOrganization(owner.get())) {
            return Optional.of(Reason.of(ReasonCode.RCP_OUTSIDE, owner.get().value()));
        }
        var off = switchedOff(world, OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
        if (off.isPresent()) {
            return off;
        }
        if (world.isManagement(owner.get())) {
            return Optional.of(Reason.of(ReasonCode.RCP_MANAGEMENT));
        }
        if (!RcpServices.contains(request.service())) {
            return Optional.of(Reason.of(ReasonCode.RCP_SERVICE, request.service()));
        }
        if (request.caller().isServiceLinked() || isServiceLinkedRole(request.operation())) {
            return Optional.of(Reason.of(ReasonCode.RCP_SERVICE_LINKED));
        }
        if (request.isAwsManagedKey()) {
            return Optional.of(Reason.of(ReasonCode.RCP_AWS_KEY));
        }
        return request.isAction("kms:RetireGrant")
                ? Optional.of(Reason.of(ReasonCode.RCP_RETIRE_GRANT))
                : Optional.empty();
    }

    private static Optional<Reason> switchedOff(World world, OrganizationPolicyType type) {
        if (world.isEnabled(type)) {
            return Optional.empty();
        }
        if (world.organization().featureSet() == FeatureSet.CONSOLIDATED_BILLING) {
            return Optional.of(Reason.of(ReasonCode.NEEDS_CONSOLIDATED));
        }
        return Optional.of(Reason.of(
                type == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? ReasonCode.SCP_OFF : ReasonCode.RCP_OFF));
    }

    private static boolean isServiceLinkedRole(Operation operation) {
        return operation.arn().isPresent()
                && operation.arn().get().service().equals("iam")
                && operation.arn().get().resource().startsWith("role/aws-service-role/");
    }

    /// Whether the owner's root user reads or changes the policy of its bucket, which that policy cannot prevent (rule
    /// R112).
    static boolean isOwnerMendingBucketPolicy(Request request) {
        return request.caller() instanceof Caller.RootUser
                && request.isSameAccount()
                && BUCKET_POLICY_ACTIONS.contains(request.operation().action().lowerCase());
    }
}
