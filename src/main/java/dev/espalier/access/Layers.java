package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All gates of a request, each looked at whatever the others say.
///
/// @param scps from the root down, or one that has no say
/// @param rcps from the root down, or one that has no say
record Layers(
        List<LayerFinding> scps,
        List<LayerFinding> rcps,
        LayerFinding boundary,
        LayerFinding session,
        LayerFinding identity,
        LayerFinding resource) {
    Layers {
        scps = List.copyOf(scps);
        rcps = List.copyOf(rcps);
    }

    /// In the order in which people picture them: from outside to inside.
    List<LayerFinding> inOrder() {
        var all = new ArrayList<>(scps);
        all.addAll(rcps);
        all.addAll(List.of(boundary, session, identity, resource));
        return all;
    }

    static Layers of(Request request, World world) {
        return new Finder(request, world).find();
    }

    /// Looks at one gate after the other.
    private static final class Finder {
        private final Request request;
        private final World world;
        private final Policies policies;
        private final StatementCheck check;
        private final String caller;

        Finder(Request request, World world) {
            this.request = request;
            this.world = world;
            policies = new Policies(world);
            caller = Labels.of(request.caller(), world);
            check = new StatementCheck(request, new PrincipalCheck(request, caller));
        }

        Layers find() {
            return new Layers(
                    ceiling(
                            Layer.SERVICE_CONTROL_POLICY,
                            Exemptions.fromScps(request, world),
                            request.caller().homeAccount()),
                    ceiling(Layer.RESOURCE_CONTROL_POLICY, Exemptions.fromRcps(request, world), request.owner()),
                    boundary(),
                    session(),
                    identity(),
                    resource());
        }

        private List<LayerFinding> ceiling(Layer layer, Optional<Reason> exemption, Optional<AccountId> account) {
            if (exemption.isPresent() || account.isEmpty()) {
                var reason = exemption.orElse(Reason.of(ReasonCode.SCP_ANONYMOUS));
                return List.of(LayerFinding.exempt(layer, Optional.empty(), "", reason));
            }
            var type = layer == Layer.SERVICE_CONTROL_POLICY
                    ? OrganizationPolicyType.SERVICE_CONTROL_POLICY
                    : OrganizationPolicyType.RESOURCE_CONTROL_POLICY;
            return world.pathTo(account.get()).stream()
                    .map(entity -> policies.ofEntity(entity, type))
                    .map(level -> LayerFinding.of(layer, level.label(), List.of(Finding.of(level, check))))
                    .toList();
        }

        private LayerFinding boundary() {
            var node = request.caller().node();
            var account = request.caller().homeAccount();
            if (request.caller() instanceof Caller.Outsider outsider) {
                return unknown(Layer.PERMISSIONS_BOUNDARY, outsider);
            }
            if (request.caller().boundary().isEmpty() || account.isEmpty()) {
                var reason = switch (request.caller()) {
                    case Caller.RootUser root -> Reason.of(ReasonCode.PB_ROOT);
                    case Caller.AwsService service -> Reason.of(ReasonCode.PB_NO_IDENTITY);
                    case Caller.Federated federated -> Reason.of(ReasonCode.PB_NO_IDENTITY);
                    case Caller.Anonymous nobody -> Reason.of(ReasonCode.PB_NO_IDENTITY);
                    default -> Reason.of(ReasonCode.PB_NONE, caller);
                };
                return LayerFinding.exempt(Layer.PERMISSIONS_BOUNDARY, node, caller, reason);
            }
            var policy =
                    policies.managed(account.get(), request.caller().boundary().get(), node, PolicyType.BOUNDARY);
            return evaluated(Layer.PERMISSIONS_BOUNDARY, new Holding(node, caller, List.of(policy)));
        }

        private LayerFinding session() {
            boolean isFederatedUser = request.caller() instanceof Caller.FederatedUser;
            if (request.sessionPolicies().isEmpty() && !isFederatedUser) {
                return LayerFinding.exempt(
                        Layer.SESSION_POLICY, request.caller().node(), caller, Reason.of(ReasonCode.SESSION_NONE));
            }
            return evaluated(
                    Layer.SESSION_POLICY, new Holding(request.caller().node(), caller, request.sessionPolicies()));
        }

        private LayerFinding identity() {
            var layer = Layer.IDENTITY_POLICY;
            return switch (request.caller()) {
                case Caller.IamUser user -> identity(holdings(user.account(), user.user()));
                case Caller.FederatedUser federated -> identity(holdings(federated.account(), federated.user()));
                case Caller.RoleSession role ->
                    identity(List.of(policies.ofIdentity(
                            role.account(),
                            role.role(),
                            new RoleId(role.account(), role.role().name()))));
                case Caller.RootUser root -> exempt(layer, ReasonCode.ID_ROOT);
                case Caller.AwsService service -> exempt(layer, ReasonCode.ID_NO_IDENTITY);
                case Caller.Federated federated -> exempt(layer, ReasonCode.ID_NO_IDENTITY);
                case Caller.Anonymous nobody -> exempt(layer, ReasonCode.ID_NO_IDENTITY);
                case Caller.Outsider outsider -> unknown(layer, outsider);
            };
        }

        private List<Holding> holdings(AccountId account, User user) {
            var holdings = new ArrayList<Holding>();
            holdings.add(policies.ofIdentity(account, user, new UserId(account, user.name())));
            holdings.addAll(policies.ofGroups(account, user));
            return holdings;
        }

        private LayerFinding identity(List<Holding> holdings) {
            var findings =
                    holdings.stream().map(holding -> Finding.of(holding, check)).toList();
            return LayerFinding.of(Layer.IDENTITY_POLICY, caller, findings);
        }

        private LayerFinding exempt(Layer layer, ReasonCode code) {
            return LayerFinding.exempt(layer, request.caller().node(), caller, Reason.of(code));
        }

        private LayerFinding unknown(Layer layer, Caller.Outsider outsider) {
            var doubt =
                    Reason.of(ReasonCode.OUTSIDE_PRINCIPAL, outsider.account().value());
            return LayerFinding.of(layer, caller, List.of(Finding.unknown(Holding.none(caller), doubt)));
        }

        private LayerFinding resource() {
            var layer = request.isAssumption() ? Layer.TRUST_POLICY : Layer.RESOURCE_POLICY;
            var holding = request.resourcePolicy();
            if (!request.isResourceKnown()) {
                var account = request.owner().map(AccountId::value).orElse("");
                var doubt = Reason.of(ReasonCode.OUTSIDE_RESOURCE, account);
                return LayerFinding.of(layer, holding.label(), List.of(Finding.unknown(holding, doubt)));
            }
            var finding = Exemptions.isOwnerMendingBucketPolicy(request)
                    ? Finding.of(Holding.none(holding.label()), check)
                    : Finding.of(holding, check);
            return LayerFinding.of(layer, holding.label(), List.of(finding));
        }

        private LayerFinding evaluated(Layer layer, Holding holding) {
            return LayerFinding.of(layer, holding.label(), List.of(Finding.of(holding, check)));
        }
    }
}
