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
import java.util.stream.Stream;

/// The users, groups, roles and policies of IAM in a Terraform file. Attachments and memberships are resources of
/// their own there, so everybody is put together at the end. The account is that of the ARNs, of whoever asked, or
/// in the name of the file.
final class TerraformIdentities {
    /// What an inline policy is called that only AWS will name.
    private static final String NAMELESS = "LeftOpen";

    private static final Set<String> IDENTITIES = Set.of("aws_iam_user", "aws_iam_group", "aws_iam_role");

    private final Draft draft;
    private final TerraformFile file;
    private final Optional<String> account;
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    /// By type and name; there are several where one state makes accounts of the same shape.
    private final Map<String, List<Identity>> called = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

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
                .filter(block ->
                        block.type().startsWith("aws_iam_") && !block.called().startsWith("data."))
                .toList();
        if (blocks.isEmpty()) {
            return;
        }
        if (account.isEmpty()) {
            top.notes().add(Code.NO_ACCOUNT_NAMED, top.path());
            return;
        }
        blocks.forEach(this::policyOrIdentity);
        blocks.forEach(this::attachment);
        identities.values().forEach(this::hand);
        if (!unknown.isEmpty()) {
            top.notes().add(Code.UNKNOWN_HOLDER, top.path(), unknown.size(), Words.names(unknown));
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
            block.values().notes().add(Code.OPEN, block.values().path(), block.called());
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
        identity.attached.addAll(references(block, block.values().texts("managed_policy_arns")));
        block.values().items("inline_policy").forEach(inline -> inline(identity, inline.text("name"), inline));
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

    private List<String> references(Block block, List<String> arns) {
        return arns.stream()
                .map(arn -> IamReader.reference(arn, members(block)))
                .toList();
    }

    private void attachment(Block block) {
        var values = block.values();
        switch (block.type()) {
            case "aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role_policy" ->
                holder(block, kindOf(block, "_policy"))
                        .ifPresent(holder -> inline(holder, values.text("name"), values));
            case "aws_iam_user_policy_attachment",
                    "aws_iam_group_policy_attachment",
                    "aws_iam_role_policy_attachment" ->
                holder(block, kindOf(block, "_policy_attachment"))
                        .ifPresent(holder -> reference(block).ifPresent(holder.attached::add));
            case "aws_iam_policy_attachment" ->
                reference(block)
                        .ifPresent(policy -> Stream.of("user", "group", "role")
                                .forEach(kind -> values.texts(kind + "s")
                                        .forEach(name -> named(block, kind, name)
                                                .ifPresent(each -> each.attached.add(policy)))));
            case "aws_iam_user_group_membership" ->
                holder(block, "user").ifPresent(user -> user.groups.addAll(values.texts("groups")));
            case "aws_iam_group_membership" ->
                name(block, "group")
                        .ifPresent(group -> values.texts("users")
                                .forEach(name -> named(block, "user", name).ifPresent(user -> user.groups.add(group))));
            default -> {}
        }
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
            all.forEach(each -> each.inline.add(NAMELESS, Documents.UNKNOWN));
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Optional<Identity> holder(Block block, String kind) {
        var name = name(block, kind);
        if (name.isEmpty()) {
            unknown.add(block.called());
        }
        return name.flatMap(found -> named(block, kind, found));
    }

    private Optional<String> name(Block block, String attribute) {
        return block.values()
                .text(attribute)
                .or(() -> file.source(block, attribute)
                        .flatMap(source -> source.values().text("name")));
    }

    private Optional<String> reference(Block block) {
        return block.values()
                .text("policy_arn")
                .map(arn -> IamReader.reference(arn, members(block)))
                .or(() -> file.source(block, "policy_arn")
                        .flatMap(source -> source.values()
                                .text("name")
                                .or(() -> source.values().text("arn"))));
    }

    private Optional<String> boundary(Block block) {
        return block.values()
                .text("permissions_boundary")
                .filter(arn -> !arn.isEmpty())
                .map(arn -> IamReader.reference(arn, members(block)))
                .or(() -> file.source(block, "permissions_boundary")
                        .flatMap(source -> source.values().text("name")));
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
                                .withTrustPolicy(document(values, "assume_role_policy"))
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
