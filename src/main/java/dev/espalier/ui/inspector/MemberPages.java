package dev.espalier.ui.inspector;

import static dev.espalier.ui.inspector.Rows.TEXTS;

import dev.espalier.access.Principals;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.diagram.Glyph;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.RemoveInlinePolicy;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetPath;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetRoleProperties;
import dev.espalier.edit.SetUserProperties;
import dev.espalier.ui.command.Destinations;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.inspector.Row.Action;
import dev.espalier.ui.inspector.Row.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Pages of users, groups, roles and resources.
final class MemberPages {
    private final Rows rows;
    private final Destinations destinations;
    private final Picker picker;
    private final Consumer<PolicySlot> edit;

    MemberPages(Rows rows, Destinations destinations, Picker picker, Consumer<PolicySlot> edit) {
        this.rows = rows;
        this.destinations = destinations;
        this.picker = picker;
        this.edit = edit;
    }

    Page user(UserId id, User user) {
        var signIn = rows.section(
                "signIn",
                List.of(
                        rows.answer(
                                "mfa",
                                user.mfa(),
                                mfa -> new SetUserProperties(id, mfa, user.consoleAccess(), user.accessKeys())),
                        rows.answer(
                                "consoleAccess",
                                user.consoleAccess(),
                                console -> new SetUserProperties(id, user.mfa(), console, user.accessKeys())),
                        rows.number(
                                "accessKeys",
                                user.accessKeys(),
                                keys -> new SetUserProperties(id, user.mfa(), user.consoleAccess(), keys))));
        return page(
                id,
                user,
                Glyph.USER,
                "kind.user",
                List.of(
                        groups(id, user),
                        policies(id, user),
                        boundary(id, user.permissionsBoundary()),
                        signIn,
                        rows.tags(id, user.tags())));
    }

    Page group(GroupId id, Group group) {
        var members = rows.index().usersIn(id).stream()
                .map(user -> new Entry(
                        user.name(),
                        "",
                        Optional.of(Glyph.USER),
                        List.of(rows.act(
                                "leave", "mdi2c-close", new LeaveGroup(new UserId(id.account(), user.name()), id)))))
                .toList();
        var add = new Action("addMember", TEXTS.text("act.addMember"), "", () -> addMember(id));
        return page(
                id,
                group,
                Glyph.GROUP,
                "kind.group",
                List.of(
                        rows.section(
                                "members",
                                List.of(new Row.Entries("members", members, List.of(add), TEXTS.text("members.none")))),
                        policies(id, group)));
    }

    Page role(RoleId id, Role role) {
        var trust = rows.section(
                "trust",
                List.of(
                        role.trustPolicy().isEmpty()
                                ? new Row.Note("trust.none", TEXTS.text("trust.none"))
                                : new Row.Note("trust.some", TEXTS.text("trust.some")),
                        new Row.Entries(
                                "trust",
                                List.of(),
                                List.of(openPolicy(
                                        "editTrust",
                                        "",
                                        PolicySlot.trust(rows.store().design(), id))),
                                "")));
        var session = rows.section(
                "session",
                List.of(rows.number(
                        "maxSessionDuration",
                        Optional.of(role.maxSessionDuration()),
                        seconds -> new SetRoleProperties(id, seconds.orElse(Role.DEFAULT_SESSION_DURATION)))));
        return page(
                id,
                role,
                Glyph.ROLE,
                "kind.role",
                List.of(
                        trust,
                        policies(id, role),
                        boundary(id, role.permissionsBoundary()),
                        session,
                        rows.tags(id, role.tags())));
    }

    Page resource(ResourceId id, Resource resource) {
        var actions = new ArrayList<Action>();
        actions.add(openPolicy(
                "editResourcePolicy", "", PolicySlot.resource(rows.store().design(), id)));
        if (resource.policy().isPresent()) {
            actions.add(rows.act("removeResourcePolicy", "", new SetResourcePolicy(id, Optional.empty())));
        }
        return new Page(
                rows.index().nameOf(id),
                TEXTS.text("kind.resource", accountName(id)),
                Glyph.RESOURCE,
                List.of(
                        new Page.Section("", List.of(rows.text("arn", resource.arn(), arn -> new RenameNode(id, arn)))),
                        rows.section(
                                "resourcePolicy",
                                List.of(
                                        new Row.Note(
                                                "resourcePolicy.note",
                                                TEXTS.text(
                                                        resource.policy().isPresent()
                                                                ? "resourcePolicy.some"
                                                                : "resourcePolicy.none")),
                                        new Row.Entries("resourcePolicy", List.of(), actions, ""))),
                        rows.tags(id, resource.tags())));
    }

