package dev.espalier.ui.command;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// *Detach*: takes a policy off what it is attached to, the keyboard's way for what the pointer does at a chip. Where
/// there is only one thing that can be meant, nothing is asked.
final class Detachments {
    private static final Texts TEXTS = Texts.of(Detachments.class);

    private final DesignStore store;
    private final Picker picker;

    /// One policy at one holder.
    private record Attachment(PolicyId policy, NodeId holder) {}

    Detachments(DesignStore store, Picker picker) {
        this.store = store;
        this.picker = picker;
    }

    /// Whether something is attached to the selected node, or the selected policy to something.
    boolean areThere(List<ItemId> items) {
        return items.size() == 1 && !of(items.getFirst()).isEmpty();
    }

    void detach() {
        store.focusedItem().ifPresent(item -> {
            var attachments = of(item);
            var chosen = attachments.size() == 1 ? Optional.of(attachments.getFirst()) : ask(item, attachments);
            chosen.ifPresent(this::detach);
        });
    }

    private void detach(Attachment attachment) {
        if (store.perform(edit(attachment)) instanceof EditResult.Rejected refused) {
            store.message(refused.sentence());
        }
    }

    private Optional<Attachment> ask(ItemId item, List<Attachment> attachments) {
        var index = DesignIndex.of(store.design());
        var choices = attachments.stream()
                .map(attachment -> choice(index, item, attachment))
                .toList();
        var key = item instanceof PolicyId ? "detachFrom" : "detach";
        return picker.pick(new Pick<>(
                TEXTS.text(key + ".title", index.nameOf(item)),
                TEXTS.text(key + ".prompt"),
                TEXTS.text("detach.action"),
                choices));
    }

    private Choice<Attachment> choice(DesignIndex index, ItemId item, Attachment attachment) {
        ItemId shown = item instanceof PolicyId ? attachment.holder() : attachment.policy();
        var refusal = edit(attachment).applyTo(store.design()) instanceof EditResult.Rejected refused
                ? Optional.of(refused.sentence())
                : Optional.<String>empty();
        return new Choice<>(attachment, index.nameOf(shown), "", GlyphView.glyphOf(shown), refusal);
    }

    private List<Attachment> of(ItemId item) {
        var index = DesignIndex.of(store.design());
        return switch (item) {
            case PolicyId policy ->
                index.attachmentsOf(policy).stream()
                        .map(holder -> new Attachment(policy, holder))
                        .toList();
            case MemberId member ->
                index.identity(member).stream()
                        .flatMap(identity -> managed(index, member, identity))
                        .map(policy -> new Attachment(policy, member))
                        .toList();
            case NodeId node -> index.entity(node).map(this::organizational).orElse(List.of());
            case NoteId _ -> List.of();
        };
    }

    private static Stream<PolicyId> managed(DesignIndex index, MemberId member, Identity identity) {
        return index.account(member.account()).stream()
                .flatMap(account -> identity.attachedPolicies().stream()
                        .flatMap(written -> PolicyReference.resolve(written, account).stream()));
    }

    private List<Attachment> organizational(Entity entity) {
        var found = new ArrayList<Attachment>();
        for (var type : OrganizationPolicyType.values()) {
            if (store.design().organization().isEnabled(type)) {
                entity.policies(type)
                        .forEach(name -> found.add(new Attachment(new OrganizationPolicyId(type, name), entity.id())));
            }
        }
        return found;
    }

    private Edit edit(Attachment attachment) {
        return switch (attachment.policy()) {
            case OrganizationPolicyId policy -> new DetachOrganizationPolicy(policy, attachment.holder());
            case AccountPolicyId policy -> new DetachManagedPolicy(member(attachment), written(attachment, policy));
            case AwsManagedPolicyId(var arn) -> new DetachManagedPolicy(member(attachment), arn);
        };
    }

    private static MemberId member(Attachment attachment) {
        return (MemberId) attachment.holder();
    }

    /// How the holder refers to one of its account's own policies.
    private String written(Attachment attachment, AccountPolicyId policy) {
        return DesignIndex.of(store.design()).identity(member(attachment)).stream()
                .flatMap(identity -> identity.attachedPolicies().stream())
                .filter(reference -> PolicyReference.names(reference, policy))
                .findFirst()
                .orElse(policy.name());
    }
}
