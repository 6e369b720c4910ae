package dev.espalier.access;

import dev.espalier.access.Decision.By;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The order in which layers decide, from section E of `semantics.md`: explicit denies, the Allow of every SCP level,
/// then grants.
final class Procedure {
    private final Request request;
    private final Layers layers;

    Procedure(Request request, Layers layers) {
        this.request = request;
        this.layers = layers;
    }

    /// The decision, if it comes out alike whatever is not known.
    Optional<Decision> certain() {
        var best = run(Hope.BEST);
        if (!best.isAllowed()) {
            return Optional.of(best);
        }
        var worst = run(Hope.WORST);
        return worst.isAllowed() ? Optional.of(worst) : Optional.empty();
    }

    /// The decision when everything unknown is taken as `hope` says.
    Decision run(Hope hope) {
        return FixedRules.decide(request)
                .or(() -> explicitDeny(hope))
                .or(() -> firstLevel(
                        layers.scps(),
                        By.SCP,
                        Verdict.IMPLICITLY_DENIED,
                        level -> !hope.allows(level.allowsOrHasNoSay())))
                .orElseGet(() -> grants(hope));
    }

    /// The first Deny in the order of rule R114.
    private Optional<Decision> explicitDeny(Hope hope) {
        return firstLevel(layers.rcps(), By.RCP, Verdict.EXPLICITLY_DENIED, level -> hope.denies(level.denies()))
                .or(() -> firstLevel(
                        layers.scps(), By.SCP, Verdict.EXPLICITLY_DENIED, level -> hope.denies(level.denies())))
                .or(() -> deny(layers.resource(), By.RESOURCE, hope))
                .or(() -> deny(layers.identity(), By.IDENTITY, hope))
                .or(() -> deny(layers.boundary(), By.BOUNDARY, hope))
                .or(() -> deny(layers.session(), By.SESSION, hope));
    }

    private static Optional<Decision> deny(LayerFinding layer, By by, Hope hope) {
        return hope.denies(layer.denies()) ? Optional.of(Decision.denied(by)) : Optional.empty();
    }

    private static Optional<Decision> firstLevel(
            List<LayerFinding> levels, By by, Verdict verdict, Predicate<LayerFinding> stops) {
        for (int level = 0; level < levels.size(); level++) {
            if (stops.test(levels.get(level))) {
                return Optional.of(new Decision(verdict, by, level));
            }
        }
        return Optional.empty();
    }

    private Decision grants(Hope hope) {
        var grade = grade(hope);
        if (request.caller().isWithoutAccount()) {
            return grade == Grade.NONE ? Decision.silent(By.RESOURCE) : Decision.allowed(By.RESOURCE);
        }
        boolean isSame = request.isSameAccount();
        boolean isStrict = request.needsResourceGrant();
        if (request.caller() instanceof Caller.RootUser) {
            if (isSame && !isStrict) {
                return Decision.allowed(By.ROOT);
            }
            return grade == Grade.NONE ? Decision.silent(By.RESOURCE) : Decision.allowed(By.ROOT_AND_RESOURCE);
        }
        if (isSame && grade.compareTo(Grade.ENTITY) >= 0) {
            return grantedAlone(grade, hope);
        }
        if (grade == Grade.NONE && (!isSame || isStrict)) {
            return Decision.silent(By.RESOURCE);
        }
        return grantedByIdentity(isSame && !isStrict ? By.IDENTITY : By.IDENTITY_AND_RESOURCE, hope);
    }

    private Grade grade(Hope hope) {
        for (var grade : List.of(Grade.DIRECT, Grade.ENTITY, Grade.ACCOUNT)) {
            if (hope.allows(layers.resource().grants(grade))) {
                return grade;
            }
        }
        return Grade.NONE;
    }

    /// One account, and the resource's policy names the caller or the one behind it (rules R96, R106).
    private Decision grantedAlone(Grade grade, Hope hope) {
        boolean isDirect = grade == Grade.DIRECT;
        boolean needsBoundary = !isDirect || request.isAssumption();
        if (needsBoundary && !hope.allows(layers.boundary().allowsOrHasNoSay())) {
            return Decision.silent(By.BOUNDARY);
        }
        if (!isDirect && !hope.allows(layers.session().allowsOrHasNoSay())) {
            return Decision.silent(By.SESSION);
        }
        return Decision.allowed(By.RESOURCE);
    }

    private Decision grantedByIdentity(By by, Hope hope) {
        if (!hope.allows(layers.identity().allows())) {
            return Decision.silent(By.IDENTITY);
        }
        if (!hope.allows(layers.boundary().allowsOrHasNoSay())) {
            return Decision.silent(By.BOUNDARY);
        }
        return hope.allows(layers.session().allowsOrHasNoSay()) ? Decision.allowed(by) : Decision.silent(By.SESSION);
    }
}
