package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping;
import dev.espalier.design.Clipping.Contents;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Destination.Beside;
import dev.espalier.edit.Destination.Into;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a clipping into a design: first everything gets its new ids and names, so that it is known how each copy is
/// addressed, then the copies are made and put in their places in one walk. Used once and thrown away.
final class Copying {
    private static final double ASIDE = 24;

    private final Design design;
    private final DesignIndex index;
    private final Clipping clipping;
    private final Destination destination;
    private final Readdressing addresses = new Readdressing();
    private final DesignNames names;
    private final Map<AccountId, AccountIntake> intakes = new LinkedHashMap<>();
    private final List<ItemId> copies = new ArrayList<>();
    private final EditResult result;

    Copying(Design design, Clipping clipping, Destination destination) {
        this.design = design;
        this.index = DesignIndex.of(design);
        this.clipping = clipping;
        this.destination = destination;
        names = new DesignNames(design);
        result = Ruling.start()
                .require(!clipping.isEmpty(), Refusal.NOTHING_TO_COPY)
                .thenTry(this::make);
        names.done();
    }

    EditResult result() {
        return result;
    }

    /// The ids of the copies; none when they cannot be made.
    List<ItemId> copies() {
        return result instanceof Applied ? List.copyOf(copies) : List.of();
    }

    private EditResult make() {
        var policies = new PolicyIntake(design, clipping, isAlone() && !isAttaching());
        var trees = new TreeIntake(design, clipping, destination, addresses, names, policies);
        var ruling = Ruling.start()
                .require(policies.refusal())
                .require(trees.refusal())
                .require(planContents());
        return ruling.thenTry(() -> {
            var accounts = new HashMap<AccountId, Account>();
            intakes.forEach((id, intake) -> accounts.put(id, intake.result()));
            var grown = trees.in(policies.design(), accounts);
            copies.addAll(trees.copies());
            intakes.values().forEach(intake -> copies.addAll(intake.copies()));
            return Ruling.start()
                    .require(trees.refusal())
                    .require(crowded(accounts))
                    .thenTry(() -> switch (attached(grown, policies)) {
                        case Applied(var made) ->
                            new Applied(withNotes(made.withView(trees.flagged(made.view())), trees));
                        case Rejected refused -> refused;
                    });
        });
    }

    /// Notes stick to the copy of what they were stuck to; others lie a little beside those they are copies of, or
    /// beside the node that those are stuck to.
    private Design withNotes(Design made, TreeIntake trees) {
        var view = made.view();
        var loose = clipping.looseNotes();
        for (var note : clipping.notes()) {
            var node = note.node().map(trees::copyOf).filter(made::contains);
            var stuck = note.withNode(node);
            if (loose.contains(note)) {
                copies.add(new NoteId(view.notes().size()));
                view = Notes.with(
                        view, note.withPlace(note.x() + ASIDE, note.y() + ASIDE).withNode(node));
            } else if (!clipping.wasCut() || !view.notes().contains(stuck)) { // what is cut leaves its notes behind
                view = Notes.with(view, stuck);
            }
        }
        return clipping.notes().isEmpty() ? made : made.withView(view);
    }

    private Optional<Rejected> crowded(Map<AccountId, Account> accounts) {
        return intakes.entrySet().stream()
                .flatMap(intake -> Optional.ofNullable(accounts.get(intake.getKey()))
                        .flatMap(account -> intake.getValue().refusal(design, account))
                        .stream())
                .findFirst();
    }

    /// Whether nothing but policies was copied: only then do they go onto what is selected.
    private boolean isAlone() {
        return clipping.units().isEmpty()
                && clipping.accounts().isEmpty()
                && clipping.contents().stream().noneMatch(Contents::hasMembers);
    }

    private boolean isAttaching() {
        return destination instanceof Into;
    }

    // Into accounts

    private Optional<Rejected> planContents() {
        for (var contents : clipping.contents()) {
            var account = accountFor(contents).flatMap(index::account);
            if (account.isEmpty()) {
                return Optional.of(Refusal.PASTE_NEEDS_ACCOUNT.rejected());
            }
            intakes.computeIfAbsent(account.get().id(), _ -> new AccountIntake(account.get(), names.arns(), addresses))
                    .plan(contents, isAlone() && holder().isPresent());
        }
        return Optional.empty();
    }

    private Optional<AccountId> accountFor(Contents contents) {
        return switch (destination) {
            case Beside _ -> Optional.of(contents.account());
            case Into(AccountId account, var _) -> Optional.of(account);
            case Into(MemberId member, var _) -> Optional.of(member.account());
            case Into _, Destination.Anywhere _ -> Optional.empty();
        };
    }

    /// The user, group or role that pasted policies are attached to.
    private Optional<MemberId> holder() {
        return destination instanceof Into(MemberId member, var _) ? Optional.of(member) : Optional.empty();
    }

    // Attaching

    /// The design with the policies that were copied by themselves on what was pointed at.
    private EditResult attached(Design changed, PolicyIntake policies) {
        if (!isAlone()) {
            return new Applied(changed);
        }
        var edits = new ArrayList<Edit>();
        for (var policy : policies.copied()) {
            target().ifPresent(node -> edits.add(new AttachOrganizationPolicy(policy, node)));
            copies.add(policy);
        }
        for (var name : clipping.awsPolicies()) {
            var policy = Clipping.ofAws(name);
            switch (attaching(policy)) {
                case Attaching.Made(var edit) -> edits.add(edit);
                case Attaching.Refused(var refused) -> {
                    return refused;
                }
            }
            copies.add(policy);
        }
        intakes.forEach((account, intake) -> holder().ifPresent(member -> intake.policyNames()
                .forEach(name -> {
                    edits.add(new AttachManagedPolicy(member, name));
                    copies.add(new AccountPolicyId(account, name));
                })));
        return new Composite("", edits).applyTo(changed);
    }

    private Optional<NodeId> target() {
        return destination instanceof Into(var node, var _) ? Optional.of(node) : Optional.empty();
    }

    /// An edit that attaches, or why there is none.
    private sealed interface Attaching {
        record Made(Edit edit) implements Attaching {}

        record Refused(Rejected refused) implements Attaching {}
    }

    /// Puts a policy of AWS onto what was pointed at.
    private Attaching attaching(PolicyId policy) {
        if (target().isEmpty()) {
            return new Attaching.Refused(Refusal.PASTE_NEEDS_HOLDER.rejected(Label.name(design, policy)));
        }
        return switch (policy) {
            case OrganizationPolicyId id -> new Attaching.Made(new AttachOrganizationPolicy(id, target().get()));
            case AwsManagedPolicyId(var arn)
            when holder().isPresent() -> new Attaching.Made(new AttachManagedPolicy(holder().get(), arn));
            case AwsManagedPolicyId _, AccountPolicyId _ ->
                new Attaching.Refused(Refusal.PASTE_NEEDS_IDENTITY.rejected(Label.name(design, policy)));
        };
    }
}
