package dev.espalier.profile;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Evaluator;
import dev.espalier.access.PolicyReach;
import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementScope;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Limit;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Composite;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult;
import dev.espalier.policy.DocumentSize;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.Statement;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import dev.espalier.whatif.ImpactFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What is told about an SCP or RCP: whom it reaches, how full its document and its places are, what each of its
/// statements does for somebody, and what would change if it were detached everywhere. Nothing is said of a statement
/// that was not found out by taking it away and comparing everybody's answers.
public final class OrganizationPolicyProfile {
    private final Design design;
    private final Evaluator evaluator;
    private final DesignIndex index;
    private final OrganizationPolicyId id;

    private OrganizationPolicyProfile(Design design, Evaluator evaluator, OrganizationPolicyId id) {
        this.design = design;
        this.evaluator = evaluator;
        index = DesignIndex.of(design);
        this.id = id;
    }

    /// What is known at once; empty when the design does not have the policy.
    public static Optional<Sheet> atOnce(Design design, Evaluator evaluator, OrganizationPolicyId id) {
        return DesignIndex.of(design).contains(id)
                ? Optional.of(new OrganizationPolicyProfile(design, evaluator, id).make(Optional.empty()))
                : Optional.empty();
    }

    /// The same with what each statement does and what detaching would change.
    ///
    /// @param patience begins to wait, anew for each comparison; once it is over, numbers are "at least"
    public static Optional<Sheet> of(
            Design design, Evaluator evaluator, OrganizationPolicyId id, Supplier<BooleanSupplier> patience) {
        return DesignIndex.of(design).contains(id)
                ? Optional.of(new OrganizationPolicyProfile(design, evaluator, id).make(Optional.of(patience)))
                : Optional.empty();
    }

    private Sheet make(Optional<Supplier<BooleanSupplier>> patience) {
        var entries = new ArrayList<Entry>();
        var policy = index.policy(id);
        var attached = index.attachmentsOf(id);
        entries.add(Entry.heading(
                Words.text("policy.attached"),
                attached.isEmpty() ? Words.text("policy.nowhere") : Words.text("count", attached.size()),
                attached.stream().map(this::place).toList()));
        policy.ifPresent(own -> entries.add(statements(own, patience)));
        if (!attached.isEmpty()) {
            entries.add(patience.map(begin -> detached(attached, begin.get()))
                    .orElseGet(() ->
                            Entry.heading(Words.text("policy.detached"), Words.text("policy.looking"), List.of())));
        }
        return Sheet.of(
                List.of(id),
                Words.text("policy.title." + id.type(), id.name()),
                remarks(),
                quota(policy),
                entries,
                Words.text("policy.scope"));
    }

    // Reach

    private List<String> remarks() {
        var reach = PolicyReach.of(design, id);
        if (reach.isSwitchedOff()) {
            return List.of(Words.text("policy.off." + id.type()));
        }
        var remarks = new ArrayList<String>();
        var count = reach.count();
        remarks.add(Words.text(
                "policy.reach." + id.type(), count.accounts(), count.users(), count.roles(), count.resources()));
        if (reach.sparesManagement()) {
            remarks.add(Words.text("policy.spares"));
        }
        remarks.add(Words.text("policy.linked"));
        return remarks;
    }

    private String quota(Optional<OrganizationPolicy> policy) {
        var limit = design.quotaProfile().highest(Limit.size(id.type()));
        return policy.map(own ->
                        Words.text("policy.size", DocumentSize.of(own.document().source()), limit))
                .orElseGet(() -> Words.text("policy.ofAws"));
    }

    private Entry place(NodeId node) {
        int used = index.entity(node)
                .map(entity -> entity.policies(id.type()).size())
                .orElse(0);
        int most = design.quotaProfile().highest(Limit.attached(id.type()));
        return Entry.line(
                Sign.PLAIN,
                index.nameOf(node),
                Words.text("policy.slots", used, most),
                Optional.of(new Target.OfNode(node)));
    }

    // Statements

