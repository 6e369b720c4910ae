package dev.espalier.ui.command;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// All commands, put together into the menu bar and the context menu.
public final class Commands {
    private static final Texts TEXTS = Texts.of(Commands.class);

    private final DesignStore store;
    private final FileCommands files;
    private final EditCommands edits;
    private final ViewCommands views;
    private final InsertCommands inserts;
    private final NoteCommands notes;
    private final SearchCommands searches;
    private final Workspace workspace;
    private final TwinCommands twins;
    private final UiAction ask;
    private final UiAction tell;
    private final UiAction putAway;
    private final AskedCommands asked;
    private final UiAction nextGate;
    private final UiAction gateBefore;

    public Commands(
            DesignStore store,
            FileCommands files,
            EditCommands edits,
            ViewCommands views,
            SearchCommands searches,
            InsertCommands inserts,
            TwinCommands twins,
            Workspace workspace) {
        this.store = store;
        this.files = files;
        this.edits = edits;
        this.views = views;
        this.searches = searches;
        this.workspace = workspace;
        this.inserts = inserts;
        this.twins = twins;
        notes = new NoteCommands(store, workspace);
        ask = UiAction.named("askSelection", TEXTS.text("askSelection"))
                .keys("Shortcut+Shift+Q")
                .enabledWhen(store.selectionProperty().map(Commands::canBeAskedAbout))
                .does(workspace::askAboutSelection);
        tell = UiAction.named("tellSelection", TEXTS.text("tellSelection"))
                .keys("Shortcut+I")
                .enabledWhen(store.selectionProperty().map(Commands::canBeToldAbout))
                .does(workspace::tellAboutSelection);
        putAway = UiAction.named("putAway", TEXTS.text("putAway"))
                .keys("Shortcut+Shift+K")
                .enabledWhen(store.questionProperty()
                        .flatMap(asked ->
                                store.asking().putAwayProperty().map(away -> asked.isPresent() || away.isPresent())))
                .does(store.asking()::putAwayOrBack);
        putAway.labelProperty()
                .bind(store.asking()
                        .putAwayProperty()
                        .map(away -> TEXTS.text(away.isPresent() ? "putAway.back" : "putAway")));
        asked = new AskedCommands(store, workspace);
        nextGate = nextGate();
        gateBefore = UiAction.named("gateBefore", TEXTS.text("gateBefore"))
                .keys("Shift+F8")
                .enabledWhen(store.walk()
                        .stopProperty()
                        .map(stop -> stop.filter(at -> at.number() > 1).isPresent()))
                .does(store.walk()::back);
    }

    private UiAction nextGate() {
        var walk = store.walk();
        var next = UiAction.named("nextGate", "")
                .keys("F8")
                .enabledWhen(walk.possibleProperty())
                .does(() -> {
                    workspace.show(Workspace.Sheet.CAN_IT);
                    walk.next();
                });
        next.labelProperty()
                .bind(walk.stopProperty().map(stop -> TEXTS.text(stop.isPresent() ? "nextGate.on" : "nextGate")));
        return next;
    }

    private static boolean canBeAskedAbout(List<ItemId> items) {
        return items.stream().anyMatch(item -> item instanceof MemberId || item instanceof AccountId);
    }

    private static boolean canBeToldAbout(List<ItemId> items) {
        return items.size() == 1
                && switch (items.getFirst()) {
                    case ContainerId _, AccountId _, GroupId _, RoleId _, OrganizationPolicyId _ -> true;
                    case MemberId _, PolicyId _, NoteId _ -> false;
                };
    }

    public EditCommands edits() {
        return edits;
    }

    public ViewCommands views() {
        return views;
    }

    public InsertCommands inserts() {
        return inserts;
    }

    public SearchCommands searches() {
        return searches;
    }

    public TwinCommands twins() {
        return twins;
    }

    /// The menus of the menu bar.
    public List<Menu> menus() {
        return List.of(
                files.menu(),
                editMenu(),
                views.menu(),
                insertMenu(),
                askMenu(),
                files.windows().menu(),
                helpMenu());
    }

