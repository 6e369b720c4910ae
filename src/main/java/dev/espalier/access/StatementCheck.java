package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Holds one statement against one request, element by element (rule R91).
final class StatementCheck {
    private final Request request;
    private final PrincipalCheck principals;

    StatementCheck(Request request, PrincipalCheck principals) {
        this.request = request;
        this.principals = principals;
    }

    /// What became of a statement.
    ///
    /// @param denies whether it denies the request
    /// @param allows whether it allows the request
    /// @param grade how strongly it grants, if it allows
    /// @param openKeys of which nobody knows the value, if something turns on them
    /// @param isSameService whether its Action names actions of the service that is asked about
    record Outcome(
            StatementResult evidence,
            Truth denies,
            Truth allows,
            Grade grade,
            Set<String> openKeys,
            boolean isSameService) {
        /// Whether it takes part: it matches, or might.
        boolean matches() {
            return denies != Truth.NO || allows != Truth.NO;
        }

        /// In how many elements it fails.
        long failures() {
            return cells().filter(cell -> cell.match() == Match.NO).count();
        }

        private Stream<Cell> cells() {
            return Stream.of(evidence.principal(), evidence.action(), evidence.resource(), evidence.condition());
        }
    }

    Outcome check(AttachedPolicy.Found policy, Statement statement) {
        var effect = statement.effect();
        var who = statement
                .principal()
                .map(element -> principals.check(element, effect))
                .orElse(new PrincipalCheck.Result(Cells.none(), Grade.NONE));
        var action = statement
                .action()
                .map(element -> ActionCheck.check(element, request.action()))
                .orElse(Cells.unreadable(Optional.of(statement.path())));
        var resource = statement
                .resource()
                .map(element -> ResourceCheck.check(element, request.resource(), request.context()))
                .orElse(request.isAssumption() ? Cells.none() : resourceless(policy, statement));
        var condition = statement
                .condition()
                .map(block -> ConditionCheck.check(block, request.context()))
                .orElse(Cells.none());
        if (policy.isFaulty() && effect.equals(Optional.of(Effect.ALLOW))) {
            condition = new Cell(Match.NO, Reason.of(ReasonCode.FAULTY_DOCUMENT, policy.name()), Optional.empty());
        }
        var evidence = new StatementResult(
                policy.source(),
                statement.number(),
                statement.sid(),
                effect.orElse(Effect.DENY),
                statement.path(),
                who.cell(),
                action,
                resource,
                condition);
        var matches = matches(statement, evidence);
        return outcome(statement, evidence, matches, who.grade());
    }

    /// A statement without Resource covers nothing that could be read, but in a trust policy the role itself.
    private static Cell resourceless(AttachedPolicy.Found policy, Statement statement) {
        return policy.source().kind() == PolicySource.Kind.TRUST
                ? Cells.none()
                : Cells.unreadable(Optional.of(statement.path()));
    }

    private static Truth matches(Statement statement, StatementResult evidence) {
        var whole = statement.isReadable() ? Truth.YES : Truth.UNKNOWN;
        return whole.and(Cells.truth(evidence.principal()))
                .and(Cells.truth(evidence.action()))
                .and(Cells.truth(evidence.resource()))
                .and(Cells.truth(evidence.condition()));
    }

    private Outcome outcome(Statement statement, StatementResult evidence, Truth matches, Grade grade) {
        boolean isSameService = isSameService(statement);
        var keys = matches == Truth.DEPENDS ? OpenKeys.of(statement, request.context()) : Set.<String>of();
        if (statement.effect().isEmpty()) {
            var denies = mayBeMeantAsDeny(statement) ? matches.and(Truth.UNKNOWN) : Truth.NO;
            return new Outcome(evidence, denies, Truth.NO, Grade.NONE, keys, isSameService);
        }
        return switch (statement.effect().get()) {
            case DENY -> new Outcome(evidence, matches, Truth.NO, Grade.NONE, keys, isSameService);
            case ALLOW -> new Outcome(evidence, Truth.NO, matches, grade, keys, isSameService);
        };
    }

    private boolean isSameService(Statement statement) {
        return statement.action().stream()
                .filter(element -> !element.isExcept())
                .flatMap(element -> element.entries().stream())
                .flatMap(entry -> entry.pattern().stream())
                .anyMatch(pattern -> pattern.service().equals(request.service()));
    }

    /// An effect that is neither Allow nor Deny: `allow` never denies, but `deny` or nothing at all may be meant so.
    private static boolean mayBeMeantAsDeny(Statement statement) {
        return statement
                .effectText()
                .filter(text -> text.equalsIgnoreCase("allow"))
                .isEmpty();
    }
}
