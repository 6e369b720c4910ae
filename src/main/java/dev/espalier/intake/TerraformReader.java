package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import dev.espalier.intake.TerraformFile.Block;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/// Reads Terraform state and plans. Terraform knows what it manages, and that need not be all, so nothing in it counts
/// as complete. What a plan will make has no id yet and gets one that is made of its address.
final class TerraformReader {
    private static final String ORGANIZATION = "aws_organizations_organization";

    private final Draft draft;
    private final TerraformFile file;
    private final Map<String, String> ids = new HashMap<>();

    private TerraformReader(Draft draft, TerraformFile file) {
        this.draft = draft;
        this.file = file;
    }

    static void read(Draft draft, Value top, NameHint hint) {
        draft.count("terraform");
        var reader = new TerraformReader(draft, new TerraformFile(top));
        reader.file.blocks().forEach(reader::organization);
        reader.file.blocks().forEach(reader::entity);
        reader.file.blocks().forEach(reader::placeAndAttach);
        new TerraformIdentities(draft, reader.file, hint).read(top);
        top.notes().add(Code.ONLY_MANAGED, top.path());
    }

    private void organization(Block block) {
        if (!block.type().equals(ORGANIZATION)) {
            return;
        }
        var values = block.values();
        values.text("id").ifPresent(draft.organizationIds::add);
        values.text("master_account_id").filter(AccountId::isValid).ifPresent(draft.managementAccounts::add);
        values.text("feature_set")
                .filter(FeatureSet.CONSOLIDATED_BILLING.name()::equals)
                .ifPresent(_ -> draft.featureSet = Optional.of(FeatureSet.CONSOLIDATED_BILLING));
        if (values.hasList("enabled_policy_types")) {
            for (var type : OrganizationPolicyType.values()) {
                draft.policyTypes.put(type, values.texts("enabled_policy_types").contains(type.name()));
            }
        }
        for (var root : values.items("roots")) {
            root.text("id").ifPresent(id -> root.text("name").ifPresent(draft.node(id, Kind.ROOT)::name));
        }
        values.items("accounts").forEach(this::listed);
    }

    private Optional<DraftNode> listed(Value value) {
        var id = value.text("id").filter(AccountId::isValid);
        return id.map(known -> {
            var account = draft.node(known, Kind.ACCOUNT);
            value.text("name").ifPresent(account::name);
            value.text("email").ifPresent(account::email);
            return account;
        });
    }

    private void entity(Block block) {
        var values = block.values();
        switch (block.type()) {
            case "aws_organizations_organizational_unit" ->
                describe(block, values.text("id").orElseGet(() -> draft.madeUpUnit(block.address())), Kind.UNIT);
            case "aws_organizations_account" -> {
                var id = values.text("id").filter(AccountId::isValid);
                var account = describe(block, id.orElseGet(() -> draft.madeUpAccount(block.address())), Kind.ACCOUNT);
                values.text("email").ifPresent(account::email);
                values.text("state").or(() -> values.text("status")).ifPresent(account::state);
            }
            case "aws_organizations_policy" -> policy(block);
            default -> {}
        }
    }

    private DraftNode describe(Block block, String id, Kind kind) {
        var values = block.values();
        var node = draft.node(id, kind);
        ids.put(block.address(), id);
        values.text("name").ifPresent(node::name);
        values.text("arn").ifPresent(draft::organizationsArn);
        values.get("tags_all")
                .or(() -> values.get("tags"))
                .map(IamCollectReader::tags)
                .ifPresent(node::tags);
        if (kind == Kind.UNIT) {
            values.items("accounts")
                    .forEach(item -> listed(item).ifPresent(account -> account.parent(id, Strength.NAME)));
        }
        return node;
    }

    private void policy(Block block) {
        var values = block.values();
        var type = values.text("type").orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY.name());
        var known = OrganizationsReader.typeCalled(type);
        if (known.isEmpty()) {
            draft.otherPolicyTypes.add(type);
            return;
        }
        var policy = draft.policy(values.text("id").orElse(block.address()));
        ids.put(block.address(), policy.key());
        policy.type(known.get());
        values.text("arn").ifPresent(draft::organizationsArn);
        values.text("name").ifPresent(policy::name);
        values.text("description").ifPresent(policy::description);
        values.get("content").map(Documents::of).ifPresent(policy::document);
    }

    private void placeAndAttach(Block block) {
        switch (block.type()) {
            case "aws_organizations_organizational_unit", "aws_organizations_account" ->
                target(block, "parent_id")
                        .ifPresent(parent -> Optional.ofNullable(ids.get(block.address()))
                                .map(draft.nodes::get)
                                .ifPresent(node -> node.parent(parent, Strength.CONTENT)));
            case "aws_organizations_policy_attachment" -> attach(block);
            default -> {}
        }
    }

    private void attach(Block block) {
        var policy = block.values()
                .text("policy_id")
                .or(() -> file.source(block, "policy_id").map(source -> ids.getOrDefault(source.address(), "")))
                .filter(draft.policies::containsKey)
                .or(() -> block.values().text("policy_id").filter(id -> id.startsWith("p-")));
        var target = target(block, "target_id");
        if (policy.isPresent() && target.equals(Optional.of(Draft.THE_ROOT))) {
            var known = draft.policy(policy.get());
            known.type().ifPresent(type -> draft.theRoot.attach(type, known.key()));
        } else if (policy.isPresent() && target.isPresent()) {
            draft.targets
                    .computeIfAbsent(draft.policy(policy.get()).key(), _ -> new LinkedHashSet<>())
                    .add(target.get());
        }
    }

    /// The key of what an attribute names; accounts of an organization stand under its root when nothing else is said.
    private Optional<String> target(Block block, String attribute) {
        var told = block.values().text(attribute).filter(id -> !id.isEmpty());
        if (told.isPresent()) {
            return told.map(id -> draft.target(id).key());
        }
        return file.source(block, attribute)
                .flatMap(source -> source.type().equals(ORGANIZATION)
                        ? Optional.of(Draft.THE_ROOT)
                        : Optional.ofNullable(ids.get(source.address())));
    }
}
