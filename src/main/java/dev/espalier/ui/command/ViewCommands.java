package dev.espalier.ui.command;

import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Overlay;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import dev.espalier.ui.lesson.LessonActions;
import dev.espalier.ui.look.ThemeChoice;
import dev.espalier.ui.look.ThemeSwitch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// How the design is looked at: zoom, folding, regions, theme.
public final class ViewCommands {
    private static final Texts TEXTS = Texts.of(ViewCommands.class);

    private final DesignStore store;
    private final Workspace workspace;
    private final ThemeSwitch themes;
    private final ToggleGroup readings = new ToggleGroup();
    private final UiAction toggleTheme;
    private final UiAction togglePeople;
    private final UiAction toggleFull;
    private final UiAction toggleFold;
    private final UiAction viewMode;
    private final UiAction switchFlow;
    private final UiAction heatMap;
    private final BookmarkCommands bookmarks;
    private final LessonActions lessons;

    public ViewCommands(DesignStore store, Workspace workspace, ThemeSwitch themes, LessonActions lessons) {
        this.lessons = lessons;
        this.store = store;
        this.workspace = workspace;
        this.themes = themes;
        bookmarks = new BookmarkCommands(store, workspace);
        viewMode = UiAction.named("viewMode", "")
                .keys("Alt+R")
                .does(() -> store.lockedProperty().set(!store.lockedProperty().get()));
        viewMode.labelProperty()
                .bind(store.lockedProperty().map(locked -> TEXTS.text(locked ? "viewMode.leave" : "viewMode.enter")));
        switchFlow = UiAction.named("switchFlow", "")
                .keys("Shift+T")
                .enabledWhen(store.showing().foldingProperty().map(folding -> folding.reading() == Reading.TREE))
                .does(store.showing()::switchFlow);
        switchFlow
                .labelProperty()
                .bind(store.showing().foldingProperty().map(folding -> TEXTS.text("switchFlow." + folding.flow())));
        heatMap = UiAction.named("heatMap", "")
                .keys("H")
                .enabledWhen(store.asking().exercises().hidingProperty().map(isHiding -> !isHiding))
                .does(() ->
                        store.showing().heat(!store.showing().heatingProperty().get()));
        heatMap.labelProperty()
                .bind(store.showing().heatingProperty().map(isOn -> TEXTS.text(isOn ? "heatMap.leave" : "heatMap")));
        toggleTheme = UiAction.named("theme", TEXTS.text("theme.toggle"))
                .keys("Alt+Shift+D")
                .icon("mdi2t-theme-light-dark")
                .does(themes::toggle);
        togglePeople = UiAction.named("people", TEXTS.text("openPeople"))
                .keys("Shortcut+Shift+O")
                .enabledWhen(
                        store.selectionProperty().map(items -> !accounts(items).isEmpty()))
                .does(this::togglePeople);
        toggleFull = UiAction.named("everybody", TEXTS.text("everybody"))
                .keys("Shortcut+Alt+P")
                .enabledWhen(
                        store.selectionProperty().map(items -> !accounts(items).isEmpty()))
                .does(() -> accounts(store.selection()).forEach(store.showing()::toggleFull));
        toggleFold = UiAction.named("fold", TEXTS.text("fold"))
                .keys("Shortcut+SPACE")
                .enabledWhen(
                        store.selectionProperty().map(items -> !units(items).isEmpty()))
                .does(this::toggleFold);
    }

    public UiAction toggleTheme() {
        return toggleTheme;
    }

    public LessonActions lessons() {
        return lessons;
    }

    public UiAction viewMode() {
        return viewMode;
    }

    UiAction togglePeopleAction() {
        return togglePeople;
    }

    UiAction toggleFullAction() {
        return toggleFull;
    }

    UiAction toggleFoldAction() {
        return toggleFold;
    }

