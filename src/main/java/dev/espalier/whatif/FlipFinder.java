package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.whatif.Offer.Kind;
import dev.espalier.whatif.Offer.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_CIRCUMSTANCES = 4;
    private static final int MOST_KEYS = 3;

    private final Situation situation;
    private final World world;
    private final BooleanSupplier isEnoughTried;
    private final SideEffects effects;

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
        world = new World(design, evaluator, question);
        this.isEnoughTried = isEnoughTried;
        effects = new SideEffects(situation, evaluator, isEnoughCounted);
    }

    /// What would change this answer to the question; empty when there is no answer to turn. One that depends is
    /// turned to *Allowed*.
    public Optional<Flip> find(Answer answer) {
        return switch (answer.verdict()) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, DEPENDS -> Optional.of(toAllowed(answer));
            case ALLOWED -> Optional.of(toDenied(answer));
            case NO_ANSWER -> Optional.empty();
        };
    }

    /// The same, where one that depends is turned to *Denied*.
    public Optional<Flip> findDenials(Answer answer) {
        return answer.verdict() == Verdict.DEPENDS ? Optional.of(toDenied(answer)) : find(answer);
    }

    private Flip toAllowed(Answer answer) {
        var budget = new Budget(isEnoughTried);
        var candidates = new Candidates(world, answer);
        var obstacles = obstaclesOf(answer);
        var proven = circumstances(candidates, budget, FlipFinder::isAllowed);
        proven.addAll(proven(candidates.edits(), budget, FlipFinder::isAllowed));
        proven.addAll(roles(candidates, budget));
        proven.addAll(proven(candidates.moves(), budget, FlipFinder::isAllowed));
        if (!budget.isSpent()) {
            proven.addAll(proven(candidates.policiesOfAws(), budget, FlipFinder::isAllowed));
        }
        var single = sorted(proven.stream()
                .map(one -> offer(one.candidate(), obstacles, List.of(), one.after()))
                .toList());
        var together = single.isEmpty() ? together(answer, budget) : List.<Offer>of();
        return new Flip(Verdict.ALLOWED, single, together, budget.isComplete(), budget.isThorough());
    }

    private static Set<Integer> obstaclesOf(Answer answer) {
        return IntStream.rangeClosed(1, answer.obstacles().size()).boxed().collect(Collectors.toSet());
    }

    /// Those that are enough with one key changed; or else with as few as it takes.
    private List<Proven> circumstances(Candidates candidates, Budget budget, Predicate<Verdict> isWanted) {
        var proven = proven(candidates.questions(), budget, isWanted);
        for (int keys = 2; proven.isEmpty() && keys <= MOST_KEYS && !budget.isSpent(); keys++) {
            proven = proven(candidates.questions(keys), budget, isWanted);
        }
        if (proven.isEmpty() && !budget.isSpent() && candidates.keys() > MOST_KEYS) {
            budget.leaveOut();
        }
        return new ArrayList<>(proven.subList(0, Math.min(MOST_CIRCUMSTANCES, proven.size())));
    }

    /// For each role the least change after which the asker can put it on.
    private List<Proven> roles(Candidates candidates, Budget budget) {
        var proven = new ArrayList<Proven>();
        for (var ways : candidates.roles()) {
            if (budget.isSpent()) {
                break;
            }
            if (isAllowed(world.evaluator().verdict(ways.getFirst().asked()))) {
                proven(ways, budget, FlipFinder::isAllowed).stream().findFirst().ifPresent(proven::add);
            }
        }
        return proven;
    }

    /// A candidate that is enough alone, and the world after it.
    private record Proven(Candidate candidate, World after) {}

    private List<Proven> proven(Circumstances.Choices choices, Budget budget, Predicate<Verdict> isWanted) {
        if (!choices.areAll()) {
            budget.leaveOut();
        }
        return proven(choices.candidates(), budget, isWanted);
    }

    private List<Proven> proven(Collection<Candidate> candidates, Budget budget, Predicate<Verdict> isWanted) {
        var proven = new ArrayList<Proven>();
        for (var candidate : candidates) {
            if (budget.isSpent()) {
                break;
            }
            world.after(candidate)
                    .filter(after -> isWanted.test(after.verdict()))
                    .ifPresent(after -> proven.add(new Proven(candidate, after)));
        }
        return proven;
    }

    /// The order of side effects, with a few of each kind: there may be many parents, groups and policies.
    private static List<Offer> sorted(List<Offer> offers) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        return offers.stream()
                .sorted(new SideEffectOrder())
                .filter(offer -> offer.kind() == Kind.SET_CONTEXT
                        || counts.merge(offer.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .toList();
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

    private List<Offer> together(Answer answer, Budget budget) {
        var combining = new Combining(world, answer, budget);
        return combining.find().stream()
                .map(steps -> together(combining, steps, obstaclesOf(answer)))
                .sorted(new SideEffectOrder())
                .toList();
    }

    private Offer together(Combining combining, Combining.Steps steps, Set<Integer> obstacles) {
        var parts = combining.parts(steps);
        var label = String.join("; ", parts.stream().map(Part::label).toList());
        var edits = new ArrayList<Edit>();
        steps.candidates().forEach(candidate -> candidate.edit().ifPresent(edits::add));
        Optional<Edit> edit = edits.isEmpty() ? Optional.empty() : Optional.of(new Composite(label, edits));
        var all = new Candidate(Kind.ALL_OF_THESE, label, edit, steps.after().question());
        return offer(all, obstacles, parts, steps.after());
    }

    private Flip toDenied(Answer answer) {
        var budget = new Budget(isEnoughTried);
        var candidates = new LinkedHashSet<>(new ToDeny(situation).candidates(answer));
        var proven = circumstances(new Candidates(world, answer), budget, FlipFinder::isDenied);
        proven.addAll(proven(candidates, budget, FlipFinder::isDenied));
        var single = sorted(proven.stream()
                .map(one -> offer(one.candidate(), Set.of(), List.of(), one.after()))
                .toList());
        return new Flip(Verdict.IMPLICITLY_DENIED, single, List.of(), budget.isComplete(), budget.isThorough());
    }

    private static boolean isDenied(Verdict verdict) {
        return verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED;
    }
}
