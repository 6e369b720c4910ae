package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The configuration of what is inside an account: policies, groups, users, roles and resources.
final class TerraformAccount {
    private static final String IAM = "iam.tf";
    private static final String ACCOUNT = "arn:aws:iam::${var.account_id}:";

    private final Account account;
    private final boolean isManagement;
    private final boolean isKnown;
    private final Tally tally;
    private final TerraformModule module;
    private final OwnPolicies own;
    private final Map<String, String> policies;
    private final Map<IamKind, Map<String, String>> identities;
    private final Set<String> writtenPolicies = new HashSet<>();

    TerraformAccount(Account account, String label, AccountId management, KnownIds known, Tally tally) {
        this.account = account;
        this.isManagement = account.id().equals(management);
        this.isKnown = known.has(account.id());
        this.tally = tally;
        module = new TerraformModule("accounts/" + label);
        own = new OwnPolicies(account);
        policies = labels(
                "policy", account.policies().stream().map(ManagedPolicy::name).toList());
        identities = Map.of(
                IamKind.GROUP,
                        labels(
                                "group",
                                account.groups().stream().map(Group::name).toList()),
                IamKind.USER,
                        labels("user", account.users().stream().map(User::name).toList()),
                IamKind.ROLE,
                        labels("role", account.roles().stream().map(Role::name).toList()));
    }

    private static Map<String, String> labels(String kind, List<String> names) {
        return Labels.of(
                Style.SNAKE, kind, names.stream().distinct().map(Thing::named).toList());
    }

    List<TextFile> files() {
        main();
        account.passwordPolicy().ifPresent(policy -> {
            var block = TerraformPasswords.block(policy);
            module.file(IAM).add(block);
            imported("aws_iam_account_password_policy.this", "iam-account-password-policy");
        });
        account.policies().forEach(this::policy);
        account.groups().forEach(this::group);
        account.users().forEach(this::user);
        account.roles().forEach(this::role);
        new TerraformResources(account, module, isKnown, tally).write();
        return module.files();
    }

    private void main() {
        var file = module.file("main.tf");
        file.comment(List.of(Words.text("terraform.file.inside", account.name())));
        file.add(TerraformModule.requirements());
        var number = TerraformModule.variable("account_id", Words.text("terraform.file.accountId", account.name()));
        file.add(isKnown ? number.with("default", account.id().value()) : number);
        file.add(TerraformModule.variable("region", Words.text("terraform.file.region"))
                .with("default", "us-east-1"));
        var provider = new HclBlock("provider", "aws")
                .with("region", HclValue.code("var.region"))
                .with("allowed_account_ids", HclValue.codes(List.of("var.account_id")));
        if (!isManagement) {
            provider.with(new HclBlock("assume_role")
                    .with("role_arn", HclValue.code('"' + ACCOUNT + "role/OrganizationAccountAccessRole\"")));
        }
        file.add(provider);
    }

    private void imported(String address, String id) {
        if (isKnown) {
            module.imported(address, id);
        }
    }

    private void policy(ManagedPolicy policy) {
        if (!OwnPolicies.isDocument(policy.document())) {
            tally.add("iac.document", policy.name());
            return;
        }
        if (!writtenPolicies.add(policy.name())) {
            return;
        }
        var label = Objects.requireNonNull(policies.get(policy.name()));
        var block =
                withPath(new HclBlock("resource", "aws_iam_policy", label).with("name", policy.name()), policy.path());
        if (!policy.description().isEmpty()) {
            block.with("description", policy.description());
        }
        module.file(IAM).add(block.with("policy", HclValue.document(policy.document())));
        imported("aws_iam_policy." + label, IamArn.of(account.id(), policy));
    }

    private void group(Group group) {
        module.file(IAM).add(head(group));
        imported(address(group), group.name());
        policiesOf(group);
    }

    private void user(User user) {
        module.file(IAM).add(tagged(bounded(head(user), user), user.tags()));
        imported(address(user), user.name());
        policiesOf(user);
        var groups = user.groups().stream().distinct().toList();
        if (!groups.isEmpty()) {
            module.file(IAM)
                    .add(new HclBlock("resource", "aws_iam_user_group_membership", label(user))
                            .with("user", HclValue.code(address(user) + ".name"))
                            .with(
                                    "groups",
                                    new HclValue.Tuple(
                                            groups.stream().map(this::groupName).toList())));
            imported("aws_iam_user_group_membership." + label(user), user.name() + "/" + String.join("/", groups));
        }
    }

    private HclValue groupName(String name) {
        var label = identities.getOrDefault(IamKind.GROUP, Map.of()).get(name);
        if (label == null) {
            tally.add("iac.group", name);
            return HclValue.text(name);
        }
        return HclValue.code("aws_iam_group." + label + ".name");
    }

