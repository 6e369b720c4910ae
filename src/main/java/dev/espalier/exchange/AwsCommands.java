package dev.espalier.exchange;

import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.IamArn;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveInlinePolicy;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes changes as commands of the AWS command line, for a POSIX shell. What has no command of its own is a comment
/// that says what to do. SCPs and RCPs are looked up by name, because a design does not know the ids that AWS gave
/// them.
public final class AwsCommands {
    private final List<String> lines = new ArrayList<>();
    private Design design;
    private Optional<AccountId> account = Optional.empty();

    private AwsCommands(Design design) {
        this.design = design;
    }

    /// The lines for one change of this design, with a comment before each group that says in which account to run it.
    public static List<String> of(Design design, Edit edit) {
        var commands = new AwsCommands(design);
        commands.add(edit);
        return List.copyOf(commands.lines);
    }

    private void add(Edit edit) {
        if (edit instanceof Composite(var _, var edits)) {
            edits.forEach(this::add);
            return;
        }
        organizations(edit)
                .or(() -> iam(edit))
                .ifPresentOrElse(
                        lines::addAll, () -> lines.add("# " + edit.label(design).replace('\n', ' ')));
        if (edit.applyTo(design) instanceof EditResult.Applied(var after)) {
            design = after;
        }
    }

    private Optional<List<String>> organizations(Edit edit) {
        var commands = switch (edit) {
            case EditPolicy(OrganizationPolicyId id, var document) ->
                List.of("update-policy --policy-id " + idOf(id) + " --content " + json(document));
            case AddPolicy(var type, var name, var description, var document) ->
                List.of("create-policy --type " + type.name() + " --name " + quoted(name) + " --description "
                        + quoted(description) + " --content " + json(document));
            case AttachOrganizationPolicy(var id, var entity) ->
                List.of("attach-policy --policy-id " + idOf(id) + " --target-id " + targetOf(entity));
            case DetachOrganizationPolicy(var id, var entity) ->
                List.of("detach-policy --policy-id " + idOf(id) + " --target-id " + targetOf(entity));
            case MoveNodes move -> moves(move);
            default -> List.<String>of();
        };
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        in(design.organization().managementAccountId());
        return Optional.of(
                commands.stream().map(command -> "aws organizations " + command).toList());
    }

    /// AWS can move accounts, but no units.
    private List<String> moves(MoveNodes move) {
        var index = DesignIndex.of(design);
        var commands = new ArrayList<String>();
        for (var node : move.nodes()) {
            if (!(node instanceof AccountId id)) {
                return List.of();
            }
            index.containerOf(id)
                    .map(Container::id)
                    .ifPresent(from -> commands.add("move-account --account-id " + id.value() + " --source-parent-id "
                            + from.value() + " --destination-parent-id "
                            + move.newParent().value()));
        }
        return commands;
    }

    private static String targetOf(NodeId entity) {
        return switch (entity) {
            case ContainerId container -> container.value();
            case AccountId id -> id.value();
            case MemberId member -> quoted(member.toString());
        };
    }

    private static String idOf(OrganizationPolicyId id) {
        return id.name().equals(id.type().defaultPolicy()) ? "p-" + id.name() : lookedUp(id.type(), id.name());
    }

    private static String lookedUp(OrganizationPolicyType type, String name) {
        var query = quoted("Policies[?Name==`" + name + "`].Id");
        return "\"$(aws organizations list-policies --filter " + type.name() + " --output text --query " + query
                + ")\"";
    }

    private Optional<List<String>> iam(Edit edit) {
        return switch (edit) {
            case EditPolicy(AccountPolicyId id, var document) ->
                iam(
                        id.account(),
                        "create-policy-version --policy-arn " + arnOf(id.account(), id.name()) + " --policy-document "
                                + json(document) + " --set-as-default");
            case PutInlinePolicy(var member, var name, var document) ->
                of(member, "put", "policy")
                        .flatMap(command -> iam(
                                member.account(),
                                command + " --policy-name " + quoted(name) + " --policy-document " + json(document)));
            case RemoveInlinePolicy(var member, var name) ->
                of(member, "delete", "policy")
                        .flatMap(command -> iam(member.account(), command + " --policy-name " + quoted(name)));
            case AttachManagedPolicy(var member, var reference) ->
                of(member, "attach", "policy")
                        .flatMap(command ->
                                iam(member.account(), command + " --policy-arn " + arnOf(member.account(), reference)));
            case DetachManagedPolicy(var member, var reference) ->
                of(member, "detach", "policy")
                        .flatMap(command ->
                                iam(member.account(), command + " --policy-arn " + arnOf(member.account(), reference)));
            case JoinGroup(UserId user, GroupId group) -> group("add-user-to-group", user, group);
            case LeaveGroup(var user, var group) -> group("remove-user-from-group", user, group);
            case SetBoundary(var member, var reference) ->
                of(member, reference.isPresent() ? "put" : "delete", "permissions-boundary")
                        .flatMap(command -> iam(
                                member.account(),
                                command
                                        + reference
                                                .map(policy ->
                                                        " --permissions-boundary " + arnOf(member.account(), policy))
                                                .orElse("")));
            case SetTrustPolicy(var role, var document) ->
                iam(
                        role.account(),
                        "update-assume-role-policy --role-name " + quoted(role.name()) + " --policy-document "
                                + json(document));
            default -> Optional.empty();
        };
    }

    private Optional<List<String>> group(String verb, UserId user, GroupId group) {
        return iam(
                user.account(), verb + " --user-name " + quoted(user.name()) + " --group-name " + quoted(group.name()));
    }

    private Optional<List<String>> iam(AccountId where, String command) {
        in(where);
        return Optional.of(List.of("aws iam " + command));
    }

    /// A command that exists for each kind of identity: `put-user-policy --user-name hana`.
    private static Optional<String> of(MemberId member, String verb, String object) {
        return switch (member) {
            case UserId(var _, var name) -> Optional.of(verb + "-user-" + object + " --user-name " + quoted(name));
            case GroupId(var _, var name) -> Optional.of(verb + "-group-" + object + " --group-name " + quoted(name));
            case RoleId(var _, var name) -> Optional.of(verb + "-role-" + object + " --role-name " + quoted(name));
            case RootUserId _, ResourceId _ -> Optional.empty();
        };
    }

    private String arnOf(AccountId owner, String reference) {
        if (reference.startsWith("arn:")) {
            return quoted(reference);
        }
        return DesignIndex.of(design).account(owner).stream()
                .flatMap(found -> found.policies().stream())
                .filter(policy -> policy.name().equals(reference))
                .map(policy -> quoted(IamArn.of(owner, policy)))
                .findFirst()
                .orElse(quoted(reference));
    }

    /// Says from here on in which account to run the commands.
    private void in(AccountId where) {
        if (!account.equals(Optional.of(where))) {
            account = Optional.of(where);
            lines.add("# " + where.value() + ", " + DesignIndex.of(design).nameOf(where));
        }
    }

    private static String json(PolicyDocument document) {
        return quoted(JsonText.writeLine(document.source()).strip());
    }

    /// As one word of a POSIX shell, whatever is in it.
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
