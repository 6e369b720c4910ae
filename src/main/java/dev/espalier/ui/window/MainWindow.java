package dev.espalier.ui.window;

import dev.espalier.access.Question;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.ItemMenu;
import dev.espalier.ui.MenuCommand;
import dev.espalier.ui.Texts;
import dev.espalier.ui.canvas.CanvasHost;
import dev.espalier.ui.canvas.CanvasView;
import dev.espalier.ui.command.ClipboardCommands;
import dev.espalier.ui.command.Commands;
import dev.espalier.ui.command.EditCommands;
import dev.espalier.ui.command.FileCommands;
import dev.espalier.ui.command.SearchCommands;
import dev.espalier.ui.command.ViewCommands;
import dev.espalier.ui.command.WindowCommands;
import dev.espalier.ui.command.Workspace;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.editor.PolicyDialogs;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.find.FindBar;
import dev.espalier.ui.find.FindViewModel;
import dev.espalier.ui.find.Palette;
import dev.espalier.ui.find.PaletteDialog;
import dev.espalier.ui.history.HistoryPopup;
import dev.espalier.ui.history.HistoryViewModel;
import dev.espalier.ui.inspector.InspectorView;
import dev.espalier.ui.look.ThemeSwitch;
import dev.espalier.ui.panel.PanelView;
import dev.espalier.ui.panel.PanelViewModel;
import dev.espalier.ui.picture.Pictures;
import dev.espalier.ui.picture.Seen;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.preference.Preferences.Scrolling;
import dev.espalier.ui.preference.PreferencesDialog;
import dev.espalier.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// Everything in the window, and the workspace of the commands.
public final class MainWindow extends BorderPane implements Workspace {
    private static final Texts TEXTS = Texts.of(MainWindow.class);

    private final DesignStore store;
    private final Documents documents;
    private final Common common;
    private final ThemeSwitch themes;
    private final DragSession session = new DragSession();
    private final PolicyDialogs policies;
    private final FindViewModel finding;
    private final FindBar findBar;
    private final HeaderBar header;
    private final LeftRegion left;
    private final RightRegion right;
    private final Regions regions;
    private final PanelView panel;
    private final InspectorView inspector;
    private final CanvasView canvas;
    private final Pictures pictures;
    private final StatusViewModel status;
    private final Toast toast = new Toast();
    private final Subscription subscriptions;

    public MainWindow(DesignStore store, TaskRunner tasks, Documents documents, Picker picker, Common common) {
        this.store = store;
        this.documents = documents;
        this.common = common;
        themes = new ThemeSwitch(
                store.showing().themeProperty(),
                common.systemIsDark(),
                common.preferences().theme().property());
        policies = new PolicyDialogs(store, tasks, this::window);
        finding = new FindViewModel(store, tasks, this::visit);
        findBar = new FindBar(finding);
        status = new StatusViewModel(store, tasks);
        var commands = commands(tasks, picker);
        var menu = new ItemMenu(commands::contextItems);
        panel = new PanelView(new PanelViewModel(store, tasks), new PanelRoutes(store, policies, this::reveal));
        inspector = new InspectorView(store, picker, policies::open);
        canvas = new CanvasView(store, session, host(commands));
        pictures = new Pictures(store, tasks, this::seen, documents.recent().settings());
        left = new LeftRegion(store, session, menu, commands.inserts(), this::open);
        right = new RightRegion(panel, inspector);
        regions = new Regions(left, right);
        header = new HeaderBar(store, commands);
        setTop(new VBox(header, readOnlyBanner()));
        setLeft(left);
        setCenter(new Middle(canvas, findBar, left.flyout(), toast));
        setRight(right);
        setBottom(new StatusBar(
                status,
                commands.views().viewMode(),
                store.lockedProperty(),
                canvas.zoomProperty().map(MainWindow::percent)));
        subscriptions = Subscription.combine(
                widthProperty().subscribe(_ -> fold()),
                preferences().scaleProperty().subscribe(_ -> fold()),
                followOnCanvas(),
                store.openingsProperty().subscribe(_ -> Platform.runLater(canvas::zoomToFit)),
                finding.foundProperty().subscribe(canvas::markFound),
                store.messageProperty().subscribe(message -> message.ifPresent(toast::show)));
        listen();
    }

    private Commands commands(TaskRunner tasks, Picker picker) {
        return new Commands(
                store,
                new FileCommands(documents, new WindowCommands(common.windows(), store, documents, this), this),
                new EditCommands(store, this, picker, new ClipboardCommands(store, tasks, new SystemClipboard(), this)),
                new ViewCommands(store, this, themes),
                new SearchCommands(finding, findBar::open),
                this);
    }

    private Preferences preferences() {
        return common.preferences();
    }

    private Subscription followOnCanvas() {
        return Subscription.combine(
                preferences()
                        .scrolling()
                        .property()
                        .subscribe(scrolling -> canvas.setScrollZooms(scrolling == Scrolling.ZOOMS)),
                preferences()
                        .stillProperty(Platform.getPreferences().reducedMotionProperty())
                        .subscribe(canvas::setReducedMotion),
                preferences().linesProperty().subscribe(canvas::setLines));
    }

