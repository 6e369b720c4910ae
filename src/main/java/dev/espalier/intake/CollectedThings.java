package dev.espalier.intake;

import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.DraftMembers.Listed;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.PolicyDocument;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Users, groups, roles, policies and resources of accounts as iam-collect keeps them: each in a folder of its own, in
/// several files. They are put together when all files have been read.
final class CollectedThings {
    final Map<String, String> policyFolders = new HashMap<>();
    private final Draft draft;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /// One folder.
    private static final class Thing {
        private final String account;
        private final String kind;
        private final String file;
        private String arn = "";
        private String name = "";
        private String path = "/";
        private String description = "";
        private Optional<String> boundary = Optional.empty();
        private Optional<PolicyDocument> document = Optional.empty();
        private boolean isBlocked;
        private List<String> attached = List.of();
        private List<String> groups = List.of();
        private List<InlinePolicy> inline = List.of();
        private SortedMap<String, String> tags = new TreeMap<>();

        Thing(String account, String kind, String file) {
            this.file = file;
            this.account = account;
            this.kind = kind;
        }
    }

    CollectedThings(Draft draft) {
        this.draft = draft;
    }

    /// Whether the file is one of those that describe something.
    ///
    /// @param folder below that of the account
    boolean read(Value top, String account, String folder, String part) {
        int end = folder.lastIndexOf('/');
        var kind = end < 0 ? folder : folder.substring(0, end);
        var thing = things.computeIfAbsent(
                account + "/" + folder,
                _ -> new Thing(account, kind, top.notes().file()));
        var members = draft.members(account);
        switch (part) {
            case "metadata" -> {
                thing.arn = top.text("arn").orElse("");
                thing.name = top.text("name").orElse("");
                thing.path = top.text("path").orElse("/");
                thing.description = top.text("description").orElse("");
                thing.boundary = top.text("permissionBoundary").map(arn -> IamReader.reference(arn, members));
            }
            case "managed-policies" ->
                thing.attached = top.items().stream()
                        .flatMap(item -> item.text().stream())
                        .map(arn -> IamReader.reference(arn, members))
                        .distinct()
                        .toList();
            case "inline-policies" -> thing.inline = IamReader.inline(top);
            case "groups" -> thing.groups = IamCollectReader.names(top);
            case "trust-policy", "current-policy", "policy" -> thing.document = Optional.of(Documents.of(top));
            case "bpa" -> {
                if (blocks(top)) {
                    thing.isBlocked = true;
                }
            }
            case "tags" -> thing.tags = IamCollectReader.tags(top);
            default -> {
                return kind.startsWith("iam/");
            }
        }
        return true;
    }

    /// Whether Block Public Access is on in any way.
    private static boolean blocks(Value value) {
        return value.json().equals(new JsonBoolean(true))
                || value.members().stream().anyMatch(member -> blocks(member.value()));
    }

    void finish(Remarks remarks) {
        var blocked = things.values().stream()
                .filter(thing -> thing.isBlocked && thing.document.isPresent())
                .map(thing -> thing.arn)
                .toList();
        if (!blocked.isEmpty()) {
            remarks.add(Code.BLOCK_PUBLIC_ACCESS, blocked.size(), Words.names(blocked));
        }
        for (var thing : things.values()) {
            boolean isNamed = !(thing.kind.startsWith("iam/") ? thing.name : thing.arn).isEmpty();
            if (isNamed) {
                enter(thing, draft.members(thing.account));
            } else if (thing.document.isPresent()) {
                remarks.addAbout(thing.file, Code.NO_HOLDER);
            }
        }
        things.clear();
    }

    private static void enter(Thing thing, DraftMembers members) {
        switch (thing.kind) {
            case "iam/policy" -> {
                members.listed.add(Listed.POLICIES);
                members.enter(members.policies, thing.name, policy(thing));
            }
            case "iam/group" -> {
                members.listed.add(Listed.GROUPS);
                members.enter(members.groups, thing.name, group(thing));
            }
            case "iam/user" -> {
                members.listed.add(Listed.USERS);
                members.enter(members.users, thing.name, user(thing));
            }
            case "iam/role" -> {
                members.listed.add(Listed.ROLES);
                members.enter(members.roles, thing.name, role(thing));
            }
            default -> resource(thing, members);
        }
    }

    private static ManagedPolicy policy(Thing thing) {
        return new ManagedPolicy(
                thing.name,
                thing.path,
                thing.description,
                thing.document.orElse(Documents.UNKNOWN),
                UnknownFields.NONE);
    }

    private static Group group(Thing thing) {
        return new Group(thing.name, thing.path, thing.attached, thing.inline, UnknownFields.NONE);
    }

    private static User user(Thing thing) {
        return User.named(thing.name)
                .withPath(thing.path)
                .withGroups(thing.groups)
                .withAttachedPolicies(thing.attached)
                .withInlinePolicies(thing.inline)
                .withPermissionsBoundary(thing.boundary)
                .withTags(thing.tags);
    }

    private static Role role(Thing thing) {
        return Role.named(thing.name)
                .withPath(thing.path)
                .withTrustPolicy(thing.document)
                .withAttachedPolicies(thing.attached)
                .withInlinePolicies(thing.inline)
                .withPermissionsBoundary(thing.boundary)
                .withTags(thing.tags);
    }

    /// A resource is drawn when it has a policy, because everything else about it is no matter of permissions.
    private static void resource(Thing thing, DraftMembers members) {
        if (thing.document.isPresent()) {
            members.resources.put(thing.arn, new Resource(thing.arn, thing.document, thing.tags, UnknownFields.NONE));
        }
    }
}
