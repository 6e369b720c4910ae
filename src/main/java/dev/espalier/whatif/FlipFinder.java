package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.whatif.Offer.Kind;
import dev.espalier.whatif.Offer.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds what would turn an answer into the other one. Every offer has been applied to a copy and asked again; a
/// change that only might help is never offered.
public final class FlipFinder {
    private static final int MOST_MOVES = 3;

    private final Situation situation;
    private final Evaluator evaluator;
    private final BooleanSupplier isEnoughTried;
    private final SideEffects effects;
    private boolean isComplete = true;

    /// @param evaluator of this design
    /// @param isEnough asked often; once it says yes, nothing more is tried and the result says so
    public FlipFinder(Design design, Evaluator evaluator, Question question, BooleanSupplier isEnough) {
        this(design, evaluator, question, isEnough, isEnough);
    }

    /// @param isEnoughTried asked often; once it says yes, no more changes are tried
    /// @param isEnoughCounted asked often; once it says yes, no more side effects are counted
    public FlipFinder(
            Design design,
            Evaluator evaluator,
            Question question,
            BooleanSupplier isEnoughTried,
            BooleanSupplier isEnoughCounted) {
        situation = Situation.of(design, question);
        this.evaluator = evaluator;
        this.isEnoughTried = isEnoughTried;
        effects = new SideEffects(situation, evaluator, isEnoughCounted);
    }

