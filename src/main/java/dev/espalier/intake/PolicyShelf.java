package dev.espalier.intake;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The SCPs and RCPs of the design that is made, and what the policies of the files are called there: a design
/// knows them by name, AWS by id.
final class PolicyShelf {
    private final Map<OrganizationPolicyId, OrganizationPolicy> policies = new LinkedHashMap<>();
    private final Map<OrganizationPolicyId, String> keys = new LinkedHashMap<>();
    private final Map<String, OrganizationPolicyId> ids = new LinkedHashMap<>();

    /// Files of their own come last: what AWS says has the right to its name.
    ///
    /// @param into what is imported into
    PolicyShelf(Draft draft, Optional<Design> into, Remarks remarks) {
        var before = into.map(design -> design.organization().policies()).orElse(List.of());
        before.forEach(policy -> policies.put(policy.id(), policy));
        var unknown = new ArrayList<String>();
        var loose = new ArrayList<DraftPolicy>();
        for (var policy : draft.policies.values()) {
            if (policy.isLoose()) {
                loose.add(policy);
            } else {
                add(policy, remarks).ifPresent(unknown::add);
            }
        }
        loose.forEach(policy -> addLoose(policy, remarks));
        if (!unknown.isEmpty()) {
            remarks.add(Code.NO_CONTENT, unknown.size(), Words.names(unknown));
        }
        var disputed = draft.policies.values().stream()
                .filter(DraftPolicy::isDisputed)
                .map(DraftPolicy::label)
                .toList();
        if (!disputed.isEmpty()) {
            remarks.add(Code.TWO_SOURCES, disputed.size(), Words.names(disputed));
        }
        into.ifPresent(design -> noteChanges(design, remarks));
        noteOthers(
                before.stream()
                        .filter(policy -> draft.listedTypes.contains(policy.type()))
                        .toList(),
                remarks);
    }

    /// Whoever imports into a design should hear that an attached policy says something else from now on.
    private void noteChanges(Design before, Remarks remarks) {
        var index = DesignIndex.of(before);
        var changed = before.organization().policies().stream()
                .filter(policy -> !index.attachmentsOf(policy.id()).isEmpty())
                .filter(policy -> Optional.ofNullable(policies.get(policy.id()))
                        .filter(now -> !now.document().equals(policy.document()))
                        .isPresent())
                .map(OrganizationPolicy::name)
                .toList();
        if (!changed.isEmpty()) {
            remarks.add(Code.ATTACHED_CHANGE, changed.size(), Words.names(changed));
        }
    }

    private void noteOthers(List<OrganizationPolicy> before, Remarks remarks) {
        var others = before.stream()
                .filter(policy -> !keys.containsKey(policy.id()))
                .map(OrganizationPolicy::name)
                .toList();
        if (!others.isEmpty()) {
            remarks.add(Code.NOT_MENTIONED, Words.text("kind.policies", others.size()), Words.names(others));
        }
    }

    /// The name of a policy without content.
    private Optional<String> add(DraftPolicy policy, Remarks remarks) {
        var type = policy.type().orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        if (policy.isDefault()) {
            ids.put(policy.key(), new OrganizationPolicyId(type, policy.name()));
            return Optional.empty();
        }
        var id = freeId(type, policy, remarks);
        var before = Optional.ofNullable(policies.get(id));
        var document = policy.document().or(() -> before.map(OrganizationPolicy::document));
        keys.put(id, policy.key());
        ids.put(policy.key(), id);
        policies.put(
                id,
                new OrganizationPolicy(
                        type,
                        id.name(),
                        policy.description().isEmpty()
                                ? before.map(OrganizationPolicy::description).orElse("")
                                : policy.description(),
                        document.orElse(Documents.UNKNOWN),
                        before.map(OrganizationPolicy::unknown).orElse(UnknownFields.NONE)));
        return document.isPresent() ? Optional.empty() : Optional.of(id.name());
    }

    /// A file of its own never replaces what has a place: with another content it gets another name.
    private void addLoose(DraftPolicy policy, Remarks remarks) {
        var type = policy.type().orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        var document = policy.document().orElse(Documents.UNKNOWN);
        var wanted = new OrganizationPolicyId(type, policy.label());
        var id = wanted;
        for (int i = 2; isTaken(id, document); i++) {
            id = new OrganizationPolicyId(type, policy.label() + " (" + i + ")");
        }
        if (!id.equals(wanted)) {
            remarks.add(Code.OTHER_NAME, wanted.name(), id.name());
        }
        policies.putIfAbsent(
                id, new OrganizationPolicy(type, id.name(), policy.description(), document, UnknownFields.NONE));
        keys.putIfAbsent(id, policy.key());
        ids.put(policy.key(), id);
    }

    private boolean isTaken(OrganizationPolicyId id, PolicyDocument document) {
        return id.name().equals(id.type().defaultPolicy())
                || Optional.ofNullable(policies.get(id))
                        .filter(there -> !there.document().equals(document))
                        .isPresent();
    }

    /// AWS keeps names of a type apart; what is put together from several files may not.
    private OrganizationPolicyId freeId(OrganizationPolicyType type, DraftPolicy policy, Remarks remarks) {
        var wanted = new OrganizationPolicyId(type, policy.label());
        if (!keys.containsKey(wanted) && !wanted.name().equals(type.defaultPolicy())) {
            return wanted;
        }
        remarks.add(Code.SAME_NAME, wanted.name());
        var id = wanted;
        for (int i = 1; keys.containsKey(id) || policies.containsKey(id) || id.equals(wanted); i++) {
            id = new OrganizationPolicyId(type, policy.label() + " (" + policy.key() + (i == 1 ? ")" : ") " + i));
        }
        return id;
    }

    List<OrganizationPolicy> policies() {
        return List.copyOf(policies.values());
    }

    /// What the policy with that key is called in the design.
    Optional<String> name(String key) {
        return Optional.ofNullable(ids.get(key)).map(OrganizationPolicyId::name);
    }

    /// The type it has in the design.
    Optional<OrganizationPolicyType> type(String key) {
        return Optional.ofNullable(ids.get(key)).map(OrganizationPolicyId::type);
    }
}
