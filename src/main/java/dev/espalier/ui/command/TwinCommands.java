package dev.espalier.ui.command;

import dev.espalier.access.Principals;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import java.util.Optional;

/// *Compare with...*: two selected principals are compared at once, a single one with somebody who is asked for.
public final class TwinCommands {
    private static final Texts TEXTS = Texts.of(TwinCommands.class);

    private final DesignStore store;
    private final Picker picker;
    private final Workspace workspace;
    private final UiAction compare;

    public TwinCommands(DesignStore store, Picker picker, Workspace workspace) {
        this.store = store;
        this.picker = picker;
        this.workspace = workspace;
        compare = UiAction.named("compareTwins", TEXTS.text("twins"))
                .keys("Shortcut+Shift+C")
                .enabledWhen(store.selectionProperty().map(TwinCommands::suits))
                .does(this::compareSelection);
        compare.labelProperty()
                .bind(store.selectionProperty()
                        .map(items -> TEXTS.text(suits(items) && items.size() == 2 ? "twins.two" : "twins")));
    }

    UiAction compare() {
        return compare;
    }

    private static boolean suits(List<ItemId> items) {
        return (items.size() == 1 || items.size() == 2) && items.stream().allMatch(TwinCommands::canAsk);
    }

    private static boolean canAsk(ItemId item) {
        return item instanceof MemberId && !(item instanceof GroupId) && !(item instanceof ResourceId);
    }

    /// The one selected last asks; the one before is whom it is measured against.
    private void compareSelection() {
        var members = store.selection().stream().map(MemberId.class::cast).toList();
        if (members.size() == 2) {
            workspace.compare(members.getFirst(), members.getLast());
        } else {
            compareWith(members.getFirst());
        }
    }

    /// Asks whom to measure this principal against, and compares them.
    public void compareWith(MemberId principal) {
        var index = DesignIndex.of(store.design());
        var choices = Principals.all(store.design())
                .filter(member -> !member.equals(principal))
                .map(member -> new Choice<>(
                        member,
                        index.nameOf(member),
                        index.nameOf(member.account()),
                        GlyphView.glyphOf(member),
                        Optional.empty()))
                .toList();
        picker.pick(new Pick<>(
                        TEXTS.text("twins.title", index.nameOf(principal)),
                        TEXTS.text("twins.prompt"),
                        TEXTS.text("twins.action"),
                        choices))
                .ifPresent(one -> workspace.compare(one, principal));
    }
}
