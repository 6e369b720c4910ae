package dev.espalier.ui.command;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Swatch;
import dev.espalier.diagram.Glyph;
import dev.espalier.diagram.Legend;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.SetColour;
import dev.espalier.edit.SetMeaning;
import dev.espalier.edit.SetOwner;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.kit.SwatchView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Gives what is selected a colour of the author's own and an owner, and says what colours mean.
public final class ColourCommands {
    private static final Texts TEXTS = Texts.of(ColourCommands.class);

    private final DesignStore store;
    private final Picker picker;
    private final List<Colouring> choices;
    private final UiAction owner;
    private final UiAction colours;

    public ColourCommands(DesignStore store, Picker picker) {
        this.store = store;
        this.picker = picker;
        owner = UiAction.named("owner", TEXTS.text("owner"))
                .enabledWhen(whenEntitiesAreSelected())
                .does(this::askForOwner);
        colours = UiAction.named("colours", TEXTS.text("colours"))
                .keys("Shortcut+Shift+G")
                .enabledWhen(whenSomethingIsSelected())
                .does(this::askForColour);
        choices = Stream.concat(Stream.of(Swatch.values()).map(Optional::of), Stream.of(Optional.<Swatch>empty()))
                .map(colour -> new Colouring(colour, action(colour)))
                .toList();
    }

    /// What gives a colour, or takes it away.
    private record Colouring(Optional<Swatch> colour, UiAction action) {}

    private UiAction action(Optional<Swatch> colour) {
        var id = colour.map(Swatch::name).orElse("none");
        var action = UiAction.named("colour-" + id, TEXTS.text("colour.none"))
                .enabledWhen(whenEntitiesAreSelected())
                .does(() -> colour(colour));
        colour.ifPresent(swatch -> action.labelProperty()
                .bind(store.designProperty()
                        .map(design -> TEXTS.text(
                                "colour.named",
                                swatch.letter(),
                                new Legend.Entry(swatch, design.view().meaning(swatch)).words()))));
        return action;
    }

    private ObservableValue<Boolean> whenEntitiesAreSelected() {
        return store.readOnlyProperty()
                .flatMap(isReadOnly -> store.selectionProperty()
                        .map(items -> !isReadOnly && !entities(items).isEmpty()));
    }

    /// Whatever is selected, so that the keys never do nothing without a word.
    private ObservableValue<Boolean> whenSomethingIsSelected() {
        return store.readOnlyProperty()
                .flatMap(isReadOnly -> store.selectionProperty().map(items -> !isReadOnly && !items.isEmpty()));
    }

    /// The colours as a list, for the keyboard.
    private void askForColour() {
        if (entities(store.selection()).isEmpty()) {
            store.message(TEXTS.text("colours.nothing"));
            return;
        }
        var offered = choices.stream().map(ColourCommands::choice).toList();
        picker.<Runnable>pick(new Pick<>(
                        TEXTS.text("colours.title", named()),
                        TEXTS.text("colours.prompt"),
                        TEXTS.text("colours.action"),
                        offered))
                .ifPresent(Runnable::run);
    }

    private static Choice<Runnable> choice(Colouring given) {
        var label = given.action().labelProperty().get();
        return new Choice<>(given.action()::run, label, "", Glyph.BOLT, Optional.empty(), given.colour());
    }

    private static MenuItem item(Colouring given) {
        var item = given.action().menuItem();
        given.colour().map(SwatchView::new).ifPresent(item::setGraphic);
        return item;
    }

    /// One owner for everything selected, as one step.
    private void askForOwner() {
        var nodes = entities(store.selection());
        var before = store.design().view().flag(nodes.getLast()).owner();
        picker.askForText(TEXTS.text("owner.title", named()), TEXTS.text("owner.label"), before)
                .ifPresent(name -> {
                    store.showing().draw(Overlay.OWNERS);
                    var edits = nodes.stream()
                            .<Edit>map(node -> new SetOwner(node, name))
                            .toList();
                    store.perform(
                            edits.size() == 1
                                    ? edits.getFirst()
                                    : new Composite(TEXTS.text("owner.step", nodes.size()), edits));
                });
    }

    private String named() {
        var nodes = entities(store.selection());
        return nodes.size() == 1
                ? DesignIndex.of(store.design()).nameOf(nodes.getFirst())
                : TEXTS.text("several", nodes.size());
    }

    /// What a colour means, as the legend has it.
    private void askForMeaning(Swatch colour) {
        picker.askForText(
                        TEXTS.text("meaning.title", colour.letter()),
                        TEXTS.text("meaning.label"),
                        store.design().view().meaning(colour))
                .ifPresent(meaning -> store.perform(new SetMeaning(colour, meaning)));
    }

    private MenuItem meaning(Swatch colour) {
        var isUsed = store.designProperty()
                .map(design -> Legend.of(design).entries().stream().anyMatch(entry -> entry.colour() == colour));
        var action = UiAction.named("meaning-" + colour, TEXTS.text("meaning", colour.letter()))
                .enabledWhen(store.readOnlyProperty().flatMap(isReadOnly -> isUsed.map(used -> used && !isReadOnly)))
                .does(() -> askForMeaning(colour));
        return action.menuItem();
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
        return choices.getFirst().action().enabledProperty().get();
    }

    /// All colours and none, the owner, and what the colours mean.
    Menu menu() {
        var menu = new Menu(TEXTS.text("colour"));
        menu.setId("menu-colour");
        menu.getItems().setAll(choices.stream().map(ColourCommands::item).toList());
        var legend = new Menu(TEXTS.text("legend"));
        legend.getItems().setAll(Stream.of(Swatch.values()).map(this::meaning).toList());
        menu.getItems()
                .addAll(new SeparatorMenuItem(), colours.menuItem(), owner.menuItem(), new SeparatorMenuItem(), legend);
        return menu;
    }
}
