package dev.espalier.access;

/// Why a request is allowed.
final class AllowedReason {
    private AllowedReason() {}

    static Reason of(Decision decision, Request request, Layers layers, World world) {
        var whom = Whom.of(request, layers, world);
        var resource = layers.resource().label();
        return switch (decision.by()) {
            case API -> Reason.of(ReasonCode.OK_API, request.action());
            case ROOT -> Reason.of(ReasonCode.OK_ROOT);
            case RESOURCE, ROOT_AND_RESOURCE ->
                request.isAssumption()
                        ? Reason.of(ReasonCode.OK_TRUST, resource, whom.byName())
                        : Reason.of(ReasonCode.OK_RESOURCE, resource, whom.directly());
            case IDENTITY_AND_RESOURCE ->
                request.isAssumption()
                        ? Reason.of(ReasonCode.OK_TRUST_BOTH, resource, whom.text(), policy(layers))
                        : Reason.of(ReasonCode.OK_BOTH, policy(layers), resource);
            case IDENTITY, BOUNDARY, SESSION, SCP, RCP -> byIdentity(request, layers, world);
        };
    }

    private static Reason byIdentity(Request request, Layers layers, World world) {
        var account = request.caller().homeAccount();
        if (account.filter(world::isManagement).isPresent()
                && account.filter(world::isInOrganization).isPresent()) {
            return Reason.of(ReasonCode.OK_MGMT, policy(layers));
        }
        if (request.caller().isServiceLinked()) {
            return Reason.of(ReasonCode.OK_SERVICE_LINKED, policy(layers));
        }
        long sources = layers.identity().allAllows().stream()
                .map(allow -> allow.policy().name() + allow.policy().holder())
                .distinct()
                .count();
        return sources > 1
                ? Reason.of(ReasonCode.OK_MANY, String.valueOf(sources))
                : Reason.of(ReasonCode.OK_ONE, policy(layers));
    }

    private static String policy(Layers layers) {
        var allows = layers.identity().allAllows();
        return allows.isEmpty() ? "" : allows.getFirst().policy().name();
    }
}
