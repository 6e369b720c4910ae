package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Members;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import dev.espalier.export.Yaml.Entry;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The template of policies, groups, users and roles of an account.
final class TemplateAccount {
    private final Account account;
    private final boolean isKnown;
    private final Tally tally;
    private final Template template;
    private final OwnPolicies own;
    private final Map<String, String> policies;
    private final Map<String, String> groups;
    private final Map<String, String> users;
    private final Map<String, String> roles;
    private final Set<String> writtenPolicies = new HashSet<>();

    TemplateAccount(Account account, String stem, KnownIds known, Tally tally, DeployOrder order) {
        this.account = account;
        this.isKnown = known.has(account.id());
        this.tally = tally;
        template = new Template(
                stem, Words.text("cloudFormation.file.account", account.id(), account.name()), tally, order);
        own = new OwnPolicies(account);
        policies = labels(
                "Policy", account.policies().stream().map(ManagedPolicy::name).toList());
        groups = labels("Group", account.groups().stream().map(Group::name).toList());
        users = labels("User", account.users().stream().map(User::name).toList());
        roles = labels("Role", account.roles().stream().map(Role::name).toList());
    }

    /// What is of different kinds begins differently.
    private static Map<String, String> labels(String kind, List<String> names) {
        return Labels.of(
                Style.PASCAL,
                kind,
                names.stream()
                        .distinct()
                        .map(name -> new Thing<>(
                                name, kind + " " + name, Thing.named(name).tail()))
                        .toList());
    }

    List<TextFile> files() {
        if (account.passwordPolicy().isPresent()) {
            tally.add("cloudFormation.passwords", account.name());
        }
        account.policies().forEach(this::policy);
        account.groups().forEach(this::group);
        account.users().forEach(this::user);
        account.roles().forEach(this::role);
        return template.isEmpty() ? List.of() : template.files();
    }

    private void policy(ManagedPolicy policy) {
        var document = TemplateDocuments.of(policy.document());
        if (document.isEmpty()) {
            tally.add(TemplateDocuments.remark(policy.document()), policy.name());
            return;
        }
        if (!writtenPolicies.add(policy.name())) {
            return;
        }
        var properties = new ArrayList<Entry>();
        properties.add(Template.text("ManagedPolicyName", policy.name()));
        withPath(properties, policy.path());
        if (!policy.description().isEmpty()) {
            properties.add(Template.text("Description", policy.description()));
        }
        properties.add(new Entry("PolicyDocument", document.get()));
        add(
                labelOf(policies, policy.name()),
                "AWS::IAM::ManagedPolicy",
                properties,
                "PolicyArn",
                IamArn.of(account.id(), policy));
    }

    private void group(Group group) {
        var properties = start("GroupName", group);
        policiesOf(group, properties);
        add(labelOf(groups, group.name()), "AWS::IAM::Group", properties, "GroupName", group.name());
    }

    private void user(User user) {
        var properties = start("UserName", user);
        var names = user.groups().stream().distinct().map(this::groupName).toList();
        if (!names.isEmpty()) {
            properties.add(Template.list("Groups", names));
        }
        policiesOf(user, properties);
        Template.tags(user.tags()).ifPresent(properties::add);
        add(labelOf(users, user.name()), "AWS::IAM::User", properties, "UserName", user.name());
    }

    private Yaml groupName(String name) {
        return Optional.ofNullable(groups.get(name)).map(Template::ref).orElseGet(() -> {
            tally.add("iac.group", name);
            return new Text(name);
        });
    }

    private void role(Role role) {
        var trust = role.trustPolicy().flatMap(TemplateDocuments::of);
        if (trust.isEmpty()) {
            tally.add("iac.trust", role.name());
            return;
        }
        var properties = start("RoleName", role);
        if (role.maxSessionDuration() != Role.DEFAULT_SESSION_DURATION) {
            properties.add(
                    new Entry("MaxSessionDuration", new Yaml.Literal(Integer.toString(role.maxSessionDuration()))));
        }
        properties.add(new Entry("AssumeRolePolicyDocument", trust.get()));
        policiesOf(role, properties);
        Template.tags(role.tags()).ifPresent(properties::add);
        add(labelOf(roles, role.name()), "AWS::IAM::Role", properties, "RoleName", role.name());
    }

    private static String labelOf(Map<String, String> labels, String name) {
        return Objects.requireNonNull(labels.get(name));
    }

    private void add(String label, String type, List<Entry> properties, String identifier, String id) {
        var attributes = new ArrayList<Entry>();
        attributes.add(Template.text("Type", type));
        if (isKnown) {
            // without it CloudFormation takes nothing over
            attributes.add(Template.text("DeletionPolicy", "Retain"));
            template.exists(label, type, identifier, id);
        }
        attributes.add(new Entry("Properties", new Mapping(properties)));
        template.resource(label, attributes);
    }

    private static List<Entry> start(String property, Identity identity) {
        var properties = new ArrayList<Entry>();
        properties.add(Template.text(property, identity.name()));
        withPath(properties, identity.path());
        return properties;
    }

    private static void withPath(List<Entry> properties, String path) {
        if (!path.equals("/")) {
            properties.add(Template.text("Path", path));
        }
    }

    private void policiesOf(Identity identity, List<Entry> properties) {
        Members.boundaryOf(identity)
                .ifPresent(written -> properties.add(new Entry("PermissionsBoundary", reference(written))));
        var attached = identity.attachedPolicies().stream()
                .map(this::reference)
                .distinct()
                .toList();
        if (!attached.isEmpty()) {
            properties.add(Template.list("ManagedPolicyArns", attached));
        }
        var inline = new ArrayList<Yaml>();
        for (var policy : identity.inlinePolicies()) {
            TemplateDocuments.of(policy.document())
                    .ifPresentOrElse(
                            document -> inline.add(new Mapping(List.of(
                                    Template.text("PolicyName", policy.name()),
                                    new Entry("PolicyDocument", document)))),
                            () -> tally.add(TemplateDocuments.remark(policy.document()), policy.name()));
        }
        if (!inline.isEmpty()) {
            properties.add(Template.list("Policies", inline));
        }
    }

    /// The ARN of a policy. One that is not written here is taken to exist, so that nobody loses a policy or a boundary
    /// in silence: without it the stack fails.
    private Yaml reference(String written) {
        var meant = own.meant(written);
        if (meant.isPresent()) {
            var policy = meant.get();
            return writtenPolicies.contains(policy.name())
                    ? Template.ref(labelOf(policies, policy.name()))
                    : Template.arn("policy" + policy.path() + policy.name());
        }
        if (!PolicyReference.isAwsManaged(written)) {
            tally.add("iac.reference", written);
        }
        return written.startsWith("arn:") ? new Text(written) : Template.arn("policy/" + written);
    }
}
