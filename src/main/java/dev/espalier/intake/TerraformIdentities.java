package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.Remark.Code;
import dev.espalier.intake.TerraformFile.Block;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The users, groups, roles and policies of IAM in a Terraform file. Attachments and memberships are resources of
/// their own there, so everybody is put together at the end. The account is that of the ARNs, of whoever asked, or
/// in the name of the file.
final class TerraformIdentities {
    /// What an inline policy is called that only AWS will name.
    private static final String NAMELESS = "LeftOpen";
    /// What stands for all policies of somebody that the file leaves open.
    private static final String NOT_TOLD = "NotKnownYet";
    /// What stands for a permissions boundary that the file leaves open.
    private static final String BOUNDARY_NOT_TOLD = "BoundaryNotKnownYet";

    /// The types that are read.
    static final Set<String> TYPES = Set.of(
            "aws_iam_user",
            "aws_iam_group",
            "aws_iam_role",
            "aws_iam_policy",
            "aws_iam_user_policy",
            "aws_iam_group_policy",
            "aws_iam_role_policy",
            "aws_iam_user_policy_attachment",
            "aws_iam_group_policy_attachment",
            "aws_iam_role_policy_attachment",
            "aws_iam_user_policy_attachments_exclusive",
            "aws_iam_group_policy_attachments_exclusive",
            "aws_iam_role_policy_attachments_exclusive",
            "aws_iam_policy_attachment",
            "aws_iam_user_group_membership",
            "aws_iam_group_membership");

    private static final Set<String> IDENTITIES = Set.of("aws_iam_user", "aws_iam_group", "aws_iam_role");

    private final Draft draft;
    private final TerraformFile file;
    private final TerraformNames names;
    private final Optional<String> account;
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    /// By type and name; there are several where one state makes accounts of the same shape.
    private final Map<String, List<Identity>> called = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    /// Addresses of what gives somebody something that nobody knows yet.
    private final Set<String> open = new TreeSet<>();

    /// Somebody who is still growing.
    private static final class Identity {
        private final Block block;
        private final Set<String> attached = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final InlineDrafts inline = new InlineDrafts();

        Identity(Block block) {
            this.block = block;
        }

        String name() {
            return block.values().text("name").orElseThrow();
        }
    }

    TerraformIdentities(Draft draft, TerraformFile file, NameHint hint) {
        this.draft = draft;
        this.file = file;
        names = new TerraformNames(file);
        account = file.blocks().stream()
                .filter(block -> block.type().startsWith("aws_iam_"))
                .flatMap(block -> ownAccount(block).stream())
                .findFirst()
                .or(() -> file.blocks().stream()
                        .filter(block -> block.type().equals("aws_caller_identity"))
                        .flatMap(block -> block.values().text("account_id").stream())
                        .filter(AccountId::isValid)
                        .findFirst())
                .or(hint::account);
    }

    private static Optional<String> ownAccount(Block block) {
        return block.values().text("arn").flatMap(Arn::parse).map(Arn::account).filter(AccountId::isValid);
    }

    void read(Value top) {
        var blocks = file.blocks().stream()
                .filter(block -> TYPES.contains(block.type()) && !block.isLookedUp())
                .toList();
        if (blocks.isEmpty()) {
            return;
        }
        if (account.isEmpty()) {
            top.notes().add(Code.NO_ACCOUNT_NAMED, top.path());
            return;
        }
        noteProviders(top, blocks);
        blocks.forEach(this::policyOrIdentity);
        blocks.forEach(this::attachment);
        identities.values().forEach(this::hand);
        if (!unknown.isEmpty()) {
            top.notes().add(Code.UNKNOWN_HOLDER, top.path(), unknown.size(), Words.names(unknown));
        }
        if (!open.isEmpty()) {
            top.notes().add(Code.NOT_YET_KNOWN, top.path(), open.size(), Words.names(open));
        }
    }

