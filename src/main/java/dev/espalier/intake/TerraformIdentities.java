package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.Remark.Code;
import dev.espalier.intake.TerraformFile.Block;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The users, groups, roles and policies of IAM in a Terraform file. Attachments and memberships are resources of their
/// own there, so everybody is put together at the end. The account is that of the ARNs, of whoever asked, or in the
/// name
/// of the file.
final class TerraformIdentities {
    private final Draft draft;
    private final TerraformFile file;
    private final Optional<String> account;
    private final Map<String, Identity> identities = new LinkedHashMap<>();

    /// Somebody who is still growing.
    private static final class Identity {
        private final Block block;
        private final Set<String> attached = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final Map<String, InlinePolicy> inline = new LinkedHashMap<>();

        Identity(Block block) {
            this.block = block;
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
    }

    private DraftMembers members(Block block) {
        return draft.members(ownAccount(block).or(() -> account).orElseThrow());
    }

    private void policyOrIdentity(Block block) {
        var name = block.values().text("name").filter(found -> !found.isBlank());
        if (name.isEmpty()) {
            return;
        }
        switch (block.type()) {
            case "aws_iam_user", "aws_iam_group", "aws_iam_role" -> {
                var identity = new Identity(block);
                identities.putIfAbsent(block.type() + " " + name.get(), identity);
                identity.attached.addAll(references(block, block.values().texts("managed_policy_arns")));
                block.values()
                        .items("inline_policy")
                        .forEach(inline -> inline(identity, inline.text("name").orElse(""), inline));
            }
            case "aws_iam_policy" -> policy(block, name.get());
            default -> {}
        }
    }

    private void policy(Block block, String name) {
        var values = block.values();
        members(block)
                .policies
                .putIfAbsent(
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

    private static void inline(Identity holder, String name, Value values) {
        if (!name.isBlank()) {
            var document = document(values, "policy").orElse(Documents.UNKNOWN);
            holder.inline.putIfAbsent(name, new InlinePolicy(name, document, UnknownFields.NONE));
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
                        .ifPresent(holder -> inline(holder, values.text("name").orElse(""), values));
            case "aws_iam_user_policy_attachment",
                    "aws_iam_group_policy_attachment",
                    "aws_iam_role_policy_attachment" ->
                holder(block, kindOf(block, "_policy_attachment"))
                        .ifPresent(holder -> reference(block).ifPresent(holder.attached::add));
            case "aws_iam_policy_attachment" ->
                reference(block)
                        .ifPresent(policy -> Stream.of("user", "group", "role")
                                .forEach(kind -> values.texts(kind + "s")
                                        .forEach(name ->
                                                named(kind, name).ifPresent(each -> each.attached.add(policy)))));
            case "aws_iam_user_group_membership" ->
                holder(block, "user").ifPresent(user -> user.groups.addAll(values.texts("groups")));
            case "aws_iam_group_membership" ->
                name(block, "group")
                        .ifPresent(group -> values.texts("users")
                                .forEach(name -> named("user", name).ifPresent(user -> user.groups.add(group))));
            default -> {}
        }
    }

    private static String kindOf(Block block, String suffix) {
        return block.type().substring("aws_iam_".length(), block.type().length() - suffix.length());
    }

    private Optional<Identity> named(String kind, String name) {
        return Optional.ofNullable(identities.get("aws_iam_" + kind + " " + name));
    }

    private Optional<Identity> holder(Block block, String kind) {
        return name(block, kind).flatMap(name -> named(kind, name));
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
        var name = values.text("name").orElseThrow();
        var path = values.text("path").filter(found -> !found.isBlank()).orElse("/");
        var attached = List.copyOf(identity.attached);
        List<InlinePolicy> inline = new ArrayList<>(identity.inline.values());
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
