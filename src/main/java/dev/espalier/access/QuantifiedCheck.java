package dev.espalier.access;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.policy.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks everybody whom a claim is about and compares the answers with it.
public final class QuantifiedCheck {
    /// Beyond, what rows leave open stays open.
    private static final int MOST_EXACT = 1_000;

    private final Design design;
    private final Evaluator evaluator;
    private final DesignIndex index;
    private final Map<String, NodeId> entities;

    private QuantifiedCheck(Design design, Evaluator evaluator) {
        this.design = design;
        this.evaluator = evaluator;
        index = DesignIndex.of(design);
        entities = index.entities().map(Entity::id).collect(Collectors.toMap(NodeId::toString, id -> id, (a, _) -> a));
    }

    /// The results in the order of the claims.
    public static List<QuantifiedResult> run(Design design) {
        if (design.quantifiedAssertions().isEmpty()) {
            return List.of();
        }
        var check = of(design, Evaluator.of(design));
        return design.quantifiedAssertions().stream().map(check::check).toList();
    }

    /// Checks claims one by one.
    ///
    /// @param evaluator of this design
    public static QuantifiedCheck of(Design design, Evaluator evaluator) {
        return new QuantifiedCheck(design, evaluator);
    }

    /// What becomes of a claim, whether the design makes it or not.
    public QuantifiedResult check(QuantifiedAssertion assertion) {
        return find(assertion, () -> false);
    }

    /// The same; empty when it was stopped.
    ///
    /// @param isStopped asked often
    public Optional<QuantifiedResult> check(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
        try {
            return Optional.of(find(assertion, isStopped));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    private static void stop(BooleanSupplier isStopped) {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private QuantifiedResult find(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
        var wrong = wrong(assertion);
        if (wrong.isPresent()) {
            return wrong(assertion, wrong.get());
        }
        var question = Question.of(assertion);
        var found = evaluator.whoCan(question, isStopped);
        var meant = meant(assertion, isStopped);
        if (meant.isEmpty()) {
            return wrong(assertion, Sentences.phrase("quantified.none", Map.of()));
        }
        var allowed = new HashSet<>(found.allowed());
        var open = new LinkedHashSet<>(found.depends());
        open.retainAll(meant);
        settle(question, allowed, open, isStopped);
        allowed.retainAll(meant);
        return result(assertion, meant, allowed, open);
    }

    /// Why nobody can be asked: a place that is not in the design, or a question that has no answer, in a sentence.
    public Optional<String> wrong(QuantifiedAssertion assertion) {
        var unknown = assertion.within().stream()
                .filter(id -> !entities.containsKey(id))
                .toList();
        return unknown.isEmpty()
                ? evaluator.whyNobodyCanBeAsked(Question.of(assertion)).map(Sentences::text)
                : Optional.of(Sentences.phrase("quantified.unknown", Map.of("ids", String.join(", ", unknown))));
    }

    private static QuantifiedResult wrong(QuantifiedAssertion assertion, String sentence) {
        return new QuantifiedResult(assertion, false, List.of(), List.of(), Optional.empty(), Optional.of(sentence));
    }

    /// The root users, users and roles that the claim is about, in the order of the design.
    private Set<MemberId> meant(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
        var within = assertion.within().stream().map(entities::get).collect(Collectors.toSet());
        var except = assertion.except().stream().map(Wildcard::of).toList();
        var meant = new LinkedHashSet<MemberId>();
        for (var account : index.accounts()) {
            stop(isStopped);
            if (within.isEmpty()
                    || index.pathTo(account.id()).stream().anyMatch(entity -> within.contains(entity.id()))) {
                Principals.of(account)
                        .filter(member -> {
                            var arn = Principals.arnOf(account, member);
                            return except.stream().noneMatch(pattern -> pattern.matches(arn));
                        })
                        .forEach(meant::add);
            }
        }
        return meant;
    }

    /// Asks exactly where rows leave it open.
    private void settle(Question question, Set<MemberId> allowed, Set<MemberId> open, BooleanSupplier isStopped) {
        if (open.size() > MOST_EXACT) {
            return;
        }
        for (var member : new ArrayList<>(open)) {
            stop(isStopped);
            var verdict = evaluator.verdict(question.by(arnOf(member)));
            switch (verdict) {
                case ALLOWED -> {
                    open.remove(member);
                    allowed.add(member);
                }
                case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> open.remove(member);
                case DEPENDS, NO_ANSWER -> {}
            }
        }
    }

    private String arnOf(MemberId member) {
        return index.account(member.account())
                .map(account -> Principals.arnOf(account, member))
                .orElseGet(() -> Principals.arnOf(design, member));
    }

    private static QuantifiedResult result(
            QuantifiedAssertion assertion, Set<MemberId> meant, Set<MemberId> allowed, Set<MemberId> open) {
        var denied = meant.stream()
                .filter(member -> !allowed.contains(member) && !open.contains(member))
                .toList();
        var can = meant.stream().filter(allowed::contains).toList();
        var perhaps = List.copyOf(open);
        return switch (assertion.who()) {
            case NOBODY -> result(assertion, can, perhaps, denied);
            case EVERYBODY -> result(assertion, denied, perhaps, can);
            case SOMEBODY ->
                can.isEmpty()
                        ? result(assertion, denied, perhaps, List.of())
                        : result(assertion, List.of(), List.of(), can);
        };
    }

    private static QuantifiedResult result(
            QuantifiedAssertion assertion, List<MemberId> against, List<MemberId> open, List<MemberId> fulfilling) {
        var example = Stream.of(against, open, fulfilling).flatMap(List::stream).findFirst();
        return new QuantifiedResult(
                assertion, against.isEmpty() && open.isEmpty(), against, open, example, Optional.empty());
    }
}
