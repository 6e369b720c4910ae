package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import dev.espalier.intake.TerraformFile.Block;
import dev.espalier.intake.TerraformExpressions.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads Terraform state and plans. Terraform knows what it manages, and that need not be all, so nothing in it counts
/// as complete. What a plan will make has no id yet and gets one that is made of its address.
final class TerraformReader {
    private static final String ORGANIZATION = "aws_organizations_organization";
    private static final String UNIT = "aws_organizations_organizational_unit";
    private static final String ACCOUNT = "aws_organizations_account";
    private static final String POLICY = "aws_organizations_policy";
    private static final String ATTACHMENT = "aws_organizations_policy_attachment";
    private static final Set<String> TYPES = Set.of(ORGANIZATION, UNIT, ACCOUNT, POLICY, ATTACHMENT);

    private final Draft draft;
    private final TerraformFile file;
    private final TerraformExpressions expressions;
    private final Map<String, String> ids = new HashMap<>();
    /// Ids and addresses of policies of types that a design does not hold.
    private final Set<String> others = new HashSet<>();
    /// Addresses of attachments that are for nobody knows what.
    private final Set<String> notAttached = new TreeSet<>();
    /// Addresses of attachments of nobody knows which policy.
    private final Set<String> open = new TreeSet<>();

    private TerraformReader(Draft draft, TerraformFile file) {
        this.draft = draft;
        this.file = file;
        expressions = new TerraformExpressions(file);
    }

    static void read(Draft draft, Value top, NameHint hint) {
        draft.count("terraform");
        var reader = new TerraformReader(draft, new TerraformFile(top));
        reader.file.blocks().forEach(reader::organization);
        reader.file.blocks().forEach(reader::entity);
        reader.file.blocks().forEach(reader::placeAndAttach);
        new TerraformIdentities(draft, reader.file, hint).read(top);
        note(top, Code.NOT_ATTACHED, reader.notAttached);
        note(top, Code.NOT_YET_KNOWN, reader.open);
        note(top, Code.OTHER_BLOCKS, reader.typesLeftOut());
        top.notes().add(Code.ONLY_MANAGED, top.path());
    }

    private static void note(Value top, Code code, Set<String> names) {
        if (!names.isEmpty()) {
            top.notes().add(code, top.path(), names.size(), Words.names(names));
        }
    }

    private Set<String> typesLeftOut() {
        return file.blocks().stream()
                .filter(block -> !block.isLookedUp())
                .map(Block::type)
                .filter(type -> !TYPES.contains(type) && !TerraformIdentities.TYPES.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
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
                draft.policyType(type, values.texts("enabled_policy_types").contains(type.name()));
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
            case UNIT ->
                describe(block, values.text("id").orElseGet(() -> draft.madeUpUnit(block.address())), Kind.UNIT);
            case ACCOUNT -> {
                var id = values.text("id").filter(AccountId::isValid);
                var account = describe(block, id.orElseGet(() -> draft.madeUpAccount(block.address())), Kind.ACCOUNT);
                values.text("email").ifPresent(account::email);
                values.text("state").or(() -> values.text("status")).ifPresent(account::state);
            }
            case POLICY -> policy(block);
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
            others.add(block.address());
            values.text("id").ifPresent(others::add);
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
            case UNIT, ACCOUNT ->
                target(block, "parent_id")
                        .ifPresent(parent -> Optional.ofNullable(ids.get(block.address()))
                                .map(draft.nodes::get)
                                .ifPresent(node -> node.parent(parent, Strength.CONTENT)));
            case ATTACHMENT -> attach(block);
            default -> {}
        }
    }

    /// A policy that is not known yet is attached without content, so that no answer is built on it.
    private void attach(Block block) {
        var target = target(block, "target_id");
        var told = block.values().text("policy_id").filter(id -> !id.isEmpty()).or(() -> policyOf(block));
        if (told.filter(others::contains).isPresent()) {
            return;
        }
        if (target.isEmpty()) {
            notAttached.add(block.address());
            return;
        }
        var policy = draft.policy(told.orElse(block.address()));
        if (told.isEmpty()) {
            open.add(block.address());
        }
        var type = policy.type().orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        policy.type(type);
        if (target.get().equals(Draft.THE_ROOT)) {
            draft.theRoot.attach(type, policy.key());
        } else {
            draft.targets
                    .computeIfAbsent(policy.key(), _ -> new LinkedHashSet<>())
                    .add(target.get());
        }
    }

    private Optional<String> policyOf(Block block) {
        return expressions
                .origin(
                        block,
                        "policy_id",
                        origin -> origin.block().type().equals(POLICY) && origin.isAnyOrNotTold("id"))
                .map(Block::address)
                .map(address -> ids.getOrDefault(address, address));
    }

    /// The key of what an attribute names; accounts of an organization stand under its root when nothing else is said.
    private Optional<String> target(Block block, String attribute) {
        var told = block.values().text(attribute).filter(id -> !id.isEmpty());
        if (told.isPresent()) {
            return told.map(id -> draft.target(id).key());
        }
        return expressions
                .origin(block, attribute, TerraformReader::isTarget)
                .flatMap(source -> source.type().equals(ORGANIZATION)
                        ? Optional.of(Draft.THE_ROOT)
                        : Optional.ofNullable(ids.get(source.address())));
    }

    /// An account or unit tells of another by its `parent_id` and an organization of its accounts, so what is taken of
    /// them has to be told.
    private static boolean isTarget(Origin origin) {
        return switch (origin.block().type()) {
            case ORGANIZATION -> origin.path().startsWith("roots");
            case UNIT, ACCOUNT -> origin.isAny("id");
            default -> false;
        };
    }
}
