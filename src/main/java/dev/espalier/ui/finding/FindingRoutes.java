package dev.espalier.ui.finding;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonPath.Step;
import dev.espalier.review.Finding;
import dev.espalier.review.Where;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.editor.PolicyDialogs;
import dev.espalier.ui.editor.PolicySlot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from a finding to what it is about: its node, the place in its policy, or the question of an assertion.
public final class FindingRoutes {
    private final DesignStore store;
    private final PolicyDialogs policies;
    private final Consumer<ItemId> visitor;
    private final Consumer<Question> asker;

    /// @param visitor takes the view to an item
    /// @param asker asks a question
    public FindingRoutes(
            DesignStore store, PolicyDialogs policies, Consumer<ItemId> visitor, Consumer<Question> asker) {
        this.store = store;
        this.policies = policies;
        this.visitor = visitor;
        this.asker = asker;
    }

    /// Goes there: the item is selected, and what is in a policy is shown in its editor.
    public void follow(Finding finding) {
        var where = finding.where();
        where.item().filter(DesignIndex.of(store.design())::contains).ifPresent(item -> {
            store.select(List.of(item));
            visitor.accept(item);
        });
        slot(store.design(), where)
                .ifPresent(slot -> policies.open(slot, where.inDocument().orElse(JsonPath.TOP)));
        if (where.item().isEmpty()) {
            question(where.path()).ifPresent(asker);
        }
    }

    private Optional<Question> question(JsonPath path) {
        var steps = path.steps();
        return steps.size() > 1
                        && steps.get(0).equals(new Step.Member("assertions"))
                        && steps.get(1) instanceof Step.Item(var at)
                ? store.design().assertions().stream().skip(at).findFirst().map(Question::of)
                : Optional.empty();
    }

    /// The policy that a finding is about.
    static Optional<PolicySlot> slot(Design design, Where where) {
        if (where.item().isEmpty() || where.inDocument().isEmpty()) {
            return Optional.empty();
        }
        var steps = where.path().steps();
        var begin =
                steps.subList(0, steps.size() - where.inDocument().get().steps().size());
        return switch (where.item().get()) {
            case RoleId role
            when begin.getLast().equals(new Step.Member("trustPolicy")) -> PolicySlot.trust(design, role);
            case ResourceId resource -> PolicySlot.resource(design, resource);
            case MemberId member -> inline(design, member, begin);
            case ItemId item -> PolicySlot.of(design, item);
        };
    }

    private static Optional<PolicySlot> inline(Design design, MemberId member, List<Step> begin) {
        return begin.size() > 1 && begin.get(begin.size() - 2) instanceof Step.Item(var at)
                ? DesignIndex.of(design).identity(member).stream()
                        .flatMap(identity -> identity.inlinePolicies().stream())
                        .skip(at)
                        .findFirst()
                        .map(InlinePolicy::name)
                        .map(name -> PolicySlot.inline(design, member, name))
                : Optional.empty();
    }
}
