package dev.espalier.denial;

import dev.espalier.design.Layer;
import java.util.Optional;
import java.util.Set;

/// The types of policies that AWS names in its messages.
public enum PolicyKind {
    IDENTITY("identity-based policy", Layer.IDENTITY_POLICY),
    /// Also what AWS says of the trust policy of a role, which is the policy of that resource.
    RESOURCE("resource-based policy", Layer.RESOURCE_POLICY, Layer.TRUST_POLICY),
    TRUST("role trust policy", Layer.TRUST_POLICY),
    SCP("service control policy", Layer.SERVICE_CONTROL_POLICY),
    RCP("resource control policy", Layer.RESOURCE_CONTROL_POLICY),
    BOUNDARY("permissions boundary", Layer.PERMISSIONS_BOUNDARY),
    SESSION("session policy", Layer.SESSION_POLICY),
    /// Policies of VPC endpoints, which no design holds.
    ENDPOINT("vpc endpoint policy");

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a set of Set.of
    private final Set<Layer> layers;

    PolicyKind(String words, Layer... layers) {
        this.words = words;
        this.layers = Set.of(layers);
    }

    /// As AWS writes it, in small letters.
    public String words() {
        return words;
    }

    /// The layers of the model that it means; none when the model has none.
    Set<Layer> layers() {
        return layers;
    }

    /// The kind that a text begins with, in small letters.
    static Optional<PolicyKind> at(String text) {
        for (var kind : values()) {
            if (text.startsWith(kind.words) || text.startsWith(kind.words.replace("-based", ""))) {
                return Optional.of(kind);
            }
        }
        return text.startsWith("permission boundary") ? Optional.of(BOUNDARY) : Optional.empty();
    }
}
