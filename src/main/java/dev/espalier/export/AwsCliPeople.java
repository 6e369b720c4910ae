package dev.espalier.export;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The part of the script that works inside accounts. Managed policies come first, then groups with their policies,
/// then users and roles, each born with its boundary; what denies is attached before what allows. Users get no
/// credentials, and new roles a trust policy that lets nobody in: the doors are opened at the very end, when every
/// account has all its people, which also lets trust policies name each other's roles.
final class AwsCliPeople {
    private final DesignIndex index;
    private final ShellText shell;
    private final List<String> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Unwritable unwritable;

    /// A command and when it is its turn.
    private record Step(Grasp grasp, String command) {}

    AwsCliPeople(Design design, ShellText shell) {
        index = DesignIndex.of(design);
        this.shell = shell;
        unwritable = new Unwritable();
        index.accounts().forEach(this::inside);
        index.accounts().forEach(this::doors);
        remarks.addAll(unwritable.remarks());
        if (index.accounts().stream().anyMatch(account -> !account.users().isEmpty())) {
            remarks.add(Words.text("script.remark.credentials"));
        }
    }

    List<String> lines() {
        return lines;
    }

    List<String> remarks() {
        return remarks;
    }

    private void enclose(Account account, String key, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("# " + ShellText.comment(Words.text(key, account.name(), account.id())));
        lines.add("(");
        lines.add("enter \"$account_" + account.id() + '"');
        lines.addAll(commands);
        lines.add(")");
    }

    private void inside(Account account) {
        var commands = new ArrayList<String>();
        account.passwordPolicy().ifPresent(policy -> commands.add(PasswordCommand.of(policy)));
        for (var policy : account.policies()) {
            if (unwritable.allows(account, policy)) {
                commands.add(managed(account, policy));
            }
        }
        for (var group : account.groups()) {
            if (unwritable.reason(account, group).isEmpty()) {
                commands.add("group " + ShellText.quoted(group.name()) + " " + ShellText.quoted(group.path()));
                commands.addAll(sorted(policies(account, group, "group")));
            }
        }
        for (var user : account.users()) {
            if (!unwritable.leavesOut(account, user)) {
                commands.addAll(user(account, user));
            }
        }
        for (var role : account.roles()) {
            if (!unwritable.leavesOut(account, role)) {
                commands.addAll(role(account, role));
            }
        }
        account.groups().forEach(group -> unwritable.leavesOut(account, group));
        enclose(account, "script.inside", commands);
    }

    private String managed(Account account, ManagedPolicy policy) {
        var command = new StringBuilder("managed_policy ")
                .append(shell.following(IamArn.of(account.id(), policy)))
                .append(' ')
                .append(shell.following(policy.document().source()))
                .append(" --policy-name=")
                .append(ShellText.quoted(policy.name()))
                .append(" --path=")
                .append(ShellText.quoted(policy.path()));
        if (!policy.description().isEmpty()) {
            command.append(" --cli-input-json ")
                    .append(ShellText.quoted(CompactJson.of(object(member("Description", policy.description())))));
        }
        return command.toString();
    }

    private List<String> user(Account account, User user) {
        var commands = new ArrayList<String>();
        commands.add("user " + ShellText.quoted(user.name()) + " " + boundary(account, user.permissionsBoundary())
                + " --path=" + ShellText.quoted(user.path()) + tags(user.tags()));
        var steps = policies(account, user, "user");
        for (var name : user.groups()) {
            account.group(name)
                    .ifPresent(group -> steps.add(new Step(
                            grasp(account, group),
                            "aws iam add-user-to-group --user-name=" + ShellText.quoted(user.name()) + " --group-name="
                                    + ShellText.quoted(name))));
        }
        commands.addAll(sorted(steps));
        return commands;
    }

    private List<String> role(Account account, Role role) {
        var commands = new ArrayList<String>();
        commands.add("role " + ShellText.quoted(role.name()) + " " + boundary(account, role.permissionsBoundary())
                + " --path=" + ShellText.quoted(role.path()) + " --max-session-duration="
                + role.maxSessionDuration() + tags(role.tags()));
        commands.addAll(sorted(policies(account, role, "role")));
        return commands;
    }

    private static String tags(SortedMap<String, String> tags) {
        return tags.isEmpty() ? "" : " --tags " + ShellText.quoted(CompactJson.of(AwsCliScript.pairs(tags)));
    }

    private String boundary(Account account, Optional<String> written) {
        return written.map(policy -> arn(account, policy)).orElse("''");
    }

    private static List<String> sorted(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::grasp))
                .map(Step::command)
                .toList();
    }

    private List<Step> policies(Account account, Identity identity, String kind) {
        var name = " --" + kind + "-name=" + ShellText.quoted(identity.name());
        var steps = new ArrayList<Step>();
        for (var inline : identity.inlinePolicies()) {
            steps.add(new Step(
                    Grasp.of(inline.document()),
                    "aws iam put-" + kind + "-policy" + name + " --policy-name=" + ShellText.quoted(inline.name())
                            + " --policy-document "
                            + shell.following(inline.document().source())));
        }
        for (var written : identity.attachedPolicies()) {
            steps.add(new Step(
                    grasp(account, written),
                    "aws iam attach-" + kind + "-policy" + name + " --policy-arn " + arn(account, written)));
        }
        return steps;
    }

    private static Grasp grasp(Account account, String written) {
        return PolicyReference.resolve(written, account)
                .map(id -> switch (id) {
                    case AccountPolicyId own ->
                        account.policy(own.name())
                                .map(policy -> Grasp.of(policy.document()))
                                .orElse(Grasp.ALLOWS);
                    case AwsManagedPolicyId managed -> Grasp.ofAwsManaged(managed.arn());
                    case OrganizationPolicyId _ -> Grasp.ALLOWS;
                })
                .orElse(Grasp.ALLOWS);
    }

    private static Grasp grasp(Account account, Group group) {
        var all = new ArrayList<Grasp>();
        group.inlinePolicies().forEach(inline -> all.add(Grasp.of(inline.document())));
        group.attachedPolicies().forEach(written -> all.add(grasp(account, written)));
        return all.stream().reduce(Grasp::and).orElse(Grasp.ALLOWS);
    }

    /// As one word; that it leads somewhere has been looked at.
    private String arn(Account account, String written) {
        return PolicyReference.resolve(written, account)
                .map(id -> switch (id) {
                    case AccountPolicyId own ->
                        account.policy(own.name())
                                .map(policy -> IamArn.of(account.id(), policy))
                                .orElse(written);
                    case AwsManagedPolicyId managed -> managed.arn();
                    case OrganizationPolicyId _ -> written;
                })
                .map(shell::following)
                .orElseGet(() -> ShellText.quoted(written));
    }

    private void doors(Account account) {
        var commands = new ArrayList<String>();
        for (var role : account.roles()) {
            if (unwritable.reason(account, role).isEmpty()) {
                role.trustPolicy()
                        .ifPresent(trust -> commands.add("aws iam update-assume-role-policy --role-name="
                                + ShellText.quoted(role.name()) + " --policy-document "
                                + shell.following(trust.source())));
            }
        }
        enclose(account, "script.doors", commands);
    }
}
