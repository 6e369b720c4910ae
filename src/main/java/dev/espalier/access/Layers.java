package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.OrganizationPolicyType;
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

    /// The gate that is like one of another request.
    Optional<LayerFinding> like(LayerFinding gate) {
        return inOrder().stream().filter(gate::isLike).findFirst();
    }

    static Layers of(Request request, World world) {
        return new Finder(request, world).find();
    }

    /// Looks at one gate after the other.
    private static final class Finder {
        private final Request request;
        private final World world;
        private final Standing standing;
        private final StatementCheck check;

        Finder(Request request, World world) {
            this.request = request;
            this.world = world;
            standing = request.standing();
            check = new StatementCheck(request, new PrincipalCheck(standing));
        }

        Layers find() {
            return new Layers(
                    serviceControlPolicies(), resourceControlPolicies(), boundary(), session(), identity(), resource());
        }

        private List<LayerFinding> serviceControlPolicies() {
            var layer = Layer.SERVICE_CONTROL_POLICY;
            return standing.exemptionFromScps()
                    .map(reason -> List.of(LayerFinding.exempt(layer, Optional.empty(), "", reason)))
                    .orElseGet(() -> ceiling(layer, standing.serviceControlPolicies()));
        }

        private List<LayerFinding> resourceControlPolicies() {
            var layer = Layer.RESOURCE_CONTROL_POLICY;
            var exemption = Exemptions.fromRcps(request, world);
            if (exemption.isPresent()) {
                return List.of(LayerFinding.exempt(layer, Optional.empty(), "", exemption.get()));
            }
            var owner = request.owner().orElseThrow();
            return ceiling(layer, world.ceiling(owner, OrganizationPolicyType.RESOURCE_CONTROL_POLICY));
        }

        private List<LayerFinding> ceiling(Layer layer, List<Holding> levels) {
            var findings = new ArrayList<LayerFinding>(levels.size());
            for (var level : levels) {
                findings.add(LayerFinding.of(layer, level.label(), List.of(Finding.of(level, check))));
            }
            return findings;
        }

        private LayerFinding boundary() {
            var layer = Layer.PERMISSIONS_BOUNDARY;
            if (request.caller() instanceof Caller.Outsider outsider) {
                return unknown(layer, outsider);
            }
            if (standing.boundary().isPresent()) {
                return LayerFinding.of(
                        layer,
                        standing.label(),
                        List.of(Finding.of(standing.boundary().get(), check)));
            }
            return switch (request.caller()) {
                case Caller.RootUser _ -> exempt(layer, Reason.of(ReasonCode.PB_ROOT));
                case Caller.AwsService _, Caller.Federated _, Caller.Anonymous _ ->
                    exempt(layer, Reason.of(ReasonCode.PB_NO_IDENTITY));
                case Caller.IamUser _, Caller.RoleSession _, Caller.FederatedUser _, Caller.Outsider _ ->
                    exempt(layer, Reason.of(ReasonCode.PB_NONE, standing.label()));
            };
        }

        private LayerFinding session() {
            var layer = Layer.SESSION_POLICY;
            boolean isFederatedUser = request.caller() instanceof Caller.FederatedUser;
            if (request.sessionPolicies().isEmpty() && !isFederatedUser) {
                return exempt(layer, Reason.of(ReasonCode.SESSION_NONE));
            }
            return evaluated(layer, new Holding(request.caller().node(), standing.label(), request.sessionPolicies()));
        }

        private LayerFinding identity() {
            var layer = Layer.IDENTITY_POLICY;
            return switch (request.caller()) {
                case Caller.IamUser _, Caller.FederatedUser _, Caller.RoleSession _ -> identity(layer);
                case Caller.RootUser _ -> exempt(layer, Reason.of(ReasonCode.ID_ROOT));
                case Caller.AwsService _, Caller.Federated _, Caller.Anonymous _ ->
                    exempt(layer, Reason.of(ReasonCode.ID_NO_IDENTITY));
                case Caller.Outsider outsider -> unknown(layer, outsider);
            };
        }

        private LayerFinding identity(Layer layer) {
            var findings = new ArrayList<Finding>();
            for (var holding : standing.identityPolicies()) {
                findings.add(Finding.of(holding, check));
            }
            return LayerFinding.of(layer, standing.label(), findings);
        }

        private LayerFinding exempt(Layer layer, Reason reason) {
            return LayerFinding.exempt(layer, request.caller().node(), standing.label(), reason);
        }

        private LayerFinding unknown(Layer layer, Caller.Outsider outsider) {
            var doubt =
                    Reason.of(ReasonCode.OUTSIDE_PRINCIPAL, outsider.account().value());
            var finding = Finding.unknown(Holding.none(standing.label()), check, doubt);
            return LayerFinding.of(layer, standing.label(), List.of(finding));
        }

        private LayerFinding resource() {
            var layer = request.isAssumption() ? Layer.TRUST_POLICY : Layer.RESOURCE_POLICY;
            var holding = request.resourcePolicy();
            if (request.doubt().isPresent()) {
                var unknown = Finding.unknown(holding, check, request.doubt().get());
                return LayerFinding.of(layer, holding.label(), List.of(unknown));
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
