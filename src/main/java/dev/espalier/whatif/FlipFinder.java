package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds what would turn an answer into the other one. Every offer has been applied to a copy and asked again; a
/// change that only might help is never offered.
public final class FlipFinder {
    private static final AccessChange NO_CHANGE = new AccessChange(List.of(), List.of(), List.of(), true, true);
    private static final int MOST_MOVES = 3;

    private final Situation situation;
    private final Evaluator evaluator;
    private final BooleanSupplier isEnough;
    private final List<Offer> single = new ArrayList<>();
    private boolean isComplete = true;

    /// @param evaluator of this design
    /// @param isEnough asked often; once it says yes, nothing more is tried and the result says so
    public FlipFinder(Design design, Evaluator evaluator, Question question, BooleanSupplier isEnough) {
        situation = Situation.of(design, question);
        this.evaluator = evaluator;
        this.isEnough = isEnough;
    }

    /// What would change this answer to the question; empty when there is no answer to turn.
    public Optional<Flip> find(Answer answer) {
        return switch (answer.verdict()) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, DEPENDS -> Optional.of(toAllowed(answer));
            case ALLOWED -> Optional.of(toDenied(answer));
            case NO_ANSWER -> Optional.empty();
        };
    }

    private Flip toAllowed(Answer answer) {
        var circumstances = new Circumstances(situation, evaluator::answer);
        var byObstacle = answer.obstacles().stream().map(this::candidates).toList();
        for (int i = 0; i < byObstacle.size(); i++) {
            tryAlone(byObstacle.get(i), Set.of(i + 1));
        }
        boolean isUnderOrganization =
                answer.obstacles().stream().anyMatch(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY);
        if (isUnderOrganization) {
            tryMoves(answer);
        }
        tryAlone(circumstances.candidates(answer), Set.of());
        circumstances.widerSession().ifPresent(wider -> tryAlone(List.of(wider), Set.of()));
        single.sort(Comparator.comparing(Offer::kind));
        var together = single.isEmpty() ? together(byObstacle) : List.<Offer>of();
        return new Flip(Verdict.ALLOWED, single, together, isComplete);
    }

    private List<Candidate> candidates(Gate gate) {
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> new OrganizationChanges(situation).past(gate);
            case IDENTITY_POLICY -> new IdentityChanges(situation).past(gate);
            case PERMISSIONS_BOUNDARY -> new IdentityChanges(situation).pastBoundary(gate);
            case RESOURCE_POLICY, TRUST_POLICY -> new ResourceChanges(situation).past(gate);
            case SESSION_POLICY -> List.of();
        };
    }

    /// The parents under which the request is allowed with the fewest side effects.
    private void tryMoves(Answer answer) {
        var kept = new ArrayList<Offer>();
        for (var move : new OrganizationChanges(situation).moves()) {
            if (isSpent()) {
                break;
            }
            tried(move, FlipFinder::isAllowed).ifPresent(after -> kept.add(offer(move, obstaclesOf(answer), after)));
        }
        kept.stream()
                .sorted(Comparator.comparingInt(FlipFinder::weight))
                .limit(MOST_MOVES)
                .forEach(single::add);
    }

    private static Set<Integer> obstaclesOf(Answer answer) {
        return IntStream.rangeClosed(1, answer.obstacles().size()).boxed().collect(Collectors.toSet());
    }

    /// How much else an offer changes.
    private static int weight(Offer offer) {
        return offer.effects().principals().stream()
                .mapToInt(one ->
                        one.gained().size() + one.lost().size() + one.altered().size())
                .sum();
    }

    private void tryAlone(List<Candidate> candidates, Set<Integer> obstacles) {
        candidates.forEach(candidate -> tryAlone(candidate, obstacles, FlipFinder::isAllowed));
    }

    private void tryAlone(Candidate candidate, Set<Integer> obstacles, Predicate<Verdict> isWanted) {
        if (isSpent()) {
            return;
        }
        tried(candidate, isWanted).ifPresent(after -> single.add(offer(candidate, obstacles, after)));
    }

    private boolean isSpent() {
        isComplete &= !isEnough.getAsBoolean();
        return !isComplete;
    }

    /// The world after a change, if it has the wanted answer.
    private Optional<World> tried(Candidate candidate, Predicate<Verdict> isWanted) {
        return changed(candidate.edit())
                .filter(after -> isWanted.test(after.evaluator().verdict(candidate.asked())))
                .filter(after -> candidate.kind() != Kind.ASSUME_ROLE || canAssume(candidate));
    }

    private boolean canAssume(Candidate candidate) {
        var assume = new Question(
                situation.question().principal(),
                situation.question().session(),
                "sts:AssumeRole",
                Optional.of(candidate.asked().principal()),
                Optional.empty(),
                situation.question().context());
        return evaluator.verdict(assume) == Verdict.ALLOWED;
    }

    /// A design after an edit.
    private record World(Design design, Evaluator evaluator) {}

    private Optional<World> changed(Optional<Edit> edit) {
        if (edit.isEmpty()) {
            return Optional.of(new World(situation.design(), evaluator));
        }
        return edit.get().applyTo(situation.design()) instanceof Applied(var after)
                ? Optional.of(new World(after, evaluator.changedTo(after)))
                : Optional.empty();
    }

    private Offer offer(Candidate candidate, Set<Integer> obstacles, World after) {
        var effects = candidate.edit().isEmpty()
                ? NO_CHANGE
                : evaluator.changeTo(after.evaluator(), ActionSet.all(), isEnough);
        var lockOut = new LockOut(
                evaluator, after.evaluator(), after.design().organization().managementAccountId());
        return new Offer(
                candidate.kind(),
                candidate.label(),
                candidate.edit(),
                candidate.asked(),
                obstacles.stream().sorted().toList(),
                effects,
                lockOut.accounts(effects));
    }

    /// One change for each obstacle, if all of them together are enough; a change that removes several is taken for
    /// all of them.
    private List<Offer> together(List<List<Candidate>> byObstacle) {
        var chosen = new ArrayList<Candidate>();
        var reached = new ArrayList<Set<Integer>>();
        var current = new World(situation.design(), evaluator);
        for (int i = 0; i < byObstacle.size(); i++) {
            int number = i + 1;
            if (reached.stream().anyMatch(numbers -> numbers.contains(number))) {
                continue;
            }
            var step = step(current, byObstacle.get(i));
            if (step.isEmpty()) {
                return List.of();
            }
            chosen.add(step.get().candidate());
            reached.add(Set.of(number));
            current = step.get().after();
        }
        if (chosen.isEmpty() || !isAllowed(current.evaluator().verdict(situation.question()))) {
            return List.of();
        }
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < chosen.size(); i++) {
            var alone = changed(chosen.get(i).edit()).orElseThrow();
            offers.add(offer(chosen.get(i), reached.get(i), alone));
        }
        return offers;
    }

    private record Taken(Candidate candidate, World after) {}

    /// The first change that leaves fewer obstacles.
    private Optional<Taken> step(World current, List<Candidate> candidates) {
        int before = obstacles(current);
        for (var candidate : candidates) {
            if (isSpent()) {
                return Optional.empty();
            }
            if (candidate.edit().isPresent()
                    && candidate.edit().get().applyTo(current.design()) instanceof Applied(var design)) {
                var after = new World(design, current.evaluator().changedTo(design));
                if (obstacles(after) < before) {
                    return Optional.of(new Taken(candidate, after));
                }
            }
        }
        return Optional.empty();
    }

    private int obstacles(World world) {
        return world.evaluator().answer(situation.question()).obstacles().size();
    }

    private Flip toDenied(Answer answer) {
        for (var candidate : new ToDeny(situation).candidates(answer)) {
            tryAlone(candidate, Set.of(), FlipFinder::isDenied);
        }
        return new Flip(Verdict.IMPLICITLY_DENIED, single, List.of(), isComplete);
    }

    private static boolean isDenied(Verdict verdict) {
        return verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED;
    }
}
