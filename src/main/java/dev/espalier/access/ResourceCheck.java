package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Truth;
import java.util.Optional;

/// Whether the Resource or NotResource element of a statement covers a resource (rules R42 to R45, R48, R75).
final class ResourceCheck {
    private ResourceCheck() {}

    /// Whether `element` covers `resource`.
    static Truth covers(ResourceElement element, String resource, RequestContext context) {
        if (element.entries().isEmpty()) {
            return Truth.NO;
        }
        var covered = Truth.NO;
        for (var entry : element.entries()) {
            covered = covered.or(
                    entry.pattern().isEmpty()
                            ? Truth.UNKNOWN
                            : entry.pattern().get().matches(resource, context));
            if (covered == Truth.YES) {
                break;
            }
        }
        return element.isExcept() ? covered.not() : covered;
    }

    static Cell check(ResourceElement element, String resource, RequestContext context) {
        if (element.entries().isEmpty()) {
            return Cells.cell(Truth.NO, Reason.of(ReasonCode.EMPTY_LIST), element.path());
        }
        var covered = Truth.NO;
        Optional<ResourceElement.Entry> decider = Optional.empty();
        for (var entry : element.entries()) {
            var truth = entry.pattern()
                    .map(pattern -> pattern.matches(resource, context))
                    .orElse(Truth.UNKNOWN);
            if (covered.or(truth) != covered) {
                covered = truth;
                decider = Optional.of(entry);
            }
        }
        if (decider.isEmpty()) {
            return notCovered(element, resource);
        }
        return covered(element, decider.get(), covered, resource);
    }

    private static Cell notCovered(ResourceElement element, String resource) {
        var reason = element.isExcept()
                ? Reason.of(ReasonCode.OUTSIDE_EXCEPTIONS, element.name(), resource)
                : Reason.of(ReasonCode.NO_MATCH, resource);
        return Cells.cell(Truth.of(element.isExcept()), reason, element.path());
    }

    private static Cell covered(ResourceElement element, ResourceElement.Entry entry, Truth covered, String resource) {
        return switch (covered) {
            case UNKNOWN, NO ->
                entry.pattern().isPresent()
                        ? Cells.cell(Truth.UNKNOWN, Reason.of(ReasonCode.RESOURCE_PARTLY, resource), entry.path())
                        : Cells.unreadable(Optional.of(entry.path()));
            case DEPENDS ->
                Cells.cell(Truth.DEPENDS, Reason.of(ReasonCode.VARIABLE_DEPENDS, entry.text()), entry.path());
            case YES -> {
                var reason = element.isExcept()
                        ? Reason.of(ReasonCode.EXCEPTED, element.name(), entry.text(), resource)
                        : reason(entry, resource);
                yield Cells.cell(Truth.of(!element.isExcept()), reason, entry.path());
            }
        };
    }

    private static Reason reason(ResourceElement.Entry entry, String resource) {
        if (entry.pattern().filter(ArnPattern::isEverything).isPresent()) {
            return Reason.of(ReasonCode.MATCH_STAR);
        }
        return entry.pattern().filter(ArnPattern::isExact).isPresent()
                ? Reason.of(ReasonCode.MATCH_EXACT, entry.text())
                : Reason.of(ReasonCode.MATCH_WILDCARD, entry.text(), resource);
    }
}
