package dev.espalier.ui.command;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Swatch;
import dev.espalier.diagram.Legend;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.SetColour;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;

/// Gives what is selected a colour of the author's own.
public final class ColourCommands {
    private static final Texts TEXTS = Texts.of(ColourCommands.class);

    private final DesignStore store;
    private final List<UiAction> actions;

    public ColourCommands(DesignStore store) {
        this.store = store;
        actions = Stream.concat(
                        Stream.of(Swatch.values()).map(swatch -> action("colour-" + swatch, Optional.of(swatch))),
                        Stream.of(action("colour-none", Optional.empty())))
                .toList();
    }

    private UiAction action(String id, Optional<Swatch> colour) {
        var action = UiAction.named(id, TEXTS.text("colour.none"))
                .enabledWhen(store.readOnlyProperty()
                        .flatMap(isReadOnly -> store.selectionProperty()
                                .map(items -> !isReadOnly && !entities(items).isEmpty())))
                .does(() -> colour(colour));
        colour.ifPresent(swatch -> action.labelProperty()
                .bind(store.designProperty()
                        .map(design -> TEXTS.text(
                                "colour.named",
                                swatch.letter(),
                                new Legend.Entry(swatch, design.view().meaning(swatch)).words()))));
        return action;
    }

    private void colour(Optional<Swatch> colour) {
        store.showing().draw(Overlay.OWNERS);
        store.perform(new SetColour(entities(store.selection()), colour));
    }

    private static List<NodeId> entities(List<ItemId> items) {
        return items.stream()
                .filter(item -> item instanceof ContainerId || item instanceof AccountId)
                .map(NodeId.class::cast)
                .toList();
    }

    /// Whether anything selected can have a colour.
    boolean isEnabled() {
        return actions.getFirst().enabledProperty().get();
    }

    /// All colours, and none.
    Menu menu() {
        var menu = new Menu(TEXTS.text("colour"));
        menu.setId("menu-colour");
        menu.getItems().setAll(actions.stream().map(UiAction::menuItem).toList());
        return menu;
    }
}
