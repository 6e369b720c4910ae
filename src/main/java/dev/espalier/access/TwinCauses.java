package dev.espalier.access;

import dev.espalier.access.AccessCause.Rule;
import dev.espalier.access.GateDifferences.Side;
import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.design.Layer;
import dev.espalier.policy.Condition;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Why an action comes out differently for two callers: a rule that asks no policy, gates, and where one statement
/// holds for both, the context keys by which it tells them apart.
final class TwinCauses {
    private final Asking one;
    private final Asking other;

    TwinCauses(Asking one, Asking other) {
        this.one = one;
        this.other = other;
    }

    List<AccessCause> of(Kind kind, int action) {
        var mine = one.answer(action);
        var theirs = other.answer(action);
        var rule = rule(one, mine).or(() -> rule(other, theirs));
        if (rule.isPresent()) {
            return List.of(rule.get());
        }
        var left = new Side(mine, Optional.of(one.member()));
        var right = new Side(theirs, Optional.of(other.member()));
        var causes = kind == Kind.BOTH_OTHERWISE
                ? GateDifferences.betweenTwins(left, right)
                : kind.favoursOne() ? GateDifferences.ofTwins(left, right) : GateDifferences.ofTwins(right, left);
        return causes.stream().map(this::withKeys).toList();
    }

    private static Optional<AccessCause> rule(Asking asking, Answer answer) {
        return switch (answer.reason().code()) {
            case OK_ROOT -> Optional.of(cause(asking, Rule.ROOT_USER));
            case OK_API, API_NO -> Optional.of(cause(asking, Rule.FIXED));
            default -> Optional.empty();
        };
    }

    private static AccessCause cause(Asking asking, Rule rule) {
        return new AccessCause(
                Layer.IDENTITY_POLICY,
                Optional.of(asking.member()),
                Gate.State.DOES_NOT_APPLY,
                List.of(),
                List.of(),
                Optional.of(rule));
    }

    private AccessCause withKeys(AccessCause cause) {
        var keys = new LinkedHashSet<String>();
        for (var statement : cause.statements()) {
            var mine = find(one, cause, statement);
            if (mine.isPresent() && mine.equals(find(other, cause, statement))) {
                keys(mine.get(), statement.number()).stream()
                        .filter(this::isToldApart)
                        .forEach(keys::add);
            }
        }
        return cause.withKeys(List.copyOf(keys));
    }

    /// What the policy of a statement says, when it holds for the caller.
    private static Optional<PolicyReading> find(Asking asking, AccessCause cause, AccessCause.Statement wanted) {
        return holdings(asking, cause.layer())
                .flatMap(holding -> holding.policies().stream())
                .filter(AttachedPolicy.Found.class::isInstance)
                .map(AttachedPolicy.Found.class::cast)
                .filter(policy -> policy.name().equals(wanted.policy()) && policy.kind() == wanted.kind())
                .map(AttachedPolicy.Found::reading)
                .findFirst();
    }

    private static Stream<Holding> holdings(Asking asking, Layer layer) {
        var standing = asking.standing();
        return switch (layer) {
            case IDENTITY_POLICY -> standing.identityPolicies().stream();
            case PERMISSIONS_BOUNDARY -> standing.boundary().stream();
            case SERVICE_CONTROL_POLICY -> standing.serviceControlPolicies().stream();
            case RESOURCE_CONTROL_POLICY, SESSION_POLICY, RESOURCE_POLICY, TRUST_POLICY -> Stream.of();
        };
    }

    /// The keys that a statement asks about, in conditions and as variables.
    private static Set<String> keys(PolicyReading reading, int number) {
        var keys = new LinkedHashSet<String>();
        reading.statements().stream()
                .filter(statement -> statement.number() == number)
                .forEach(statement -> addKeys(statement, keys));
        return keys;
    }

    private static void addKeys(Statement statement, Set<String> keys) {
        for (Condition condition :
                statement.condition().map(block -> block.conditions()).orElse(List.of())) {
            keys.add(condition.key());
            keys.addAll(condition.variables());
        }
        statement.resource().stream()
                .flatMap(resource -> resource.entries().stream())
                .flatMap(entry -> entry.pattern().stream())
                .forEach(pattern -> keys.addAll(pattern.template().variables()));
    }

    private boolean isToldApart(String key) {
        return !value(one, key).equals(value(other, key));
    }

    private static Optional<Object> value(Asking asking, String key) {
        return new PrincipalKeys(
                        asking.standing(),
                        SessionFacts.UNKNOWN,
                        asking.evaluator().world())
                .get(key.toLowerCase(Locale.ROOT))
                .map(Object.class::cast);
    }
}
