package dev.espalier.intake;

import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.CloudFormationTemplate.Resource;
import dev.espalier.intake.Remark.Code;
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
import java.util.TreeSet;
import java.util.function.Consumer;

/// Users, groups, roles and policies in templates. Policies and groups can name their holders instead of being named by
/// them, in other templates of the account as well, so everybody is put together when all files have been read. What is
/// left open of somebody's policies, groups or boundary becomes one that nobody can read.
final class TemplateIdentities {
    private static final List<String> HOLDERS = List.of("User", "Group", "Role");

    private final Draft draft;
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    private final List<Gift> gifts = new ArrayList<>();

    /// Somebody who is still growing.
    private final class Identity {
        private final String account;
        private final String kind;
        private final String name;
        private String path = "/";
        private final Set<String> attached = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final InlineDrafts inline = new InlineDrafts();
        private Optional<String> boundary = Optional.empty();
        private Optional<PolicyDocument> trust = Optional.empty();
        private Optional<Boolean> console = Optional.empty();
        private SortedMap<String, String> tags = new TreeMap<>();

        Identity(String account, String kind, String name) {
            this.account = account;
            this.kind = kind;
            this.name = name;
        }

        String key() {
            return keyOf(account, kind, name);
        }

        void inline(Optional<String> policy, String like, PolicyDocument document) {
            if (policy.isEmpty()) {
                inline.addNameless(like, document);
            } else if (!inline.add(policy.get(), document)) {
                draft.members(account).disputed.add(name);
            }
        }
    }

    /// Something given to somebody who is perhaps described elsewhere.
    private record Gift(String key, String holder, Consumer<Identity> giving) {}

    TemplateIdentities(Draft draft) {
        this.draft = draft;
    }

    private static String keyOf(String account, String kind, String name) {
        return account + " " + kind + " " + name;
    }

    void read(CloudFormationTemplate template, String account) {
        for (var resource : template.resources()) {
            switch (resource.type()) {
                case "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role" -> identity(resource, template, account);
                case "AWS::IAM::ManagedPolicy" -> managed(resource, template, account);
                case "AWS::IAM::Policy" -> HOLDERS.forEach(kind -> inline(resource, kind, kind + "s", account));
                case "AWS::IAM::UserPolicy" -> inline(resource, "User", "UserName", account);
                case "AWS::IAM::GroupPolicy" -> inline(resource, "Group", "GroupName", account);
                case "AWS::IAM::RolePolicy" -> inline(resource, "Role", "RoleName", account);
                case "AWS::IAM::UserToGroupAddition" -> addition(resource, account);
                default -> {}
            }
        }
    }

    private void identity(Resource resource, CloudFormationTemplate template, String account) {
        var properties = resource.properties();
        var members = draft.members(account);
        var kind = resource.type().substring("AWS::IAM::".length());
        var identity = new Identity(account, kind, template.name(resource));
        identity.path = template.path(resource);
        properties.texts("ManagedPolicyArns").forEach(arn -> identity.attached.add(IamReader.reference(arn, members)));
        identity.groups.addAll(properties.texts("Groups"));
        for (var policy : properties.objects("Policies")) {
            identity.inline(
                    policy.text("PolicyName"),
                    TemplateProperties.OPEN,
                    policy.document("PolicyDocument").orElse(Documents.UNKNOWN));
        }
        if (properties.isOpen("Policies")) {
            identity.inline(Optional.empty(), TemplateProperties.OPEN, Documents.UNKNOWN);
        }
        identity.boundary = properties.texts("PermissionsBoundary").stream()
                .map(arn -> IamReader.reference(arn, members))
                .findFirst();
        identity.trust = properties.document("AssumeRolePolicyDocument");
        identity.tags = properties.tags("Tags");
        identity.console = properties.isGiven("LoginProfile") ? Optional.of(properties.isCertain()) : Optional.empty();
        properties
                .text("MaxSessionDuration")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .ifPresent(seconds -> members.durations.putIfAbsent(identity.name, Integer.valueOf(seconds)));
        if (identities.putIfAbsent(identity.key(), identity) != null) {
            members.disputed.add(identity.name);
        }
    }

    private void managed(Resource resource, CloudFormationTemplate template, String account) {
        var properties = resource.properties();
        var members = draft.members(account);
        var name = template.name(resource);
        var policy = new ManagedPolicy(
                name,
                template.path(resource),
                properties.text("Description").orElse(""),
                properties.document("PolicyDocument").orElse(Documents.UNKNOWN),
                UnknownFields.NONE);
        members.enter(members.policies, name, policy);
        for (var kind : HOLDERS) {
            properties
                    .texts(kind + "s")
                    .forEach(holder -> give(account, kind, holder, each -> each.attached.add(name)));
        }
    }

    private void inline(Resource resource, String kind, String property, String account) {
        var properties = resource.properties();
        var holders = properties.texts(property);
        if (!holders.isEmpty()) {
            var name = properties.text("PolicyName");
            var document = properties.document("PolicyDocument").orElse(Documents.UNKNOWN);
            holders.forEach(
                    holder -> give(account, kind, holder, each -> each.inline(name, resource.logicalId(), document)));
        }
    }

    private void addition(Resource resource, String account) {
        var properties = resource.properties();
        var told = properties.texts("GroupName").stream().findFirst().filter(_ -> properties.isCertain());
        var group = told.orElse(TemplateProperties.OPEN);
        properties.texts("Users").forEach(user -> give(account, "User", user, each -> each.groups.add(group)));
    }

    private void give(String account, String kind, String holder, Consumer<Identity> giving) {
        gifts.add(new Gift(keyOf(account, kind, holder), holder, giving));
    }

    void finish(Remarks remarks) {
        var unknown = new TreeSet<String>();
        for (var gift : gifts) {
            var holder = Optional.ofNullable(identities.get(gift.key()));
            holder.ifPresentOrElse(gift.giving(), () -> unknown.add(gift.holder()));
        }
        if (!unknown.isEmpty()) {
            remarks.add(Code.UNKNOWN_HOLDER, unknown.size(), Words.names(unknown));
        }
        identities.values().forEach(this::hand);
        identities.clear();
        gifts.clear();
    }

    private void hand(Identity identity) {
        var members = draft.members(identity.account);
        var attached = List.copyOf(identity.attached);
        var inline = identity.inline.all();
        switch (identity.kind) {
            case "User" ->
                members.enter(
                        members.users,
                        identity.name,
                        User.named(identity.name)
                                .withPath(identity.path)
                                .withGroups(List.copyOf(identity.groups))
                                .withAttachedPolicies(attached)
                                .withInlinePolicies(inline)
                                .withPermissionsBoundary(identity.boundary)
                                .withConsoleAccess(identity.console)
                                .withTags(identity.tags));
            case "Group" ->
                members.enter(
                        members.groups,
                        identity.name,
                        new Group(identity.name, identity.path, attached, inline, UnknownFields.NONE));
            default ->
                members.enter(
                        members.roles,
                        identity.name,
                        Role.named(identity.name)
                                .withPath(identity.path)
                                .withTrustPolicy(identity.trust)
                                .withAttachedPolicies(attached)
                                .withInlinePolicies(inline)
                                .withPermissionsBoundary(identity.boundary)
                                .withTags(identity.tags));
        }
    }
}
