package dev.espalier.ui.inspector;

import static dev.espalier.ui.inspector.Rows.TEXTS;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.DescribePolicy;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.RemovePolicy;
import dev.espalier.edit.RenamePolicy;
import dev.espalier.ui.command.Destinations;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.inspector.Row.Action;
import dev.espalier.ui.inspector.Row.Entry;
import dev.espalier.ui.kit.GlyphView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Pages of policies.
final class PolicyPages {
    private final Rows rows;
    private final Destinations destinations;
    private final Consumer<PolicySlot> edit;

    PolicyPages(Rows rows, Destinations destinations, Consumer<PolicySlot> edit) {
        this.rows = rows;
        this.destinations = destinations;
        this.edit = edit;
    }

    Page of(PolicyId policy) {
        var slot = PolicySlot.of(rows.store().design(), policy);
        var isOwn = slot.filter(found -> !found.isReadOnly()).isPresent();
        var facts = new ArrayList<Row>();
        if (isOwn) {
            facts.add(rows.text("name", rows.index().nameOf(policy), name -> new RenamePolicy(policy, name)));
            facts.add(rows.text("description", description(policy), text -> new DescribePolicy(policy, text)));
        }
        if (policy instanceof AwsManagedPolicyId(var arn)) {
            facts.add(rows.fact("arn", arn));
        }
        var actions = new ArrayList<Action>();
        slot.ifPresent(
                found -> actions.add(rows.open(isOwn ? "editDocument" : "readDocument", "", () -> edit.accept(found))));
        if (isOwn) {
            actions.add(rows.act("deleteThis", "", new RemovePolicy(policy)));
        }
        facts.add(new Row.Entries("document", List.of(), actions, ""));
        return new Page(
                rows.index().nameOf(policy),
                kind(policy),
                GlyphView.glyphOf(policy),
                List.of(new Page.Section("", facts), attachments(policy)));
    }

    private String kind(PolicyId policy) {
        return switch (policy) {
            case OrganizationPolicyId(var type, var name) ->
                TEXTS.text(type == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? "kind.scp" : "kind.rcp", name);
            case AccountPolicyId(var account, var name) ->
                TEXTS.text("kind.managed", rows.index().nameOf(account), name);
            case AwsManagedPolicyId _ -> TEXTS.text("kind.aws");
        };
    }

    private String description(PolicyId policy) {
        return switch (policy) {
            case OrganizationPolicyId own ->
                rows.index().policy(own).map(found -> found.description()).orElse("");
            case AccountPolicyId own ->
                rows.index().policy(own).map(found -> found.description()).orElse("");
            case AwsManagedPolicyId _ -> "";
        };
    }

    private Page.Section attachments(PolicyId policy) {
        var entries = rows.index().attachmentsOf(policy).stream()
                .map(node -> new Entry(
                        rows.index().nameOf(node),
                        "",
                        Optional.of(GlyphView.glyphOf(node)),
                        List.of(rows.act("detach", "mdi2c-close", detach(policy, node)))))
                .toList();
        var attach = rows.open("attachTo", "", () -> {
            rows.store().select(List.of(policy));
            destinations.attach();
        });
        return rows.section(
                "attachments",
                List.of(new Row.Entries("attachments", entries, List.of(attach), TEXTS.text("attachments.none"))));
    }

    private static Edit detach(PolicyId policy, NodeId node) {
        return switch (policy) {
            case OrganizationPolicyId own -> new DetachOrganizationPolicy(own, node);
            case AccountPolicyId own -> new DetachManagedPolicy((MemberId) node, own.name());
            case AwsManagedPolicyId(var arn) -> new DetachManagedPolicy((MemberId) node, arn);
        };
    }
}