    /// Each provider may be for an account of its own, and a plan does not tell for which.
    private void noteProviders(Value top, List<Block> blocks) {
        var providers = blocks.stream()
                .filter(block -> ownAccount(block).isEmpty())
                .flatMap(block -> file.configured(block).stream())
                .flatMap(resource -> resource.text("provider_config_key").stream())
                .map(key -> key.substring(key.lastIndexOf(':') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (providers.size() > 1) {
            top.notes()
                    .add(
                            Code.SEVERAL_PROVIDERS,
                            top.path(),
                            providers.size(),
                            Words.names(providers),
                            account.orElse(""));
        }
    }

    private DraftMembers members(Block block) {
        return draft.members(accountOf(block));
    }

    private String accountOf(Block block) {
        return ownAccount(block).or(() -> account).orElseThrow();
    }

    private void policyOrIdentity(Block block) {
        var isIdentity = IDENTITIES.contains(block.type());
        if (!isIdentity && !block.type().equals("aws_iam_policy")) {
            return;
        }
        var name = block.values().text("name").filter(found -> !found.isBlank());
        if (name.isEmpty()) {
            block.values().notes().add(Code.OPEN, block.values().path(), block.address());
        } else if (isIdentity) {
            identity(block, name.get());
        } else {
            policy(block, name.get());
        }
    }

    private void identity(Block block, String name) {
        var identity = new Identity(block);
        if (identities.putIfAbsent(block.type() + " " + accountOf(block) + " " + name, identity) != null) {
            members(block).disputed.add(name);
            return;
        }
        called.computeIfAbsent(block.type() + " " + name, _ -> new ArrayList<>())
                .add(identity);
        attachAll(identity, block, "managed_policy_arns");
        block.values().items("inline_policy").stream()
                .filter(Value::isObject)
                .forEach(inline -> inline(identity, inline.text("name"), inline));
        if (file.isUnknown(block, "inline_policy")) {
            leaveOpen(identity, block);
        }
    }

    private void leaveOpen(Identity identity, Block because) {
        open.add(because.address());
        identity.inline.add(NOT_TOLD, Documents.UNKNOWN);
    }

    private void policy(Block block, String name) {
        var values = block.values();
        var members = members(block);
        members.enter(
                members.policies,
                name,
                new ManagedPolicy(
                        name,
                        values.text("path").orElse("/"),
                        values.text("description").orElse(""),
                        document(values, "policy").orElse(Documents.UNKNOWN),
                        UnknownFields.NONE));
    }

    private static Optional<PolicyDocument> document(Value values, String attribute) {
        return values.get(attribute).map(Documents::of);
    }

    private void inline(Identity holder, Optional<String> name, Value values) {
        var document = document(values, "policy").orElse(Documents.UNKNOWN);
        var told = name.filter(found -> !found.isBlank());
        if (told.isEmpty() && values.text("policy").filter(String::isBlank).isPresent()) {
            return; // a state writes so that there is none
        }
        if (told.isEmpty()) {
            holder.inline.addNameless(NAMELESS, document);
        } else if (!holder.inline.add(told.get(), document)) {
            members(holder.block).disputed.add(holder.name());
        }
    }

    private void attachment(Block block) {
        switch (block.type()) {
            case "aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role_policy" ->
                holder(block, kindOf(block, "_policy"))
                        .ifPresent(holder -> inline(holder, block.values().text("name"), block.values()));
            case "aws_iam_user_policy_attachment",
                    "aws_iam_group_policy_attachment",
                    "aws_iam_role_policy_attachment" ->
                holder(block, kindOf(block, "_policy_attachment")).ifPresent(holder -> attach(holder, block));
            case "aws_iam_user_policy_attachments_exclusive",
                    "aws_iam_group_policy_attachments_exclusive",
                    "aws_iam_role_policy_attachments_exclusive" -> {
                var kind = kindOf(block, "_policy_attachments_exclusive");
                holder(block, kind, kind + "_name").ifPresent(holder -> attachAll(holder, block, "policy_arns"));
            }
            case "aws_iam_policy_attachment" ->
                Stream.of("user", "group", "role")
                        .forEach(kind -> everybody(block, kind).forEach(each -> attach(each, block)));
            case "aws_iam_user_group_membership" ->
                holder(block, "user").ifPresent(user -> {
                    user.groups.addAll(TerraformNames.known(block, "groups"));
                    if (file.isUnknown(block, "groups")) {
                        leaveOpen(user, block);
                    }
                });
            case "aws_iam_group_membership" -> {
                var group = names.identity(block, "group", "group");
                everybody(block, "user")
                        .forEach(user -> group.ifPresentOrElse(user.groups::add, () -> leaveOpen(user, block)));
            }
            default -> {}
        }
    }

    private void attach(Identity holder, Block block) {
        policyOf(block, "policy_arn").ifPresentOrElse(holder.attached::add, () -> leaveOpen(holder, block));
    }

    private void attachAll(Identity holder, Block block, String attribute) {
        TerraformNames.known(block, attribute)
                .forEach(arn -> holder.attached.add(IamReader.reference(arn, members(block))));
        if (file.isUnknown(block, attribute)) {
            leaveOpen(holder, block);
        }
    }

    /// Everybody of a kind whom a list names, as far as they are known and described.
    private List<Identity> everybody(Block block, String kind) {
        if (file.isUnknown(block, kind + "s")) {
            unknown.add(block.address());
        }
        return TerraformNames.known(block, kind + "s").stream()
                .flatMap(name -> named(block, kind, name).stream())
                .toList();
    }

    private static String kindOf(Block block, String suffix) {
        return block.type().substring("aws_iam_".length(), block.type().length() - suffix.length());
    }

    /// Whoever is called so. Where several accounts have somebody of that name, nothing says whom of them an
    /// attachment is for, so what all of them may do is open.
    private Optional<Identity> named(Block block, String kind, String name) {
        var all = called.getOrDefault("aws_iam_" + kind + " " + name, List.of());
        if (all.isEmpty()) {
            unknown.add(name);
        } else if (all.size() > 1) {
            block.values().notes().add(Code.OPEN, block.values().path(), name);
            all.forEach(each -> each.inline.add(NOT_TOLD, Documents.UNKNOWN));
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Optional<Identity> holder(Block block, String kind) {
        return holder(block, kind, kind);
    }

    private Optional<Identity> holder(Block block, String kind, String attribute) {
        var name = names.identity(block, kind, attribute);
        if (name.isEmpty()) {
            unknown.add(block.address());
        }
        return name.flatMap(found -> named(block, kind, found));
    }

    /// The policy that an attribute names; empty when the file leaves it open.
    private Optional<String> policyOf(Block block, String attribute) {
        return names.policy(block, attribute).map(written -> IamReader.reference(written, members(block)));
    }

    private Optional<String> boundary(Block block) {
        var attribute = "permissions_boundary";
        boolean isNone = block.values().text(attribute).filter(String::isBlank).isPresent();
        if (isNone || (!block.values().has(attribute) && !file.isUnknown(block, attribute))) {
            return Optional.empty();
        }
        return policyOf(block, attribute).or(() -> {
            open.add(block.address());
            return Optional.of(unknownBoundary(members(block)));
        });
    }

    /// A policy whose content nobody knows, under a name that no policy of the account has.
    private static String unknownBoundary(DraftMembers members) {
        var name = BOUNDARY_NOT_TOLD;
        for (int number = 2; isTaken(name, members); number++) {
            name = BOUNDARY_NOT_TOLD + number;
        }
        members.policies.putIfAbsent(name, new ManagedPolicy(name, "/", "", Documents.UNKNOWN, UnknownFields.NONE));
        return name;
    }

    private static boolean isTaken(String name, DraftMembers members) {
        return Optional.ofNullable(members.policies.get(name))
                .filter(policy -> !policy.document().equals(Documents.UNKNOWN))
                .isPresent();
    }

    /// Every role has one, so one that is not there is not known yet.
    private PolicyDocument trust(Block block) {
        return document(block.values(), "assume_role_policy").orElseGet(() -> {
            open.add(block.address());
            return Documents.UNKNOWN;
        });
    }

    private void hand(Identity identity) {
        var block = identity.block;
        var values = block.values();
        var members = members(block);
        var name = identity.name();
        var path = values.text("path").filter(found -> !found.isBlank()).orElse("/");
        var attached = List.copyOf(identity.attached);
        var inline = identity.inline.all();
        switch (block.type()) {
            case "aws_iam_group" ->
                members.enter(members.groups, name, new Group(name, path, attached, inline, UnknownFields.NONE));
            case "aws_iam_user" ->
                members.enter(
                        members.users,
                        name,
                        User.named(name)
                                .withPath(path)
                                .withGroups(List.copyOf(identity.groups))
                                .withAttachedPolicies(attached)
                                .withInlinePolicies(inline)
                                .withPermissionsBoundary(boundary(block))
                                .withTags(tags(values)));
            default -> {
                values.count("max_session_duration").ifPresent(seconds -> members.durations.put(name, seconds));
                members.enter(
                        members.roles,
                        name,
                        Role.named(name)
                                .withPath(path)
                                .withTrustPolicy(Optional.of(trust(block)))
                                .withAttachedPolicies(attached)
                                .withInlinePolicies(inline)
                                .withPermissionsBoundary(boundary(block))
                                .withTags(tags(values)));
            }
        }
    }

    private static SortedMap<String, String> tags(Value values) {
        return values.get("tags_all")
                .or(() -> values.get("tags"))
                .map(IamCollectReader::tags)
                .orElseGet(TreeMap::new);
    }
}
