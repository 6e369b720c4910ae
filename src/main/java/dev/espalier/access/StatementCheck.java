package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.design.NodeId;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.Optional;
import java.util.Set;

/// Holds one statement against one request, element by element (rule R91). It does so in two ways that always agree:
/// quickly, for the decision alone, and in full, for the evidence.
final class StatementCheck {
    private final Request request;
    private final ActionName action;
    private final PrincipalCheck principals;

    StatementCheck(Request request, PrincipalCheck principals) {
        this.request = request;
        this.action = ActionName.of(request.action());
        this.principals = principals;
    }

    /// What became of a statement.
    ///
    /// @param denies whether it denies the request
    /// @param allows whether it allows the request
    /// @param openKeys of which nobody knows the value, if something turns on them
    /// @param isSameService whether its Action names actions of the service that is asked about
    record Outcome(
            AttachedPolicy.Found policy,
            Statement statement,
            StatementResult evidence,
            Truth denies,
            Truth allows,
            Set<String> openKeys,
            boolean isSameService) {
        /// Whether it takes part: it matches, or might.
        boolean matches() {
            return denies != Truth.NO || allows != Truth.NO;
        }

        /// In how many elements it fails.
        int failures() {
            return failure(evidence.principal())
                    + failure(evidence.action())
                    + failure(evidence.resource())
                    + failure(evidence.condition());
        }

        private static int failure(Cell cell) {
            return cell.match() == Match.NO ? 1 : 0;
        }
    }

    /// The action that is asked about.
    ActionName action() {
        return action;
    }

    /// Whether `statement` matches, whatever its effect.
    Truth matches(Statement statement, boolean isTrust) {
        var truth = statement.isReadable()
                ? statement.covers(action)
                : statement.covers(action).and(Truth.UNKNOWN);
        if (truth != Truth.NO && statement.principal().isPresent()) {
            truth = truth.and(principals.truth(statement.principal().get(), statement.effect()));
        }
        if (truth != Truth.NO) {
            truth = truth.and(coversResource(statement, isTrust));
        }
        if (truth != Truth.NO && statement.condition().isPresent()) {
            truth = truth.and(statement.condition().get().test(request.context()));
        }
        return truth;
    }

    /// A statement without Resource covers nothing that could be read, but in a trust policy the role itself.
    private Truth coversResource(Statement statement, boolean isTrust) {
        if (statement.resource().isPresent()) {
            return ResourceCheck.covers(statement.resource().get(), request.resource(), request.context());
        }
        return isTrust || request.isAssumption() ? Truth.YES : Truth.UNKNOWN;
    }

    /// How strongly `statement` grants, if it matches.
    Grade grade(Statement statement) {
        return statement.principal().map(principals::grade).orElse(Grade.NONE);
    }

    Outcome check(AttachedPolicy.Found policy, Optional<NodeId> holder, Statement statement) {
        var evidence = evidence(policy, holder, statement);
        var matches = matches(statement, evidence);
        boolean isSameService =
                statement.action().isPresent() && statement.action().get().namesService(action.service());
        var keys = matches == Truth.DEPENDS ? OpenKeys.of(statement, request.context()) : Set.<String>of();
        return new Outcome(
                policy,
                statement,
                evidence,
                denies(statement, matches),
                allows(statement, matches),
                keys,
                isSameService);
    }

    private StatementResult evidence(AttachedPolicy.Found policy, Optional<NodeId> holder, Statement statement) {
        return new StatementResult(
                policy.source(holder),
                statement.number(),
                statement.sid(),
                statement.effect().orElse(Effect.DENY),
                statement.path(),
                statement.principal().isEmpty()
                        ? Cells.none()
                        : principals.check(statement.principal().get(), statement.effect()),
                statement.action().isEmpty()
                        ? Cells.unreadable(Optional.of(statement.path()))
                        : ActionCheck.check(statement.action().get(), action),
                resource(policy, statement),
                condition(policy, statement));
    }

    private Cell resource(AttachedPolicy.Found policy, Statement statement) {
        if (statement.resource().isPresent()) {
            return ResourceCheck.check(statement.resource().get(), request.resource(), request.context());
        }
        return policy.isTrust() || request.isAssumption()
                ? Cells.none()
                : Cells.unreadable(Optional.of(statement.path()));
    }

    private Cell condition(AttachedPolicy.Found policy, Statement statement) {
        if (policy.isFaulty() && statement.effect().equals(Optional.of(Effect.ALLOW))) {
            return new Cell(Match.NO, Reason.of(ReasonCode.FAULTY_DOCUMENT, policy.name()), Optional.empty());
        }
        return statement.condition().isEmpty()
                ? Cells.none()
                : ConditionCheck.check(statement.condition().get(), request.context());
    }

    private static Truth matches(Statement statement, StatementResult evidence) {
        var whole = statement.isReadable() ? Truth.YES : Truth.UNKNOWN;
        return whole.and(Cells.truth(evidence.principal()))
                .and(Cells.truth(evidence.action()))
                .and(Cells.truth(evidence.resource()))
                .and(Cells.truth(evidence.condition()));
    }

    /// Whether a statement that matches denies. An effect that is neither Allow nor Deny leaves it open: `allow` never
    /// denies, but `deny` or nothing at all may be meant so.
    static Truth denies(Statement statement, Truth matches) {
        if (statement.effect().isEmpty()) {
            boolean isMeantToAllow = statement.effectText().orElse("").equalsIgnoreCase("allow");
            return isMeantToAllow ? Truth.NO : matches.and(Truth.UNKNOWN);
        }
        return statement.effect().get() == Effect.DENY ? matches : Truth.NO;
    }

    private static Truth allows(Statement statement, Truth matches) {
        return statement.effect().equals(Optional.of(Effect.ALLOW)) ? matches : Truth.NO;
    }
}
