package dev.espalier.ui.window;

import dev.espalier.access.Question;
import dev.espalier.design.ItemId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.canvas.CanvasView;
import dev.espalier.ui.claim.ClaimsView;
import dev.espalier.ui.command.ClipboardCommands;
import dev.espalier.ui.command.Commands;
import dev.espalier.ui.command.ComparisonCommands;
import dev.espalier.ui.command.EditCommands;
import dev.espalier.ui.command.FileCommands;
import dev.espalier.ui.command.ImportCommands;
import dev.espalier.ui.command.InsertCommands;
import dev.espalier.ui.command.SearchCommands;
import dev.espalier.ui.command.TwinCommands;
import dev.espalier.ui.command.ViewCommands;
import dev.espalier.ui.command.WindowCommands;
import dev.espalier.ui.command.Workspace.Sheet;
import dev.espalier.ui.compare.Checkpoints;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.editor.PolicyDialogs;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.find.FindBar;
import dev.espalier.ui.find.FindViewModel;
import dev.espalier.ui.finding.FindingRoutes;
import dev.espalier.ui.finding.FindingsView;
import dev.espalier.ui.heat.HeatBar;
import dev.espalier.ui.heat.HeatExport;
import dev.espalier.ui.heat.HeatViewModel;
import dev.espalier.ui.inspector.InspectorView;
import dev.espalier.ui.intake.Importing;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.look.ThemeSwitch;
import dev.espalier.ui.panel.PanelView;
import dev.espalier.ui.panel.PanelViewModel;
import dev.espalier.ui.picture.Pictures;
import dev.espalier.ui.picture.Seen;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.preference.Preferences.Scrolling;
import dev.espalier.ui.selected.SelectionView;
import dev.espalier.ui.selected.SelectionViewModel;
import dev.espalier.ui.speech.Announcements;
import dev.espalier.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Everything in the window.
public final class MainWindow extends BorderPane {
    private static final Texts TEXTS = Texts.of(MainWindow.class);

    private final DesignStore store;
    private final Documents documents;
    private final Common common;
    private final ThemeSwitch themes;
    private final WindowWorkspace workspace = new WindowWorkspace(this);
    private final DragSession session = new DragSession();
    private final PolicyDialogs policies;
    private final FindViewModel finding;
    private final FindBar findBar;
    private final HeatViewModel heat;
    private final HeatBar heatBar;
    private final Drawers drawers;
    private final Importing importing;
    private final HeaderBar header;
    private final LeftRegion left;
    private final RightRegion right;
    private final Regions regions;
    private final PanelView panel;
    private final SelectionView selected;
    private final InspectorView inspector;
    private final CanvasView canvas;
    private final Pictures pictures;
    private final StatusViewModel status;
    private final StatusBar statusBar;
    private final Announcements announcements;
    private final RegionCycle cycle;
    private final Toast toast = new Toast();
    private final WhatIfBanner whatIf;
    private final FileBanner fileBanner;
    private final LockOutWatch lockOuts;
    private final Teaching teaching;
    private final Subscription subscriptions;

    public MainWindow(DesignStore store, TaskRunner tasks, Documents documents, Picker picker, Common common) {
        this.store = store;
        this.documents = documents;
        this.common = common;
        announcements = new Announcements(store); // before views that ask anew, so that the change is said first
        themes = new ThemeSwitch(
                store.showing().themeProperty(),
                common.systemIsDark(),
                common.preferences().theme().property());
        policies = new PolicyDialogs(store, tasks, this::stage);
        finding = new FindViewModel(store, tasks, this::visit);
        findBar = new FindBar(finding);
        heat = new HeatViewModel(
                store, this::visit, announcements::say, documents.recent().settings());
        heatBar = new HeatBar(heat, map -> new HeatExport(store).ask(stage(), map), this::focusCanvas);
        whatIf = new WhatIfBanner(store, documents::leaveTried);
        fileBanner = new FileBanner(store, documents);
        lockOuts = new LockOutWatch(store, tasks);
        var routes = new FindingRoutes(store, policies, this::visit, this::ask);
        teaching = new Teaching(this, documents, common.windows()::openUnsaved);
        drawers = new Drawers(store, tasks, routes, this::visit, this::ask, teaching);
        importing = new Importing(store, common.windows()::openUnsaved, this::stage);
        status = new StatusViewModel(store);
        var commands = commands(tasks, picker);
        var menu = new ItemMenu(commands::contextItems);
        var panelRoutes = new PanelRoutes(store, policies, workspace::reveal, commands.twins(), workspace::copyPicture);
        var about = new SelectionViewModel(store);
        selected = new SelectionView(about, panelRoutes);
        panel = new PanelView(new PanelViewModel(store, tasks), panelRoutes);
        inspector = new InspectorView(store, picker, policies::open);
        canvas = new CanvasView(store, session, new WindowHost(store, workspace, commands, this::open));
        pictures = new Pictures(store, tasks, this::seen, documents.recent().settings());
        teaching.actions().handOutBy(() -> pictures.handOut(stage()));
        left = new LeftRegion(store, tasks, session, menu, commands.inserts(), this::open);
        right = new RightRegion(panel, panel.foldedProperty(), inspector);
        regions = new Regions(left, right, documents.recent().settings());
        header = new HeaderBar(store, commands);
        statusBar = statusBar(commands);
        cycle = new RegionCycle(List.of(
                header,
                whatIf,
                left,
                left.flyout(),
                canvas,
                heatBar,
                findBar,
                right,
                drawers,
                teaching.bar(),
                statusBar));
        setTop(new VBox(header, readOnlyBanner(), fileBanner, whatIf));
        setLeft(left);
        canvas.coverWith(heatBar);
        canvas.dropAlsoOn(left.dropRows());
        var middle = new Middle(canvas, heatBar, findBar, left.flyout(), toast);
        canvas.floatOver(middle);
        setCenter(middle);
        setRight(right);
        setBottom(new VBox(drawers, teaching.bar(), statusBar));
        subscriptions = Subscription.combine(
                teaching.begin(middle, List.of(header, left, drawers, statusBar), right),
                widthProperty().subscribe(_ -> fold()),
                preferences().scaleProperty().subscribe(_ -> fold()),
                preferences().scaleProperty().subscribe(canvas.sights()::readAt),
                panel.setAside(selected, about.wantedProperty()),
                followOnCanvas(),
                finding.marksProperty().subscribe(marks -> canvas.markFound(marks.items(), marks.perhaps())),
                drawers.drawOn(canvas.findings()),
                announcements.latestProperty().subscribe(canvas::announce),
                store.messageProperty().subscribe(message -> message.ifPresent(toast::show)),
                lockOuts.warningProperty().subscribe(this::warn));
        listen();
    }

