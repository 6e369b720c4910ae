package dev.espalier.export;

import dev.espalier.access.PolicyReach;
import dev.espalier.access.StatementScope;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.ActionElement;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every SCP and RCP: where it is attached, whom it reaches, and what its statements say.
final class GuardrailChapter {
    private static final int MOST_POLICIES = 500;
    private static final int MOST_PLACES = 40;
    private static final int MOST_ACTIONS = 30;

    private final Design design;
    private final DesignIndex index;
    private final Omissions left;

    GuardrailChapter(Design design, Omissions left) {
        this.design = design;
        this.left = left;
        index = DesignIndex.of(design);
    }

    Chapter make() {
        var blocks = new ArrayList<Block>();
        var policies = design.organization().policies();
        for (var type : OrganizationPolicyType.values()) {
            if (!design.organization().isEnabled(type)) {
                blocks.add(new Block.Paragraph(Words.text("guardrails.off." + type)));
            }
        }
        replaced(blocks);
        if (policies.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.text("guardrails.none")));
        }
        left.first(policies, MOST_POLICIES, "omitted.policies").forEach(policy -> add(policy, blocks));
        return new Chapter(Words.text("guardrails.title"), blocks);
    }

    /// Where the default SCP is gone, nothing is allowed but by what stands there instead.
    private void replaced(List<Block> blocks) {
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var without = index.entities()
                .filter(entity -> !entity.serviceControlPolicies().contains(type.defaultPolicy()))
                .toList();
        if (!without.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.text("guardrails.replaced", type.defaultPolicy(), places(without))));
        }
    }

    private String places(List<Entity> entities) {
        var named = left.first(entities, MOST_PLACES, "omitted.places").stream()
                .map(entity -> Words.text("guardrails.place", entity.name(), entity.id()))
                .collect(Collectors.joining(", "));
        int more = entities.size() - MOST_PLACES;
        return more > 0 ? named + ", " + Words.text("report.more", more) : named;
    }

    private void add(OrganizationPolicy policy, List<Block> blocks) {
        blocks.add(new Block.Heading(2, Words.text("guardrails.policy." + policy.type(), policy.name())));
        if (!policy.description().isBlank()) {
            blocks.add(new Block.Paragraph(policy.description()));
        }
        var attached = index.attachmentsOf(policy.id()).stream()
                .flatMap(node -> index.entity(node).stream())
                .toList();
        var facts = new ArrayList<String>();
        facts.add(
                attached.isEmpty()
                        ? Words.text("guardrails.nowhere")
                        : Words.text("guardrails.attached", places(attached)));
        facts.addAll(reach(policy));
        blocks.add(Block.Bullets.of(facts));
        var reading = PolicyReading.of(policy.document());
        if (!reading.isReadable() || reading.statements().isEmpty()) {
            blocks.add(new Block.Paragraph(Words.text("guardrails.unreadable")));
            return;
        }
        blocks.add(new Block.Table(
                List.of(
                        Words.text("statement.name"),
                        Words.text("statement.effect"),
                        Words.text("statement.actions"),
                        Words.text("statement.scope")),
                reading.statements().stream().map(this::row).toList()));
    }

    private List<String> reach(OrganizationPolicy policy) {
        var reach = PolicyReach.of(design, policy.id());
        if (reach.isSwitchedOff()) {
            return List.of(Words.text("guardrails.off." + policy.type()));
        }
        var count = reach.count();
        var facts = new ArrayList<String>();
        facts.add(Words.text(
                "guardrails.reach." + policy.type(),
                count.accounts(),
                count.users(),
                count.roles(),
                count.resources()));
        if (reach.sparesManagement()) {
            facts.add(Words.text("guardrails.spares"));
        }
        return facts;
    }

    private List<String> row(Statement statement) {
        return List.of(
                statement.sid().filter(sid -> !sid.isEmpty()).orElseGet(() -> "#" + statement.number()),
                statement.effectText().orElse("?"),
                statement.action().map(this::actions).orElse("?"),
                statement.isUnrestricted() ? Words.text("statement.always") : StatementScope.of(statement));
    }

    private String actions(ActionElement element) {
        var entries = element.entries().stream().map(ActionElement.Entry::text).toList();
        var shown = String.join(", ", left.first(entries, MOST_ACTIONS, "omitted.actions"));
        int more = entries.size() - MOST_ACTIONS;
        var all = more > 0 ? shown + ", " + Words.text("report.more", more) : shown;
        return element.isExcept() ? Words.text("statement.except", all) : all;
    }
}
