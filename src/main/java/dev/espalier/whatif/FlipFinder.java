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
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
        isComplete = true;
        return switch (answer.verdict()) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, DEPENDS -> Optional.of(toAllowed(answer));
            case ALLOWED -> Optional.of(toDenied(answer));
            case NO_ANSWER -> Optional.empty();
        };
    }

    private Flip toAllowed(Answer answer) {
        var candidates = new LinkedHashSet<Candidate>();
        answer.obstacles().forEach(gate -> candidates.addAll(candidates(situation, gate)));
        candidates.addAll(new Circumstances(situation, evaluator::answer).candidates(answer));
        new Circumstances(situation, evaluator::answer).widerSession().ifPresent(candidates::add);
        var obstacles = obstaclesOf(answer);
        var single = new ArrayList<>(enough(candidates, obstacles, FlipFinder::isAllowed));
        if (answer.obstacles().stream().anyMatch(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY)) {
            single.addAll(moves(obstacles));
        }
        single.sort(Comparator.comparing(Offer::kind));
        var together = single.isEmpty() ? together(obstacles) : Optional.<Offer>empty();
        return new Flip(Verdict.ALLOWED, single, together, isComplete);
    }

    private static Set<Integer> obstaclesOf(Answer answer) {
        return IntStream.rangeClosed(1, answer.obstacles().size()).boxed().collect(Collectors.toSet());
    }

    private static List<Candidate> candidates(Situation situation, Gate gate) {
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> new OrganizationChanges(situation).past(gate);
            case IDENTITY_POLICY -> new IdentityChanges(situation).past(gate);
            case PERMISSIONS_BOUNDARY -> new IdentityChanges(situation).pastBoundary(gate);
            case RESOURCE_POLICY, TRUST_POLICY -> new ResourceChanges(situation).past(gate);
            case SESSION_POLICY -> List.of();
        };
    }

    /// The parents under which the request is allowed with the fewest side effects.
    private List<Offer> moves(Set<Integer> obstacles) {
        return enough(new OrganizationChanges(situation).moves(), obstacles, FlipFinder::isAllowed).stream()
                .sorted(Comparator.comparingInt(FlipFinder::weight))
                .limit(MOST_MOVES)
                .toList();
    }

    /// How much else an offer changes.
    private static int weight(Offer offer) {
        return offer.effects().principals().stream()
                .mapToInt(one ->
                        one.gained().size() + one.lost().size() + one.altered().size())
                .sum();
    }

    /// The candidates that are enough alone.
    private List<Offer> enough(Collection<Candidate> candidates, Set<Integer> obstacles, Predicate<Verdict> isWanted) {
        var offers = new ArrayList<Offer>();
        for (var candidate : candidates) {
            if (isSpent()) {
                break;
            }
            tried(candidate, isWanted).ifPresent(after -> offers.add(offer(candidate, obstacles, after)));
        }
        return offers;
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

    /// One change for each obstacle that is left, until the request is allowed; empty when some obstacle stays.
    private Optional<Offer> together(Set<Integer> obstacles) {
        var edits = new ArrayList<Edit>();
        var labels = new ArrayList<String>();
        var current = new World(situation.design(), evaluator);
        for (var answer = current.evaluator().answer(situation.question());
                !isAllowed(answer.verdict());
                answer = current.evaluator().answer(situation.question())) {
            var step = step(current, answer);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            edits.add(step.get().edit());
            labels.add(step.get().label());
            current = step.get().after();
        }
        var label = String.join("; ", labels);
        var all =
                new Candidate(Kind.ALL_OF_THESE, label, Optional.of(new Composite(label, edits)), situation.question());
        return Optional.of(offer(all, obstacles, current));
    }

    private record Taken(Edit edit, String label, World after) {}

    /// The first change that leaves fewer obstacles.
    private Optional<Taken> step(World current, Answer answer) {
        int before = answer.obstacles().size();
        var now = Situation.of(current.design(), situation.question());
        for (var gate : answer.obstacles()) {
            for (var candidate : candidates(now, gate)) {
                if (isSpent()) {
                    return Optional.empty();
                }
                if (candidate.edit().isPresent()
                        && candidate.edit().get().applyTo(current.design()) instanceof Applied(var design)) {
                    var after = new World(design, current.evaluator().changedTo(design));
                    if (after.evaluator()
                                    .answer(situation.question())
                                    .obstacles()
                                    .size()
                            < before) {
                        return Optional.of(new Taken(candidate.edit().get(), candidate.label(), after));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Flip toDenied(Answer answer) {
        var offers = enough(new ToDeny(situation).candidates(answer), Set.of(), FlipFinder::isDenied);
        return new Flip(Verdict.IMPLICITLY_DENIED, offers, Optional.empty(), isComplete);
    }

    private static boolean isDenied(Verdict verdict) {
        return verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED;
    }
}
