package dev.espalier.ui.command;

import dev.espalier.design.Account;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRules;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/// *Add to group*: asks for a group for the selected users, the keyboard's way for dropping them onto one.
final class GroupChoice {
    private static final Texts TEXTS = Texts.of(GroupChoice.class);

    private final DesignStore store;
    private final Picker picker;

    GroupChoice(DesignStore store, Picker picker) {
        this.store = store;
        this.picker = picker;
    }

    /// Whether these are users, all of one account.
    static boolean suits(List<ItemId> items) {
        return items.stream().allMatch(UserId.class::isInstance)
                && items.stream()
                                .map(UserId.class::cast)
                                .map(UserId::account)
                                .distinct()
                                .count()
                        == 1;
    }

    void join() {
        var users = store.selection().stream()
                .filter(UserId.class::isInstance)
                .map(MemberId.class::cast)
                .toList();
        var account = users.getLast().account();
        var index = DesignIndex.of(store.design());
        var dragged = new Dragged.Members(users);
        var choices = index.account(account).map(Account::groups).orElse(List.of()).stream()
                .map(group -> choice(new GroupId(account, group.name()), group, dragged))
                .toList();
        if (choices.isEmpty()) {
            store.message(TEXTS.text("joinGroup.none", index.nameOf(account)));
            return;
        }
        var who = users.size() == 1 ? index.nameOf(users.getFirst()) : TEXTS.text("items", users.size());
        picker.pick(new Pick<>(
                        TEXTS.text("joinGroup.title", who),
                        TEXTS.text("joinGroup.prompt"),
                        TEXTS.text("joinGroup.action"),
                        choices))
                .ifPresent(group -> drop(dragged, group));
    }

    private Choice<GroupId> choice(GroupId id, Group group, Dragged dragged) {
        var refusal = switch (DropRules.drop(store.design(), dragged, id)) {
            case Drop.Legal _ -> Optional.<String>empty();
            case Drop.Nothing _ -> Optional.of(TEXTS.text("place.already"));
            case Drop.Illegal(var sentence) -> Optional.of(sentence);
        };
        var detail = TEXTS.text(
                "joinGroup.policies",
                group.attachedPolicies().size() + group.inlinePolicies().size());
        return new Choice<>(id, group.name(), detail, GlyphView.glyphOf(id), refusal);
    }

    private void drop(Dragged dragged, GroupId group) {
        if (DropRules.drop(store.design(), dragged, group) instanceof Drop.Legal(var edit)) {
            store.perform(edit);
        }
    }
}