    Menu menu() {
        var menu = new Menu(TEXTS.text("view"));
        menu.getItems()
                .setAll(
                        item("zoomIn", "Shortcut+PLUS", workspace::zoomIn),
                        item("zoomOut", "Shortcut+MINUS", workspace::zoomOut),
                        item("zoomFull", "Shortcut+0", workspace::zoomToFullSize),
                        item("zoomFit", "Shift+1", workspace::zoomToFit),
                        item("zoomSelection", "Shift+2", workspace::zoomToSelection),
                        item("zoomPath", "Shift+3", workspace::zoomToPath),
                        new SeparatorMenuItem(),
                        readingItem(Reading.TREE),
                        readingItem(Reading.NESTED),
                        item("switchReading", "T", store.showing()::switchReading),
                        switchFlow.menuItem(),
                        new SeparatorMenuItem(),
                        layersMenu(),
                        heatMap.menuItem(),
                        new SeparatorMenuItem(),
                        toggleFold.menuItem(),
                        togglePeople.menuItem(),
                        toggleFull.menuItem(),
                        item("unfold", "Shortcut+Shift+SPACE", this::unfoldAll),
                        new SeparatorMenuItem(),
                        item("canIt", "Shortcut+1", () -> workspace.show(Workspace.Sheet.CAN_IT)),
                        item("inspector", "Shortcut+2", () -> workspace.show(Workspace.Sheet.INSPECTOR)),
                        item("leftRegion", "Shortcut+B", workspace::toggleLeftRegion),
                        item("findInOutline", "Shortcut+Shift+F", workspace::toggleOutlineFilter),
                        new SeparatorMenuItem(),
                        bookmarks.menu(),
                        viewMode.menuItem(),
                        lessons.menu(),
                        new SeparatorMenuItem(),
                        themeMenu());
        return menu;
    }

    private MenuItem readingItem(Reading reading) {
        var item = new RadioMenuItem(TEXTS.text("reading." + reading.name()));
        item.setId("menu-reading-" + reading.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(readings);
        item.setOnAction(event -> store.showing().read(reading));
        store.showing().foldingProperty().subscribe(folding -> item.setSelected(folding.reading() == reading));
        return item;
    }

    /// The structure is always drawn; everything on it can be left out.
    private Menu layersMenu() {
        var menu = new Menu(TEXTS.text("layers"));
        menu.setId("menu-layers");
        for (var overlay : Overlay.values()) {
            menu.getItems().add(layerItem(overlay));
        }
        return menu;
    }

    private MenuItem layerItem(Overlay overlay) {
        var item = new CheckMenuItem(TEXTS.text("layer." + overlay.name()));
        item.setId("menu-layer-" + overlay.name().toLowerCase(Locale.ROOT));
        item.setAccelerator(KeyCombination.valueOf(keys(overlay)));
        item.setOnAction(event -> {
            if (store.showing().draws(overlay)) {
                store.showing().leaveOut(overlay);
            } else {
                store.showing().draw(overlay);
            }
        });
        store.showing().overlaysProperty().subscribe(overlays -> item.setSelected(overlays.contains(overlay)));
        return item;
    }

    private static String keys(Overlay overlay) {
        return switch (overlay) {
            case POLICIES -> "Alt+Shift+S";
            case PEOPLE -> "Alt+Shift+P";
            case NOTES -> "Alt+Shift+N";
            case OWNERS -> "Alt+Shift+O";
            case TRUST -> "Alt+Shift+T";
            case FINDINGS -> "Alt+Shift+F";
        };
    }

    private Menu themeMenu() {
        var menu = new Menu(TEXTS.text("theme"));
        var group = new ToggleGroup();
        for (var choice : ThemeChoice.values()) {
            var item = new RadioMenuItem(TEXTS.text("theme." + choice.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> themes.choiceProperty().set(choice));
            themes.choiceProperty().subscribe(chosen -> item.setSelected(chosen == choice));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), toggleTheme.menuItem());
        return menu;
    }

    private static MenuItem item(String id, String keys, Runnable handler) {
        return UiAction.named(id, TEXTS.text(id)).keys(keys).does(handler).menuItem();
    }

    private static List<OuId> units(List<ItemId> items) {
        return items.stream()
                .filter(OuId.class::isInstance)
                .map(OuId.class::cast)
                .toList();
    }

    private static List<AccountId> accounts(List<ItemId> items) {
        return items.stream()
                .flatMap(item -> switch (item) {
                    case AccountId account -> Stream.of(account);
                    case MemberId member -> Stream.of(member.account());
                    default -> Stream.<AccountId>empty();
                })
                .distinct()
                .toList();
    }

    private void toggleFold() {
        for (var unit : units(store.selection())) {
            if (store.showing().folding().folded().contains(unit)) {
                store.showing().unfold(unit);
            } else {
                store.showing().fold(unit);
            }
        }
    }

    private void togglePeople() {
        for (var account : accounts(store.selection())) {
            if (store.showing().folding().opened().contains(account)) {
                store.showing().close(account);
            } else {
                store.showing().open(account);
            }
        }
    }

    private void unfoldAll() {
        var units = DesignIndex.of(store.design()).units();
        units.stream().map(OrganizationalUnit::id).forEach(store.showing()::unfold);
    }
}
