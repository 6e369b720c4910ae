package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.policy.Truth;

/// Which gates have to say yes, given what the resource's policy grants (rules R96, R97, R102, R104, R106).
///
/// @param identity whether identity policies have to allow
/// @param boundary whether the permissions boundary has to allow, if there is one
/// @param session whether the session policies have to allow, if there are any
/// @param resource whether the resource has to grant
record Needs(Truth identity, Truth boundary, Truth session, Truth resource) {

    static Needs of(Request request, Layers layers) {
        var isOwn = Truth.of(request.isSameAccount());
        var isDirect = isOwn.and(layers.resource().grants(Grade.DIRECT));
        var isEntity = isOwn.and(layers.resource().grants(Grade.ENTITY));
        var resource = Truth.of(!request.isSameAccount() || request.needsResourceGrant());
        var boundary = request.isAssumption() ? Truth.YES : isDirect.not();
        return new Needs(isEntity.not(), boundary, isDirect.not(), resource);
    }

    Truth of(Layer layer) {
        return switch (layer) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> Truth.YES;
            case PERMISSIONS_BOUNDARY -> boundary;
            case SESSION_POLICY -> session;
            case IDENTITY_POLICY -> identity;
            case RESOURCE_POLICY, TRUST_POLICY -> resource;
        };
    }
}