    private void role(Role role) {
        var trust = role.trustPolicy().filter(OwnPolicies::isDocument);
        if (trust.isEmpty()) {
            tally.add("iac.trust", role.name());
            return;
        }
        var block = head(role);
        if (role.maxSessionDuration() != Role.DEFAULT_SESSION_DURATION) {
            block.with("max_session_duration", HclValue.code(Integer.toString(role.maxSessionDuration())));
        }
        bounded(block, role).with("assume_role_policy", HclValue.document(trust.get()));
        module.file(IAM).add(tagged(block, role.tags()));
        imported(address(role), role.name());
        policiesOf(role);
    }

    private HclBlock head(Identity identity) {
        var block = new HclBlock("resource", IamKind.of(identity).type(), label(identity));
        return withPath(block.with("name", identity.name()), identity.path());
    }

    private static HclBlock withPath(HclBlock block, String path) {
        return path.equals("/") ? block : block.with("path", path);
    }

    private HclBlock bounded(HclBlock block, Identity identity) {
        Members.boundaryOf(identity)
                .ifPresent(written -> block.with("permissions_boundary", HclValue.code(reference(written))));
        return block;
    }

    private static HclBlock tagged(HclBlock block, SortedMap<String, String> tags) {
        return tags.isEmpty() ? block : block.with("tags", HclValue.tags(tags));
    }

    private String label(Identity identity) {
        return Objects.requireNonNull(
                identities.getOrDefault(IamKind.of(identity), Map.of()).get(identity.name()));
    }

    private String address(Identity identity) {
        return IamKind.of(identity).type() + "." + label(identity);
    }

    private void policiesOf(Identity identity) {
        var kind = IamKind.of(identity);
        var inline = Labels.of(
                Style.SNAKE,
                "policy",
                identity.inlinePolicies().stream()
                        .map(policy -> Thing.named(policy.name()))
                        .toList());
        for (var policy : identity.inlinePolicies()) {
            if (!OwnPolicies.isDocument(policy.document())) {
                tally.add("iac.document", policy.name());
                continue;
            }
            var label = label(identity) + "__" + inline.get(policy.name());
            module.file(IAM)
                    .add(new HclBlock("resource", kind.type() + "_policy", label)
                            .with("name", policy.name())
                            .with(kind.word(), HclValue.code(address(identity) + ".name"))
                            .with("policy", HclValue.document(policy.document())));
            imported(kind.type() + "_policy." + label, identity.name() + ":" + policy.name());
        }
        attachments(identity, kind);
    }

    /// A policy is attached once, whether it is written by its name or by its ARN.
    private void attachments(Identity identity, IamKind kind) {
        var byReference = new HashMap<String, String>();
        var references = new LinkedHashSet<String>();
        for (var written : identity.attachedPolicies()) {
            var reference = reference(written);
            byReference.putIfAbsent(reference, written);
            references.add(reference);
        }
        var labels = Labels.of(
                Style.SNAKE,
                "policy",
                references.stream()
                        .map(reference -> new Thing<>(
                                reference,
                                nameOf(byReference.getOrDefault(reference, "")),
                                Thing.named(reference).tail()))
                        .toList());
        for (var reference : references) {
            var label = label(identity) + "__" + labels.get(reference);
            module.file(IAM)
                    .add(new HclBlock("resource", kind.type() + "_policy_attachment", label)
                            .with(kind.word(), HclValue.code(address(identity) + ".name"))
                            .with("policy_arn", HclValue.code(reference)));
            imported(
                    kind.type() + "_policy_attachment." + label,
                    identity.name() + "/" + arn(byReference.getOrDefault(reference, "")));
        }
    }

    private static String nameOf(String written) {
        return written.startsWith("arn:") ? written.substring(written.lastIndexOf('/') + 1) : written;
    }

    private String arn(String written) {
        return own.meant(written)
                .map(policy -> IamArn.of(account.id(), policy))
                .orElse(written.startsWith("arn:") ? written : "arn:aws:iam::" + account.id() + ":policy/" + written);
    }

    /// The expression for the ARN of a policy. One that is not written here is taken to exist, so that nobody loses a
    /// policy or a boundary in silence: without it Terraform fails.
    private String reference(String written) {
        var meant = own.meant(written);
        if (meant.filter(policy -> writtenPolicies.contains(policy.name())).isPresent()) {
            return "aws_iam_policy."
                    + policies.get(meant.map(ManagedPolicy::name).orElseThrow()) + ".arn";
        }
        if (meant.isPresent()) {
            return '"' + ACCOUNT + "policy"
                    + HclText.inQuotes(meant.get().path() + meant.get().name()) + '"';
        }
        if (Optional.of(written).filter(PolicyReference::isAwsManaged).isEmpty()) {
            tally.add("iac.reference", written);
        }
        return written.startsWith("arn:")
                ? HclText.quoted(written)
                : '"' + ACCOUNT + "policy/" + HclText.inQuotes(written) + '"';
    }
}
