package dev.espalier.ui.window;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootId;
import dev.espalier.design.User;
import dev.espalier.diagram.NoteText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// What the status bar says about where one is.
final class StatusViewModel {
    private static final Texts TEXTS = Texts.of(StatusViewModel.class);

    private final DesignStore store;
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper(this, "where", "");
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private final Subscription subscriptions;

    StatusViewModel(DesignStore store) {
        this.store = store;
        subscriptions = Subscription.combine(
                store.designProperty().subscribe(_ -> locate()),
                store.showing().reachProperty().subscribe(_ -> locate()),
                store.showing().trustProperty().subscribe(_ -> locate()),
                store.selectionProperty().subscribe(_ -> locate()));
    }

    /// The name of the policy under the pointer or of the focused item.
    ReadOnlyStringProperty whereProperty() {
        return where.getReadOnlyProperty();
    }

    /// What it is and where: `user in HR, 1 of 4`; of the policy under the pointer, whom it reaches.
    ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    private void locate() {
        var selected = store.selection();
        var index = DesignIndex.of(store.design());
        var reach = store.showing().reachProperty().get();
        if (reach.isPresent()) {
            where.set(index.nameOf(reach.get().policy()));
            position.set(ReachWords.of(reach.get()));
        } else if (selected.size() > 1) {
            where.set(several(index, selected));
            position.set("");
        } else {
            where.set(store.focusedItem()
                    .map(this::name)
                    .orElseGet(() -> index.root().name()));
            position.set(store.focusedItem()
                    .map(item -> describe(index, item) + trustOf(item))
                    .orElseGet(() -> overview(index)));
        }
    }

    /// Of a note the words without their mark-up.
    private String name(ItemId item) {
        var name = store.design().nameOf(item);
        return item instanceof NoteId
                ? NoteText.unbroken(name).lines().stream()
                        .flatMap(line -> line.runs().stream())
                        .map(NoteText.Run::text)
                        .collect(Collectors.joining())
                : name;
    }

    /// How many of what, and where when they are all in one place.
    private static String several(DesignIndex index, List<ItemId> items) {
        var kinds = items.stream().map(StatusViewModel::kind).distinct().toList();
        var words = TEXTS.text("status.several." + (kinds.size() == 1 ? kinds.getFirst() : "item"), items.size());
        var places = items.stream()
                .map(item -> item instanceof NodeId node ? index.parentOf(node) : Optional.<NodeId>empty())
                .distinct()
                .toList();
        var place = places.size() == 1 ? places.getFirst() : Optional.<NodeId>empty();
        return place.map(one -> TEXTS.text("status.several.in", words, index.nameOf(one)))
                .orElse(words);
    }

    private static String kind(ItemId item) {
        return switch (item) {
            case RootId _ -> "item";
            case OuId _ -> "unit";
            case AccountId _ -> "account";
            case MemberId.UserId _ -> "user";
            case MemberId.GroupId _ -> "group";
            case MemberId.RoleId _ -> "role";
            case MemberId.ResourceId _ -> "resource";
            case MemberId.RootUserId _ -> "rootUser";
            case NoteId _ -> "note";
            case PolicyId.OrganizationPolicyId _, PolicyId.AccountPolicyId _, PolicyId.AwsManagedPolicyId _ -> "policy";
        };
    }

    /// How many roles somebody may assume, once that is known.
    private String trustOf(ItemId item) {
        var trust = store.showing().trustProperty().get();
        var roles = item instanceof MemberId member ? trust.rolesOf(member) : 0;
        var words = roles == 0 ? "" : TEXTS.text("status.mayAssume", roles);
        return trust.isSettled() ? words : words + TEXTS.text("status.trustAlone");
    }

    private static String overview(DesignIndex index) {
        return TEXTS.text(
                "status.overview", index.accounts().size(), index.units().size());
    }

    private static String describe(DesignIndex index, ItemId item) {
        return switch (item) {
            case RootId _ -> overview(index);
            case OuId unit ->
                TEXTS.text(
                        "status.unit", index.parentOf(unit).map(index::nameOf).orElse(""));
            case AccountId account ->
                TEXTS.text(
                        "status.account",
                        index.parentOf(account).map(index::nameOf).orElse(""));
            case MemberId member ->
                index.account(member.account())
                        .map(account -> describe(account, member))
                        .orElse("");
            case NoteId _ -> TEXTS.text("status.note");
            case PolicyId policy ->
                TEXTS.text("status.policy", index.attachmentsOf(policy).size());
        };
    }

    private static String describe(Account account, MemberId member) {
        return switch (member) {
            case MemberId.UserId user ->
                place("user", account, account.users().stream().map(User::name).toList(), user.name());
            case MemberId.GroupId group ->
                place(
                        "group",
                        account,
                        account.groups().stream().map(Group::name).toList(),
                        group.name());
            case MemberId.RoleId role ->
                place("role", account, account.roles().stream().map(Role::name).toList(), role.name());
            case MemberId.ResourceId resource ->
                place(
                        "resource",
                        account,
                        account.resources().stream().map(Resource::arn).toList(),
                        resource.arn());
            case MemberId.RootUserId _ -> TEXTS.text("status.rootUser", account.name());
        };
    }

    private static String place(String kind, Account account, List<String> all, String name) {
        return TEXTS.text("status." + kind, account.name(), all.indexOf(name) + 1, all.size());
    }
}