    private Page page(MemberId id, Identity identity, Glyph glyph, String kind, List<Page.Section> more) {
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section(
                "",
                List.of(
                        rows.text("name", identity.name(), name -> new RenameNode(id, name)),
                        rows.text("path", identity.path(), path -> new SetPath(id, path)),
                        rows.fact("arn", Principals.arnOf(rows.store().design(), id)))));
        sections.addAll(more);
        return new Page(identity.name(), TEXTS.text(kind, accountName(id)), glyph, sections);
    }

    private String accountName(MemberId id) {
        return rows.index().nameOf(id.account());
    }

    private Page.Section groups(UserId id, User user) {
        var entries = user.groups().stream()
                .map(name -> new Entry(
                        name,
                        "",
                        Optional.of(Glyph.GROUP),
                        List.of(rows.act("leave", "mdi2c-close", new LeaveGroup(id, new GroupId(id.account(), name))))))
                .toList();
        var join = new Action("join", TEXTS.text("act.join"), "", () -> join(id, user));
        return rows.section(
                "groups", List.of(new Row.Entries("groups", entries, List.of(join), TEXTS.text("groups.none"))));
    }

    private Optional<String> join(UserId id, User user) {
        var choices = rows.index().account(id.account()).map(Account::groups).orElse(List.of()).stream()
                .filter(group -> !user.groups().contains(group.name()))
                .map(group -> new Pick.Choice<>(group.name(), group.name(), "", Glyph.GROUP, Optional.<String>empty()))
                .toList();
        return picker.pick(new Pick<>(
                        TEXTS.text("join.title", id.name()),
                        TEXTS.text("join.prompt"),
                        TEXTS.text("act.join"),
                        choices))
                .flatMap(name -> refusal(rows.store().perform(new JoinGroup(id, new GroupId(id.account(), name)))));
    }

    private Optional<String> addMember(GroupId id) {
        var choices = rows.index().account(id.account()).map(Account::users).orElse(List.of()).stream()
                .filter(user -> !user.groups().contains(id.name()))
                .map(user -> new Pick.Choice<>(user.name(), user.name(), "", Glyph.USER, Optional.<String>empty()))
                .toList();
        return picker.pick(new Pick<>(
                        TEXTS.text("addMember.title", id.name()),
                        TEXTS.text("addMember.prompt"),
                        TEXTS.text("act.addMember"),
                        choices))
                .flatMap(name -> refusal(rows.store().perform(new JoinGroup(new UserId(id.account(), name), id))));
    }

    private static Optional<String> refusal(EditResult result) {
        return result instanceof EditResult.Rejected refused ? Optional.of(refused.sentence()) : Optional.empty();
    }

    /// Managed policies attached and inline policies, with what can be done to each.
    private Page.Section policies(MemberId id, Identity identity) {
        var entries = new ArrayList<Entry>();
        for (var reference : identity.attachedPolicies()) {
            var policy = policy(id.account(), reference);
            entries.add(new Entry(
                    rows.index().nameOf(policy),
                    TEXTS.text(policy instanceof AwsManagedPolicyId ? "policy.aws" : "policy.managed"),
                    Optional.of(policy instanceof AwsManagedPolicyId ? Glyph.LOCK : Glyph.POLICY),
                    List.of(
                            openPolicy(
                                    "openPolicy",
                                    "mdi2p-pencil-outline",
                                    PolicySlot.of(rows.store().design(), policy)),
                            rows.act("detach", "mdi2c-close", new DetachManagedPolicy(id, reference)))));
        }
        for (var inline : identity.inlinePolicies()) {
            entries.add(new Entry(
                    inline.name(),
                    TEXTS.text("policy.inline"),
                    Optional.of(Glyph.POLICY),
                    List.of(
                            openPolicy(
                                    "openPolicy",
                                    "mdi2p-pencil-outline",
                                    Optional.of(PolicySlot.inline(rows.store().design(), id, inline.name()))),
                            rows.act("deletePolicy", "mdi2c-close", new RemoveInlinePolicy(id, inline.name())))));
        }
        var attach = new Action("attachManaged", TEXTS.text("act.attachManaged"), "", () -> attachManaged(id));
        var inline = rows.open("addInline", "", () -> addInline(id, identity));
        return rows.section(
                "policies",
                List.of(new Row.Entries("policies", entries, List.of(attach, inline), TEXTS.text("policies.none"))));
    }

    private static PolicyId policy(AccountId account, String reference) {
        if (PolicyReference.isAwsManaged(reference)) {
            return new AwsManagedPolicyId(reference);
        }
        return new AccountPolicyId(account, reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Optional<String> attachManaged(MemberId id) {
        return destinations
                .pickManaged(
                        id.account(),
                        TEXTS.text("attachManaged.title", rows.index().nameOf(id)))
                .flatMap(reference -> refusal(rows.store().perform(new AttachManagedPolicy(id, reference))));
    }

    private void addInline(MemberId id, Identity identity) {
        var taken = identity.inlinePolicies().size();
        picker.askForText(
                        TEXTS.text("act.addInline"),
                        TEXTS.text("addInline.label"),
                        TEXTS.text("name.inline", taken + 1))
                .ifPresent(name -> edit.accept(PolicySlot.inline(rows.store().design(), id, name)));
    }

    private Page.Section boundary(MemberId id, Optional<String> boundary) {
        var entries = boundary.stream()
                .map(reference -> policy(id.account(), reference))
                .map(policy -> new Entry(
                        rows.index().nameOf(policy),
                        "",
                        Optional.of(Glyph.POLICY),
                        List.of(
                                openPolicy(
                                        "openPolicy",
                                        "mdi2p-pencil-outline",
                                        PolicySlot.of(rows.store().design(), policy)),
                                rows.act("removeBoundary", "mdi2c-close", new SetBoundary(id, Optional.empty())))))
                .toList();
        var set = new Action(
                "setBoundary",
                TEXTS.text("act.setBoundary"),
                "",
                () -> destinations
                        .pickManaged(
                                id.account(),
                                TEXTS.text("boundary.title", rows.index().nameOf(id)))
                        .flatMap(reference ->
                                refusal(rows.store().perform(new SetBoundary(id, Optional.of(reference))))));
        return rows.section(
                "boundary", List.of(new Row.Entries("boundary", entries, List.of(set), TEXTS.text("boundary.none"))));
    }

    private Action openPolicy(String id, String icon, Optional<PolicySlot> slot) {
        return rows.open(id, icon, () -> slot.ifPresent(edit));
    }
}