    /// What would change this answer to the question; empty when there is no answer to turn. One that depends is
    /// turned to *Allowed*.
    public Optional<Flip> find(Answer answer) {
        isComplete = true;
        return switch (answer.verdict()) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, DEPENDS -> Optional.of(toAllowed(answer));
            case ALLOWED -> Optional.of(toDenied(answer));
            case NO_ANSWER -> Optional.empty();
        };
    }

    /// The same, where one that depends is turned to *Denied*.
    public Optional<Flip> findDenials(Answer answer) {
        isComplete = true;
        return answer.verdict() == Verdict.DEPENDS ? Optional.of(toDenied(answer)) : find(answer);
    }

    private Flip toAllowed(Answer answer) {
        var candidates = new LinkedHashSet<Candidate>();
        answer.obstacles().forEach(gate -> candidates.addAll(candidates(situation, gate)));
        candidates.addAll(new Circumstances(situation, evaluator::answer).candidates(answer));
        new Circumstances(situation, evaluator::answer).widerSession().ifPresent(candidates::add);
        var obstacles = obstaclesOf(answer);
        var proven = proven(candidates, FlipFinder::isAllowed);
        boolean isCeiling = answer.obstacles().stream().anyMatch(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY);
        var moves = isCeiling
                ? proven(new OrganizationChanges(situation).moves(), FlipFinder::isAllowed)
                : List.<Proven>of();
        var single = new ArrayList<>(offers(proven, obstacles));
        single.addAll(lightest(offers(moves, obstacles)));
        single.sort(usual(answer));
        var together = single.isEmpty() ? together(answer, obstacles) : Optional.<Offer>empty();
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

    /// The order of kinds; where it depends on the circumstances, these come first.
    private static Comparator<Offer> usual(Answer answer) {
        return Comparator.<Offer, Boolean>comparing(
                        offer -> answer.verdict() != Verdict.DEPENDS || offer.kind() != Kind.SET_CONTEXT)
                .thenComparing(Offer::kind);
    }

    /// The parents under which the request is allowed with the fewest side effects.
    private static List<Offer> lightest(List<Offer> moves) {
        return moves.stream()
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

    /// A candidate that is enough alone, and the world after it.
    private record Proven(Candidate candidate, World after) {}

    private List<Proven> proven(Collection<Candidate> candidates, Predicate<Verdict> isWanted) {
        var proven = new ArrayList<Proven>();
        for (var candidate : candidates) {
            if (isSpent()) {
                break;
            }
            tried(candidate, isWanted).ifPresent(after -> proven.add(new Proven(candidate, after)));
        }
        return proven;
    }

    private List<Offer> offers(List<Proven> proven, Set<Integer> obstacles) {
        return proven.stream()
                .map(one -> offer(one.candidate(), obstacles, List.of(), one.after()))
                .toList();
    }

    private boolean isSpent() {
        isComplete &= !isEnoughTried.getAsBoolean();
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

    private Offer offer(Candidate candidate, Set<Integer> obstacles, List<Part> parts, World after) {
        boolean isEdit = candidate.edit().isPresent();
        var change = isEdit ? effects.change(after.evaluator()) : SideEffects.NONE;
        var broken = isEdit ? effects.broken(after.design(), after.evaluator()) : SideEffects.Broken.NOTHING;
        return new Offer(
                candidate.kind(),
                candidate.label(),
                candidate.edit(),
                candidate.asked(),
                obstacles.stream().sorted().toList(),
                parts,
                change,
                broken.claims(),
                broken.areAllChecked(),
                isEdit ? effects.lockedOut(change, after.design(), after.evaluator()) : LockedOut.NOWHERE);
    }

    /// One change for each obstacle that is left, until the request is allowed; empty when some obstacle stays.
    private Optional<Offer> together(Answer asked, Set<Integer> obstacles) {
        var edits = new ArrayList<Edit>();
        var parts = new ArrayList<Part>();
        var numbers = new Numbers(asked);
        var current = new World(situation.design(), evaluator);
        for (var answer = asked;
                !isAllowed(answer.verdict());
                answer = current.evaluator().answer(situation.question())) {
            var step = step(current, answer);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            edits.add(step.get().edit());
            current = step.get().after();
            parts.add(new Part(
                    step.get().label(), numbers.removed(current.evaluator().answer(situation.question()))));
        }
        var label = String.join("; ", parts.stream().map(Part::label).toList());
        var all =
                new Candidate(Kind.ALL_OF_THESE, label, Optional.of(new Composite(label, edits)), situation.question());
        return Optional.of(offer(all, obstacles, parts, current));
    }

    /// Which of the first obstacles are left, by number.
    private static final class Numbers {
        private final Map<Place, Integer> left = new HashMap<>();

        private record Place(Layer layer, Optional<NodeId> at) {
            static Place of(Gate gate) {
                return new Place(gate.layer(), gate.at());
            }
        }

        Numbers(Answer asked) {
            asked.obstacles().forEach(gate -> left.putIfAbsent(Place.of(gate), left.size() + 1));
        }

        /// Those that are gone since the last time.
        List<Integer> removed(Answer now) {
            var still = now.obstacles().stream().map(Place::of).collect(Collectors.toSet());
            var gone = left.entrySet().stream()
                    .filter(one -> !still.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
            left.keySet().retainAll(still);
            return gone;
        }
    }

    private record Taken(Edit edit, String label, World after) {}

    /// How many gates stop the request or may stop it: an obstacle that only depends now is not removed.
    private static long inTheWay(Answer answer) {
        return answer.gates().stream()
                .filter(gate -> gate.state().stops()
                        || gate.state() == Gate.State.DEPENDS
                        || gate.state() == Gate.State.UNKNOWN)
                .count();
    }

    /// The first change that leaves fewer of them.
    private Optional<Taken> step(World current, Answer answer) {
        long before = inTheWay(answer);
        var now = Situation.of(current.design(), situation.question());
        for (var gate : answer.obstacles()) {
            for (var candidate : candidates(now, gate)) {
                if (isSpent()) {
                    return Optional.empty();
                }
                if (candidate.edit().isPresent()
                        && candidate.edit().get().applyTo(current.design()) instanceof Applied(var design)) {
                    var after = new World(design, current.evaluator().changedTo(design));
                    if (inTheWay(after.evaluator().answer(situation.question())) < before) {
                        return Optional.of(new Taken(candidate.edit().get(), candidate.label(), after));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Flip toDenied(Answer answer) {
        var candidates = new LinkedHashSet<>(new Circumstances(situation, evaluator::answer).candidates(answer));
        candidates.addAll(new ToDeny(situation).candidates(answer));
        var single = new ArrayList<>(offers(proven(candidates, FlipFinder::isDenied), Set.of()));
        single.sort(usual(answer));
        return new Flip(Verdict.IMPLICITLY_DENIED, single, Optional.empty(), isComplete);
    }

    private static boolean isDenied(Verdict verdict) {
        return verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED;
    }
}
