package dev.espalier.whatif;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveInlinePolicy;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A question about a design of which gates can be opened one at a time, each without touching any other gate: no
/// Deny of it is left and it allows what it has to allow, but not more than its share.
///
/// @param design as it is with the gates opened so far
/// @param question the same as in the beginning, but for the policy of its session
record OpenedGates(Design design, Question question) {
    private static final String OPEN = "OpenedForTheTest";

    /// The same with one more gate open; empty where the design has nothing that could open it.
    Optional<OpenedGates> with(Gate gate) {
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> gate.at().map(level -> level(gate, level));
            case PERMISSIONS_BOUNDARY -> who().map(member -> after(boundary(member)));
            case SESSION_POLICY -> question.session().map(this::withoutPolicy);
            case IDENTITY_POLICY -> who().filter(this::isIdentity).map(member -> identity(gate, member));
            case RESOURCE_POLICY, TRUST_POLICY -> gate.at().flatMap(holder -> ofHolder(gate, holder));
        };
    }

    private Optional<MemberId> who() {
        return Principals.find(design, question.principal());
    }

    private boolean isIdentity(MemberId member) {
        return DesignIndex.of(design).identity(member).isPresent();
    }

    private OpenedGates after(Edit edit) {
        return switch (edit.applyTo(design)) {
            case EditResult.Applied(var changed) -> new OpenedGates(changed, question);
            case EditResult.Rejected(var code, var sentence) -> throw new IllegalStateException(code + ": " + sentence);
        };
    }

    private OpenedGates level(Gate gate, NodeId level) {
        boolean isScp = gate.layer() == Layer.SERVICE_CONTROL_POLICY;
        var opened = isScp ? allowing(level) : this;
        for (var id : denying(gate, PolicySource::id)) {
            opened = opened.after(new DetachOrganizationPolicy((OrganizationPolicyId) id, level));
        }
        return opened;
    }

    private OpenedGates allowing(NodeId level) {
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var id = new OrganizationPolicyId(type, OPEN);
        var known = DesignIndex.of(design).policy(id).isPresent()
                ? this
                : after(new AddPolicy(type, OPEN, "", everything(Optional.empty(), "*")));
        return known.after(new AttachOrganizationPolicy(id, level));
    }

    private static Edit boundary(MemberId member) {
        return new SetBoundary(member, Optional.of("arn:aws:iam::aws:policy/AdministratorAccess"));
    }

    private OpenedGates withoutPolicy(Assertion.Session session) {
        var wider = new Assertion.Session(
                Optional.empty(), session.tags(), session.mfa(), session.sourceIdentity(), session.unknown());
        return new OpenedGates(design, question.in(wider));
    }

    private OpenedGates identity(Gate gate, MemberId member) {
        var opened = this;
        for (var source : denying(gate, Optional::of)) {
            var holder = (MemberId) source.holder().orElseThrow();
            opened = opened.after(
                    source.kind() == PolicySource.Kind.INLINE
                            ? new RemoveInlinePolicy(holder, source.name())
                            : new DetachManagedPolicy(holder, reference(holder, source)));
        }
        return opened.after(new PutInlinePolicy(member, OPEN, everything(Optional.empty(), "*")));
    }

    private String reference(MemberId holder, PolicySource source) {
        return DesignIndex.of(design).identity(holder).orElseThrow().attachedPolicies().stream()
                .filter(one -> one.endsWith(source.name()))
                .findFirst()
                .orElseThrow();
    }

    /// The policy of a resource or role without its Denies, and with an Allow for the account of who asks: that
    /// lets the account decide, while naming the asker itself would make other gates needless. A faulty document,
    /// of which no statement counts, gives way to a new one.
    private Optional<OpenedGates> ofHolder(Gate gate, NodeId holder) {
        return who().flatMap(member -> {
            var mended = mended(gate, member, holder, true);
            return mended.filter(OpenedGates::isFaulty).isPresent() ? mended(gate, member, holder, false) : mended;
        });
    }

    private boolean isFaulty() {
        return Evaluator.of(design).answer(question).gates().stream()
                .anyMatch(gate -> gate.reason().code() == ReasonCode.FAULTY_DOCUMENT
                        && (gate.layer() == Layer.RESOURCE_POLICY || gate.layer() == Layer.TRUST_POLICY));
    }

    private Optional<OpenedGates> mended(Gate gate, MemberId member, NodeId holder, boolean isKept) {
        var account = "arn:aws:iam::" + member.account().value() + ":root";
        var principal = new JsonObject(List.of(new Member("AWS", new JsonString(account))));
        var index = DesignIndex.of(design);
        return switch (holder) {
            case ResourceId id -> {
                var now = index.resource(id).flatMap(Resource::policy).filter(_ -> isKept);
                var allow = Rewriting.statement("Allow", Optional.of(principal), "*", Optional.of("*"));
                yield Optional.of(after(new SetResourcePolicy(id, Optional.of(opened(gate, now, allow)))));
            }
            case RoleId id -> {
                var now = index.role(id).flatMap(Role::trustPolicy).filter(_ -> isKept);
                var allow = Rewriting.statement("Allow", Optional.of(principal), question.action(), Optional.empty());
                yield Optional.of(after(new SetTrustPolicy(id, opened(gate, now, allow))));
            }
            default -> Optional.empty();
        };
    }

    private static PolicyDocument opened(Gate gate, Optional<PolicyDocument> now, JsonObject allow) {
        var denied = gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.DENY)
                .map(StatementResult::number)
                .collect(Collectors.toSet());
        return now.flatMap(document -> Rewriting.without(document, denied))
                .flatMap(document -> Rewriting.plus(document, allow))
                .orElseGet(() -> Rewriting.of(allow));
    }

    private static PolicyDocument everything(Optional<JsonValue> principal, String resource) {
        return Rewriting.of(Rewriting.statement("Allow", principal, "*", Optional.of(resource)));
    }

    private static <T> Set<T> denying(Gate gate, Function<PolicySource, Optional<T>> part) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.DENY)
                .flatMap(statement -> part.apply(statement.policy()).stream())
                .collect(Collectors.toSet());
    }
}
