package dev.espalier.access;

import dev.espalier.access.StatementResult.Match;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The independent sources of an Allow: every statement that grants for sure. Empty where none is needed, as for a
/// root user in its own account (rule R102), and where only several statements with opposite conditions grant
/// together.
///
/// @param isEachGateNeeded whether one statement of each gate is needed, because two sides have to grant (rules
///     R97, R104, R111); otherwise each statement is enough alone
public record GrantSources(List<Source> sources, boolean isEachGateNeeded) {
    public GrantSources {
        sources = List.copyOf(sources);
    }

    /// One statement that grants.
    ///
    /// @param holder what its policy hangs on
    public record Source(Layer layer, Optional<NodeId> holder, StatementResult statement) {}

    public static GrantSources of(Answer answer) {
        if (answer.verdict() != Verdict.ALLOWED) {
            return new GrantSources(List.of(), false);
        }
        var code = answer.reason().code();
        boolean isBoth = code == ReasonCode.OK_BOTH || code == ReasonCode.OK_TRUST_BOTH;
        var found = answer.gates().stream()
                .flatMap(gate -> switch (gate.layer()) {
                    case IDENTITY_POLICY -> isBoth || identitySuffices(answer) ? allows(gate) : Stream.<Source>empty();
                    case RESOURCE_POLICY, TRUST_POLICY ->
                        allows(gate).filter(source -> isBoth || suffices(source, answer));
                    case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY ->
                        Stream.<Source>empty();
                })
                .toList();
        return new GrantSources(found, isBoth);
    }

    private static Stream<Source> allows(Gate gate) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream()
                        .filter(GrantSources::isSureAllow)
                        .map(statement -> new Source(gate.layer(), source.holder(), statement)));
    }

    private static boolean isSureAllow(StatementResult statement) {
        return switch (statement.effect()) {
            case DENY -> false;
            case ALLOW ->
                Stream.of(statement.principal(), statement.action(), statement.resource(), statement.condition())
                        .allMatch(cell -> cell.match() == Match.YES || cell.match() == Match.NONE);
        };
    }

    /// Identity policies are enough unless a boundary or session policy is silent (rule R96), or the resource
    /// insists on a grant of its own.
    private static boolean identitySuffices(Answer answer) {
        return isOpen(answer, Layer.PERMISSIONS_BOUNDARY)
                && isOpen(answer, Layer.SESSION_POLICY)
                && !needsResourceGrant(answer);
    }

    /// Roles and keys are reached only through their own policies (rules R104, R111).
    private static boolean needsResourceGrant(Answer answer) {
        boolean isKey = answer.question().action().toLowerCase(Locale.ROOT).startsWith("kms:")
                && answer.question()
                        .resource()
                        .filter(arn -> arn.contains(":key/"))
                        .isPresent();
        return isKey || answer.gates().stream().anyMatch(gate -> gate.layer() == Layer.TRUST_POLICY);
    }

    /// A resource's policy is enough where it names the caller; the account alone is not (rule R96), except for
    /// those who have no identity policies. Naming the role behind a session leaves its boundary and session policy
    /// in force.
    private static boolean suffices(Source source, Answer answer) {
        if (answer.reason().code() == ReasonCode.OK_ROOT) {
            return false;
        }
        return switch (source.statement().principal().reason().code()) {
            case WHO_ACCOUNT -> hasNoIdentityPolicies(answer);
            case WHO_ENTITY -> isOpen(answer, Layer.PERMISSIONS_BOUNDARY) && isOpen(answer, Layer.SESSION_POLICY);
            default -> true;
        };
    }

    private static boolean hasNoIdentityPolicies(Answer answer) {
        return answer.gates().stream()
                .noneMatch(gate -> gate.layer() == Layer.IDENTITY_POLICY && gate.state() != Gate.State.DOES_NOT_APPLY);
    }

    private static boolean isOpen(Answer answer, Layer layer) {
        return answer.gates().stream()
                .filter(gate -> gate.layer() == layer)
                .allMatch(gate -> gate.state() == Gate.State.PASSES || gate.state() == Gate.State.DOES_NOT_APPLY);
    }
}