    private Menu editMenu() {
        return menu(
                "edit",
                edits.undo().menuItem(),
                edits.redo().menuItem(),
                edits.history().menuItem(),
                edits.keepTried().menuItem(),
                edits.leaveTried().menuItem(),
                new SeparatorMenuItem(),
                edits.clipboard().cut().menuItem(),
                edits.clipboard().copy().menuItem(),
                edits.clipboard().paste().menuItem(),
                edits.clipboard().duplicate().menuItem(),
                new SeparatorMenuItem(),
                searches.find().menuItem(),
                searches.findNext().menuItem(),
                searches.findPrevious().menuItem(),
                new SeparatorMenuItem(),
                edits.rename().menuItem(),
                edits.moveTo().menuItem(),
                edits.attach().menuItem(),
                edits.detach().menuItem(),
                edits.joinGroup().menuItem(),
                edits.editPolicyAction().menuItem(),
                edits.colours().menu(),
                edits.moveEarlier().menuItem(),
                edits.moveLater().menuItem(),
                edits.remove().menuItem(),
                new SeparatorMenuItem(),
                item("copyPicture", "Shift+Alt+C", workspace::copyPicture),
                new SeparatorMenuItem(),
                edits.selectAllAction().menuItem(),
                edits.selectNothing().menuItem(),
                new SeparatorMenuItem(),
                item("preferences", "Shortcut+COMMA", workspace::showPreferences));
    }

    private Menu insertMenu() {
        var actions = Stream.concat(inserts.all().stream(), Stream.of(notes.add()));
        var menu = menu("insert", actions.map(UiAction::menuItem).toArray(MenuItem[]::new));
        menu.getItems().addAll(new SeparatorMenuItem(), inserts.chooseAction().menuItem());
        return menu;
    }

    private Menu askMenu() {
        return menu(
                "ask",
                item("question", "Shortcut+E", workspace::focusQuestion),
                ask.menuItem(),
                tell.menuItem(),
                item("explain", "Shortcut+Shift+V", workspace::explainClipboard),
                putAway.menuItem(),
                asked.back().menuItem(),
                asked.forward().menuItem(),
                asked.pin().menuItem(),
                asked.menu(),
                asked.exercise().menuItem(),
                asked.fold().menuItem(),
                twins.compare().menuItem(),
                nextGate.menuItem(),
                gateBefore.menuItem(),
                new SeparatorMenuItem(),
                item("assertions", "Shortcut+Shift+A", workspace::showAssertions),
                item("findings", "Shortcut+Shift+L", workspace::showFindings));
    }

    private Menu helpMenu() {
        return menu(
                "help",
                item("palette", "Shortcut+Shift+P", workspace::showPalette),
                item("shortcuts", "F1", workspace::showShortcuts),
                UiAction.named("about", TEXTS.text("about"))
                        .does(workspace::showAbout)
                        .menuItem());
    }

    private static MenuItem item(String id, String keys, Runnable handler) {
        return UiAction.named(id, TEXTS.text(id)).keys(keys).does(handler).menuItem();
    }

    private static Menu menu(String key, MenuItem... items) {
        var menu = new Menu(TEXTS.text(key));
        menu.setId("menu-" + key);
        menu.getItems().setAll(items);
        return menu;
    }

    /// What can be done with what is selected; inserting is always possible.
    public List<MenuItem> contextItems() {
        var items = new ArrayList<MenuItem>();
        addEnabled(
                items,
                List.of(
                        edits.rename(),
                        edits.moveTo(),
                        edits.attach(),
                        edits.detach(),
                        edits.joinGroup(),
                        edits.editPolicyAction(),
                        ask,
                        tell,
                        twins.compare()));
        var focused = store.focusedItem();
        if (focused.filter(OuId.class::isInstance).isPresent()) {
            items.add(views.toggleFoldAction().menuItem());
        } else if (focused.filter(AccountId.class::isInstance).isPresent()) {
            items.add(views.togglePeopleAction().menuItem());
            items.add(views.toggleFullAction().menuItem());
        }
        if (edits.colours().isEnabled()) {
            items.add(edits.colours().menu());
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        addEnabled(items, edits.clipboard().all());
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(insertMenu());
        if (edits.remove().enabledProperty().get()) {
            items.add(new SeparatorMenuItem());
            items.add(edits.remove().menuItem());
        }
        return items;
    }

    private static void addEnabled(List<MenuItem> items, List<UiAction> actions) {
        actions.stream()
                .filter(action -> action.enabledProperty().get())
                .map(UiAction::menuItem)
                .forEach(items::add);
    }
}
