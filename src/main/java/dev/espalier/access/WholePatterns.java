package dev.espalier.access;

import dev.espalier.access.Examples.Found;
import dev.espalier.access.Examples.Target;
import dev.espalier.design.Resource;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Looks at the resources of a question pattern by pattern, without telling those of one pattern apart: quick, and all
/// there is to do where policies do not tell them apart either.
final class WholePatterns {
    private static final int MOST_SPECIAL = 1_000;

    private final World world;
    private final Request asked;
    private final List<String> patterns;
    private final Function<Target, Optional<Request>> complete;

    /// @param complete makes the request on one resource
    WholePatterns(World world, Request asked, List<String> patterns, Function<Target, Optional<Request>> complete) {
        this.world = world;
        this.asked = asked;
        this.patterns = patterns;
        this.complete = complete;
    }

    /// One example for each pattern, or one for all, if no gate tells resources of a pattern apart.
    Optional<Found> alike() {
        var found = new ArrayList<Example>();
        for (var pattern : patterns) {
            var request = complete.apply(new Target(pattern, pattern));
            if (request.isEmpty()) {
                return Optional.empty();
            }
            var layers = Layers.of(request.get(), world);
            if (!isAlike(layers)) {
                return Optional.empty();
            }
            if (found.isEmpty() && patterns.size() > 1 && isForAll(request.get(), layers)) {
                var all = Sentences.phrase("all.resources", Map.of("action", asked.action()));
                return Optional.of(new Found.Many(List.of(new Example(request.get(), all, Set.of())), patterns));
            }
            found.add(new Example(request.get(), pattern, Set.of()));
        }
        return Optional.of(new Found.Many(found, patterns));
    }

    /// The patterns and these resources, if all come out alike for certain, whatever some statements cover in part.
    Found certain(List<Resource> special) {
        var targets = new ArrayList<>(patterns);
        special.forEach(resource -> targets.add(resource.arn()));
        var found = new ArrayList<Example>();
        Optional<Boolean> outcome = Optional.empty();
        for (var target : special.size() > MOST_SPECIAL ? List.<String>of() : targets) {
            var request = complete.apply(new Target(target, target));
            var isAllowed = request.flatMap(one -> new Procedure(one, Layers.of(one, world)).certain())
                    .map(Decision::isAllowed);
            if (isAllowed.isEmpty() || (outcome.isPresent() && !outcome.equals(isAllowed))) {
                return new Found.TooMany();
            }
            outcome = isAllowed;
            found.add(new Example(request.orElseThrow(), target, Set.of()));
        }
        return found.isEmpty() ? new Found.TooMany() : new Found.Many(found, patterns);
    }

    private static boolean isAlike(Layers layers) {
        for (var layer : layers.inOrder()) {
            if (layer.denies() == Truth.UNKNOWN || layer.allows() == Truth.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /// Whether a request on one pattern comes out as one on each of the others: every statement covers all of them or
    /// none, and nothing of the request follows from the resource.
    private boolean isForAll(Request request, Layers layers) {
        for (var pattern : patterns) {
            var arn = Arn.parse(pattern);
            boolean hasOwner = arn.isPresent()
                    && (arn.get().account().isEmpty()
                            || QuestionReader.namedOwner(pattern).equals(request.owner()));
            boolean hasRegion = arn.isPresent()
                    && !arn.get().region().isEmpty()
                    && !arn.get().region().contains("*");
            boolean isStrict = Operation.of(asked.action(), pattern).needsResourceGrant();
            if (!hasOwner || hasRegion || isStrict || !isCoveredAlike(request, layers, pattern)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCoveredAlike(Request request, Layers layers, String pattern) {
        var action = request.operation().action();
        for (var layer : layers.inOrder()) {
            for (var finding : layer.findings()) {
                for (var policy : finding.holding().policies()) {
                    if (policy instanceof AttachedPolicy.Found found
                            && !found.reading().coverageOf(action).open().stream()
                                    .allMatch(statement -> isCoveredAlike(statement, request, pattern))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isCoveredAlike(Statement statement, Request request, String pattern) {
        var element = statement.resource();
        return element.isEmpty()
                || element.get().isEverything()
                || ResourceCheck.covers(element.get(), pattern, request.context())
                        == ResourceCheck.covers(element.get(), request.resource(), request.context());
    }
}