    /// Puts the keyboard onto the canvas.
    public void focusCanvas() {
        canvas.requestFocus();
    }

    private Window window() {
        return getScene().getWindow();
    }

    private Label readOnlyBanner() {
        var banner = new Label(TEXTS.text("readOnly"));
        banner.setId("read-only");
        banner.getStyleClass().add("banner");
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.visibleProperty().bind(store.newerFormatProperty());
        banner.managedProperty().bind(store.newerFormatProperty());
        return banner;
    }

    private static String percent(double zoom) {
        return TEXTS.text("status.zoom", Math.round(zoom * 100));
    }

    private CanvasHost host(Commands commands) {
        return new CanvasHost() {
            @Override
            public void ask(MemberId principal) {
                store.select(List.of(principal));
                askAboutSelection();
            }

            @Override
            public void edit(PolicyId policy) {
                open(policy);
            }

            @Override
            public List<MenuItem> menuItems() {
                return commands.contextItems();
            }
        };
    }

    private void listen() {
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> left.closeFlyout());
        new WindowKeys(this, finding, this::cancel).listenAt(this);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(session::end));
        new FileDrop(documents).listenAt(this);
    }

    private void cancel() {
        session.end();
        left.closeFlyout();
    }

    private double scale() {
        return preferences().scaleProperty().getValue();
    }

    private void fold() {
        regions.fitInto(getWidth(), scale());
    }

    // The workspace of commands

    @Override
    public void toggleLeftRegion() {
        regions.toggleLeft(scale());
    }

    @Override
    public void toggleOutlineFilter() {
        left.showOutline();
        left.outline().toggleFilter();
    }

    @Override
    public boolean isTyping() {
        return getScene().getFocusOwner() instanceof TextInputControl;
    }

    @Override
    public void rename(NodeId node) {
        if (left.outline().hasFocusInside()) {
            left.outline().rename(node);
        } else {
            canvas.rename(node);
        }
    }

    @Override
    public void write(NoteId note) {
        canvas.rename(note);
    }

    @Override
    public void edit(PolicySlot slot) {
        policies.open(slot);
    }

    private void open(PolicyId policy) {
        PolicySlot.of(store.design(), policy).ifPresent(policies::open);
    }

    @Override
    public void show(Sheet sheet) {
        right.show(sheet);
    }

    @Override
    public void reveal(NodeId node) {
        canvas.reveal(node);
    }

    @Override
    public Optional<NodeId> policyHolder() {
        return canvas.policyHolder();
    }

    @Override
    public void focusQuestion() {
        right.show(Sheet.CAN_IT);
        panel.focusQuestion();
    }

    @Override
    public void askAboutSelection() {
        right.show(Sheet.CAN_IT);
        // later, so that the letter Q that asked is not typed into the question
        Platform.runLater(panel::askAboutSelection);
    }

    @Override
    public void zoomIn() {
        canvas.zoomIn();
    }

    @Override
    public void zoomOut() {
        canvas.zoomOut();
    }

    @Override
    public void zoomToFullSize() {
        canvas.zoomToFullSize();
    }

    @Override
    public void zoomToFit() {
        if (!isTyping()) {
            canvas.zoomToFit();
        }
    }

    @Override
    public void zoomToSelection() {
        if (!isTyping()) {
            canvas.zoomToSelection();
        }
    }

    @Override
    public void close() {
        window().fireEvent(new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void exportPicture() {
        pictures.export(window());
    }

    @Override
    public void copyPicture() {
        pictures.copy();
    }

    @Override
    public void print() {
        pictures.print(window());
    }

    private Seen seen() {
        return new Seen(canvas.seenArea(), canvas.zoomProperty().getValue());
    }

    @Override
    public void showShortcuts() {
        ShortcutSheet.show(window(), new ShortcutList(MenuCommand.in(header.menus())));
    }

    @Override
    public void showPalette() {
        var palette = new Palette(store.design(), MenuCommand.in(header.menus()), this::goTo);
        PaletteDialog.ask(window(), palette).ifPresent(Runnable::run);
    }

    @Override
    public void showHistory() {
        new HistoryPopup(new HistoryViewModel(store)).showUnder(header.historyButton());
    }

    @Override
    public void showPreferences() {
        var dialog = new PreferencesDialog(preferences());
        dialog.initOwner(window());
        dialog.showAndWait();
    }

    @Override
    public void showAbout() {
        Notices.tell(window(), TEXTS.text("about.title"), TEXTS.text("about.text"));
    }

    @Override
    public void showAssertions() {
        AssertionsDialog.pick(window(), status.assertionsProperty().get().orElse(List.of()))
                .ifPresent(assertion -> {
                    store.questionProperty().set(Optional.of(Question.of(assertion)));
                    right.show(Sheet.CAN_IT);
                });
    }

    private void visit(ItemId item) {
        canvas.visit(item);
    }

    @Override
    public void goTo(ItemId item) {
        store.select(List.of(item));
        canvas.visit(item);
        canvas.requestFocus();
    }

    /// Lets go of the store.
    public void dispose() {
        subscriptions.unsubscribe();
        themes.dispose();
        finding.dispose();
        left.dispose();
        canvas.dispose();
        panel.dispose();
        inspector.dispose();
        status.dispose();
    }
}