    /// Says quietly whom a change has locked out, and offers to take it back.
    private void warn(Optional<String> lockOut) {
        lockOut.ifPresentOrElse(
                sentence -> {
                    toast.show(sentence, TEXTS.text("lockOut.undo"), store::undo);
                    announcements.say(sentence);
                },
                toast::withdraw);
    }

    private StatusBar statusBar(Commands commands) {
        var shown = new StatusBar.Shown(
                status,
                drawers.claims(),
                drawers.findings(),
                store.lockedProperty(),
                canvas.zoomProperty().map(MainWindow::percent),
                documents.savingProperty(),
                announcements);
        return new StatusBar(shown, workspace, commands.views().viewMode());
    }

    /// Asks what an assertion or a finding is about.
    void ask(Question question) {
        store.questionProperty().set(Optional.of(question));
        right.show(Sheet.CAN_IT);
    }

    /// Asks nothing any more, so that there is room to tell about the selection.
    void tellAboutSelection() {
        if (store.questionProperty().get().isPresent()) {
            store.asking().putAwayOrBack();
        }
        panel.forgetDraft();
        selected.focusEntries();
    }

    private Commands commands(TaskRunner tasks, Picker picker) {
        return new Commands(
                store,
                new FileCommands(
                        documents,
                        new WindowCommands(common.windows(), store, documents, workspace),
                        new ImportCommands(documents.questions(), importing),
                        new ComparisonCommands(
                                store,
                                drawers.comparison(),
                                new Checkpoints(store, tasks, InstantSource.system()),
                                documents,
                                picker,
                                drawers.comparisonView()::focusList),
                        workspace),
                new EditCommands(
                        store,
                        workspace,
                        picker,
                        new ClipboardCommands(store, tasks, new SystemClipboard(), workspace)),
                new ViewCommands(store, workspace, themes, teaching.actions()),
                new SearchCommands(finding, findBar::open),
                new InsertCommands(store, picker, workspace),
                new TwinCommands(store, picker, workspace),
                workspace);
    }

    Preferences preferences() {
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

    private Seen seen() {
        return new Seen(
                canvas.seenArea(),
                canvas.zoomProperty().getValue(),
                canvas.findings().drawn());
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

    private void listen() {
        getStyleClass().add("main-window");
        KeyboardFocus.listenAt(this);
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> left.closeFlyout());
        new WindowKeys(workspace, finding, heat, canvas, cycle, this::cancel).listenAt(this);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(session::end));
        new FileDrop(store, documents, common.windows(), importing).listenAt(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::endWalk);
        whatIf.listenAt(this);
    }

    /// Escape ends the walk through the gates, wherever nothing else wants it.
    private void endWalk(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && store.walk().isWalking()) {
            store.walk().end();
            event.consume();
        }
    }

    /// Ends what Escape ends.
    ///
    /// @return whether anything was ended
    private boolean cancel() {
        boolean wasDragging = session.dragged().isPresent();
        session.end();
        return left.closeFlyout() || wasDragging;
    }

    private double scale() {
        return preferences().scaleProperty().getValue();
    }

    private void fold() {
        regions.fitInto(getWidth(), scale());
    }

    private void open(PolicyId policy) {
        PolicySlot.of(store.design(), policy).ifPresent(policies::open);
    }

    private void visit(ItemId item) {
        canvas.visit(item);
    }

    // Its parts

    Window stage() {
        return getScene().getWindow();
    }

    DesignStore store() {
        return store;
    }

    Announcements announcements() {
        return announcements;
    }

    CanvasView canvas() {
        return canvas;
    }

    LeftRegion left() {
        return left;
    }

    RightRegion right() {
        return right;
    }

    Regions regions() {
        return regions;
    }

    PanelView panel() {
        return panel;
    }

    HeaderBar header() {
        return header;
    }

    FindingsView findings() {
        return drawers.findingsView();
    }

    ClaimsView claims() {
        return drawers.claimsView();
    }

    PolicyDialogs policies() {
        return policies;
    }

    Pictures pictures() {
        return pictures;
    }

    /// Lets go of the store.
    public void dispose() {
        subscriptions.unsubscribe();
        themes.dispose();
        finding.dispose();
        heatBar.dispose();
        whatIf.dispose();
        fileBanner.dispose();
        lockOuts.dispose();
        teaching.dispose();
        drawers.dispose();
        left.dispose();
        canvas.dispose();
        announcements.dispose();
        panel.dispose();
        selected.dispose();
        inspector.dispose();
        statusBar.dispose();
        status.dispose();
    }
}
