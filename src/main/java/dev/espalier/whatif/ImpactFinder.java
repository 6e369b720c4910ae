package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AssertionCheck;
import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Limit;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.User;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.whatif.Impact.OfService;
import dev.espalier.whatif.Impact.Slots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds out what an edit would do to everybody. The edit is applied to the design, which stays as it is, and both are
/// compared.
public final class ImpactFinder {
    private static final int EXPLAINED = 5;

    private final Design design;
    private final Evaluator before;
    private final Design after;
    private final Evaluator then;
    private final Edit edit;
    private final QuantifiedEffects quantified;

    private ImpactFinder(Design design, Evaluator before, Edit edit, Design after) {
        this.design = design;
        this.before = before;
        this.edit = edit;
        this.after = after;
        this.then = before.changedTo(after);
        quantified = new QuantifiedEffects(design, before);
    }

    /// A finder for an edit; empty when the edit is refused.
    ///
    /// @param evaluator of this design
    public static Optional<ImpactFinder> of(Design design, Evaluator evaluator, Edit edit) {
        return edit.applyTo(design) instanceof EditResult.Applied(var changed)
                ? Optional.of(new ImpactFinder(design, evaluator, edit, changed))
                : Optional.empty();
    }

    /// The numbers.
    ///
    /// @param isEnough asked often; once it says yes, nothing more is looked at and the result says so
    public Impact find(BooleanSupplier isEnough) {
        var change = before.changeTo(then, ActionSet.all(), edit::following, isEnough);
        var broken = new ArrayList<Assertion>();
        var mended = new ArrayList<Assertion>();
        boolean isChecked = true;
        var following = after.assertions();
        for (int at = 0; at < design.assertions().size(); at++) {
            var assertion = design.assertions().get(at);
            if (isEnough.getAsBoolean()) {
                isChecked = false;
                break;
            }
            boolean held = AssertionCheck.holds(assertion, before);
            if (held != AssertionCheck.holds(Claims.follower(design.assertions(), following, at), then)) {
                (held ? broken : mended).add(assertion);
            }
        }
        var many = quantified.of(after, then, isEnough);
        return new Impact(
                change,
                new Claims(broken, many.broken()),
                new Claims(mended, many.mended()),
                isChecked && many.isComplete(),
                slots(edit),
                services(change));
    }

    /// The same with what is responsible for the largest changes.
    public Impact explained(Impact impact) {
        var causes = new CauseFinder(design, before, after, then, impact.change());
        var explained = new ArrayList<OfService>();
        for (var service : impact.services()) {
            explained.add(
                    explained.size() < EXPLAINED
                            ? new OfService(
                                    service.service(), service.gained(), service.lost(), causes.of(service.service()))
                            : service);
        }
        return impact.with(explained);
    }

    private static List<OfService> services(AccessChange change) {
        var gained = countByService(change.gained());
        var lost = countByService(change.lost());
        var services = new ArrayList<OfService>();
        gained.forEach((service, count) ->
                services.add(new OfService(service, count, lost.getOrDefault(service, 0), Optional.empty())));
        lost.forEach((service, count) -> {
            if (!gained.containsKey(service)) {
                services.add(new OfService(service, 0, count, Optional.empty()));
            }
        });
        services.sort(Comparator.comparingInt(OfService::size).reversed().thenComparing(OfService::service));
        return services;
    }

    private static Map<String, Integer> countByService(ActionSet actions) {
        var counts = new HashMap<String, Integer>();
        actions.forEach(number -> counts.merge(ActionTable.get().action(number).service(), 1, Integer::sum));
        return counts;
    }

    /// How full the place is that an edit takes up.
    private Optional<Slots> slots(Edit made) {
        return switch (made) {
            case MoveNodes move ->
                attached(
                        OrganizationPolicyType.SERVICE_CONTROL_POLICY,
                        move.nodes().getFirst());
            case AttachOrganizationPolicy attach -> attached(attach.policy().type(), attach.entity());
            case AttachManagedPolicy attach -> managed(attach.member());
            case JoinGroup join -> groups(join.member());
            case Composite several -> slots(several.edits().getFirst());
            default -> Optional.empty();
        };
    }

    private Optional<Slots> attached(OrganizationPolicyType type, NodeId node) {
        return DesignIndex.of(after)
                .entity(node)
                .map(entity -> slots(Limit.attached(type), entity.policies(type).size()));
    }

    private Optional<Slots> managed(MemberId member) {
        return DesignIndex.of(after)
                .identity(member)
                .map(identity -> slots(
                        Limit.attached(identity), identity.attachedPolicies().size()));
    }

    private Optional<Slots> groups(MemberId member) {
        return DesignIndex.of(after)
                .identity(member)
                .filter(User.class::isInstance)
                .map(user -> slots(Limit.GROUPS_OF_USER, ((User) user).groups().size()));
    }

    private Slots slots(Limit limit, int used) {
        return new Slots(limit, used, after.quotaProfile().highest(limit));
    }
}
