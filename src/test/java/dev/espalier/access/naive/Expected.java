package dev.espalier.access.naive;

import dev.espalier.access.Answer;
import dev.espalier.access.Verdict;
import dev.espalier.design.Layer;
import java.util.Optional;

/// What an answer has to be.
///
/// @param at the id of the entity that decides, for SCPs and RCPs; else empty
record Expected(Verdict verdict, Optional<Layer> decidedBy, String at) {
    static final Expected NO_ANSWER = new Expected(Verdict.NO_ANSWER, Optional.empty(), "");

    static Expected of(NaiveResult result) {
        var verdict =
                switch (result.decision()) {
                    case ALLOWED -> Verdict.ALLOWED;
                    case EXPLICITLY_DENIED -> Verdict.EXPLICITLY_DENIED;
                    case IMPLICITLY_DENIED -> Verdict.IMPLICITLY_DENIED;
                };
        return new Expected(verdict, layer(result.decidedBy()), result.at());
    }

    static Expected of(Answer answer) {
        return new Expected(
                answer.verdict(),
                answer.decidedBy(),
                answer.decidedAt().map(Object::toString).orElse(""));
    }

    /// Where both sides had to grant, the caller's is reported.
    private static Optional<Layer> layer(String by) {
        return switch (by) {
            case "api", "root" -> Optional.empty();
            case "rcp" -> Optional.of(Layer.RESOURCE_CONTROL_POLICY);
            case "scp" -> Optional.of(Layer.SERVICE_CONTROL_POLICY);
            case "resource", "root+resource" -> Optional.of(Layer.RESOURCE_POLICY);
            case "trust", "root+trust" -> Optional.of(Layer.TRUST_POLICY);
            case "identity", "identity+resource", "identity+trust" -> Optional.of(Layer.IDENTITY_POLICY);
            case "boundary" -> Optional.of(Layer.PERMISSIONS_BOUNDARY);
            case "session" -> Optional.of(Layer.SESSION_POLICY);
            default -> throw new IllegalArgumentException(by);
        };
    }
}