    private Entry statements(OrganizationPolicy policy, Optional<Supplier<BooleanSupplier>> patience) {
        var statements = PolicyReading.of(policy.document()).statements();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < statements.size(); i++) {
            entries.add(statement(policy, statements.get(i), i, patience));
        }
        return Entry.heading(Words.text("policy.statements"), Words.text("count", entries.size()), entries);
    }

    private Entry statement(
            OrganizationPolicy policy, Statement statement, int number, Optional<Supplier<BooleanSupplier>> patience) {
        var source = new PolicySource(
                policy.name(),
                Optional.of(id),
                Optional.empty(),
                id.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                        ? PolicySource.Kind.SCP
                        : PolicySource.Kind.RCP,
                policy.document());
        var label = Words.text(
                "policy.statement",
                statement.effectText().orElse("?"),
                statement
                        .sid()
                        .filter(sid -> !sid.isEmpty())
                        .orElseGet(() -> Words.text("policy.number", statement.number())),
                scope(statement));
        return Entry.line(
                statement.effect().equals(Optional.of(Effect.DENY)) ? Sign.DENIED : Sign.OPEN,
                label,
                patience.map(begin -> liveness(policy, number, begin.get()))
                        .orElseGet(() -> Words.text("policy.looking")),
                Optional.of(new Target.OfStatement(source, statement.path())));
    }

    private static String scope(Statement statement) {
        return statement.isUnrestricted() ? "" : StatementScope.of(statement);
    }

    /// What is different for somebody when the statement is not there.
    private String liveness(OrganizationPolicy policy, int number, BooleanSupplier isEnough) {
        if (PolicyReach.of(design, id).isSwitchedOff()
                || index.attachmentsOf(id).isEmpty()) {
            return Words.text("live.unbound");
        }
        var without = without(policy.document(), number);
        boolean isFaulty = PolicyReading.of(policy.document()).hasErrorsAs(typeOfDocument());
        if (without.isEmpty() || isFaulty) { // with one statement less its Allows might begin to count
            return Words.text("live.unknown");
        }
        return new EditPolicy(id, without.get()).applyTo(design) instanceof EditResult.Applied(var changed)
                ? words(evaluator.changeTo(evaluator.changedTo(changed), ActionSet.all(), isEnough))
                : Words.text("live.unknown");
    }

    private PolicyType typeOfDocument() {
        return id.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? PolicyType.SCP : PolicyType.RCP;
    }

    private static Optional<PolicyDocument> without(PolicyDocument document, int number) {
        if (!(document.source() instanceof JsonObject object)) {
            return Optional.empty();
        }
        return object.get("Statement")
                .flatMap(statements -> without(statements, number))
                .map(rest -> new PolicyDocument(new JsonObject(object.members().stream()
                        .map(member ->
                                member.name().equals("Statement") ? new JsonValue.Member("Statement", rest) : member)
                        .toList())));
    }

    private static Optional<JsonValue> without(JsonValue statements, int number) {
        if (statements instanceof JsonArray(var items) && number < items.size()) {
            var rest = new ArrayList<>(items);
            rest.remove(number);
            return Optional.of(new JsonArray(rest));
        }
        return statements instanceof JsonObject ? Optional.of(new JsonArray(List.of())) : Optional.empty();
    }

    /// What a change without the statement proves about it.
    static String words(AccessChange change) {
        int actions = change.gained().or(change.lost()).size();
        int people = (int) change.principals().stream()
                .filter(one -> !one.gained().or(one.lost()).isEmpty())
                .count();
        if (change.principals().isEmpty()) {
            return Words.text(change.isComplete() ? "live.none" : "live.unsettled");
        }
        if (actions == 0) {
            return Words.text("live.conditions", change.principals().size());
        }
        if (!change.isExact()) {
            return Words.text("live.perhaps", people, actions);
        }
        return Words.text(change.isComplete() ? "live.decides" : "live.atLeast", people, actions);
    }

    // Detached

    private Entry detached(List<NodeId> attached, BooleanSupplier isEnough) {
        var edits = attached.stream()
                .<Edit>map(node -> new DetachOrganizationPolicy(id, node))
                .toList();
        var everywhere = new Composite(Words.text("policy.detached"), edits);
        if (everywhere.applyTo(design) instanceof EditResult.Rejected refused) {
            return Entry.heading(
                    Words.text("policy.detached"), Words.text("policy.stays", refused.sentence()), List.of());
        }
        var impact =
                ImpactFinder.of(design, evaluator, everywhere).orElseThrow().find(isEnough);
        var services = impact.services().stream()
                .map(one -> Entry.line(
                        Sign.PLAIN,
                        one.service(),
                        Words.text("policy.service", one.gained(), one.lost()),
                        Optional.empty()))
                .toList();
        return Entry.heading(Words.text("policy.detached"), words(impact.change()), services);
    }
}
