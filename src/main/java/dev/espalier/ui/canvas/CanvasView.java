package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.PointerRest;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.Insertion;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/// The canvas: the painted drawing with its islands. It receives all mouse, scroll and key events and hands them to the
/// gesture that is active; figures are painted and have no nodes.
public final class CanvasView extends Region {
    private static final double ISLAND_MARGIN = 16;
    private static final double BAR_MARGIN = 12;
    private static final double BELOW_FIGURES = 150;
    private static final double ROOM_FOR_MINIMAP_ACROSS = 560;
    private static final double ROOM_FOR_MINIMAP_DOWN = 480;

    private final DesignStore store;
    private final CanvasHost host;
    private final CanvasViewModel model;
    private final CanvasCommands commands;
    private final CanvasMenu menu;
    private final GestureOwner gestures;
    private final Motions motions;
    private final PointerEvents pointer;
    private final Paper paper;
    private final PointerRest<Hit> resting;
    private final GhostView ghost = new GhostView();
    private final RenameField renameField;
    private final NoteField noteField;
    private final LegendIsland legend;
    private final NoteWhole noteWhole;
    private final Label notice = new Label();
    private final ViewBar viewBar;
    private final ZoomIsland zoom;
    private final MinimapView minimap;
    private final EmptyHint emptyHint = new EmptyHint(this::insert);
    private final ObservableValue<Double> zoomed;
    private final Subscription watching;

    public CanvasView(DesignStore store, DragSession session, CanvasHost host) {
        this.store = store;
        this.host = host;
        model = new CanvasViewModel(store);
        commands = model.commands();
        commands.openPoliciesWith(host::edit);
        menu = new CanvasMenu(this, host, model);
        commands.quickAddWith(menu::showAdditions);
        gestures = new GestureOwner(model);
        motions = new Motions(model);
        paper = new Paper(model);
        resting = new PointerRest<>(this::restOn, this::restNowhere);
        legend = new LegendIsland(store);
        noteField = new NoteField(model, this::requestFocus);
        noteWhole = new NoteWhole(model);
        renameField = new RenameField(model, this::requestFocus);
        viewBar = new ViewBar(store);
        zoom = new ZoomIsland(commands);
        minimap = new MinimapView(model);
        zoomed = model.viewportProperty().map(Viewport::scale);
        setUp();
        var keys = new CanvasKeys(model, gestures, this::ask, menu::showAtFocus);
        pointer = new PointerEvents(this, model, gestures, keys, motions, session);
        pointer.listen();
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::show);
        focusedProperty().subscribe(keys::forget);
        watching = watch();
    }

    private void setUp() {
        setId("canvas");
        getStyleClass().add("canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        notice.setId("canvas-notice");
        notice.getStyleClass().add("drag-badge");
        notice.setManaged(false);
        notice.setVisible(false);
        notice.setMouseTransparent(true);
        motions.setStill(Platform.getPreferences().isReducedMotion());
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren()
                .addAll(
                        paper,
                        emptyHint,
                        viewBar,
                        zoom,
                        legend,
                        minimap,
                        renameField,
                        noteField,
                        noteWhole,
                        notice,
                        ghost);
    }

    private Subscription watch() {
        return Subscription.combine(
                viewBar.watch(),
                legend.watch(),
                model.layoutProperty().subscribe(layout -> layoutChanged()),
                model.layoutProperty().subscribe((before, layout) -> motions.layoutChanged()),
                model.travelledProperty().subscribe(layout -> paper.repaint()),
                model.pathProperty().subscribe(path -> paper.repaint()),
                model.viewportProperty().subscribe(this::viewMoved),
                model.hoverProperty().subscribe(hit -> hovered(hit)),
                model.hoverProperty().subscribe(resting::over),
                model.dropProperty().subscribe(this::dropShown),
                model.marqueeProperty().subscribe(marquee -> paper.repaint()),
                model.noteMoveProperty().subscribe(move -> paper.repaint()),
                model.noticeProperty().subscribe(this::showNotice),
                model.renamingProperty().subscribe(this::renaming),
                store.selectionProperty().subscribe(selection -> selectionChanged()),
                store.showing().hoveredGateProperty().subscribe(gate -> paper.repaint()),
                store.showing().overlaysProperty().subscribe(overlays -> repaintAll()),
                store.showing().trustProperty().subscribe(trust -> paper.repaint()),
                store.showing().reachProperty().subscribe(reach -> paper.repaint()),
                store.answerProperty().subscribe(answer -> repaintAll()),
                store.answerProperty().subscribe(this::answered),
                store.showing().themeProperty().subscribe(theme -> repaintAll()));
    }

    /// Releases what listens to the store.
    public void dispose() {
        resting.away();
        watching.unsubscribe();
        model.dispose();
    }

    // What menus and keys need

    /// The zoom, 1 being 100 %.
    public ObservableValue<Double> zoomProperty() {
        return zoomed;
    }

    /// What can be seen at present, in canvas units.
    public Bounds seenArea() {
        return model.viewport().visible();
    }

    public void zoomIn() {
        commands.zoomIn();
    }

    public void zoomOut() {
        commands.zoomOut();
    }

    public void zoomToFullSize() {
        commands.zoomTo(1);
    }

    public void zoomToFit() {
        commands.fitAll();
    }

    public void zoomToSelection() {
        commands.fitSelection();
    }

    /// Shows the path of the current answer.
    public void zoomToPath() {
        commands.fitPath();
    }

    public void selectAll() {
        commands.selectAll();
    }

    /// Moves the view as little as is needed to see an item.
    public void reveal(ItemId item) {
        commands.reveal(item);
    }

    /// What the selected policy hangs on, when its chip was pressed.
    public Optional<NodeId> policyHolder() {
        return model.policyHolder();
    }

    /// Takes the view to an item, wherever it is hidden.
    public void visit(ItemId item) {
        commands.visit(item);
    }

    /// Marks what was found.
    public void markFound(List<ItemId> items) {
        model.markFound(items);
        repaintAll();
    }

    /// Begins to type the name of an item over its figure.
    public void rename(ItemId item) {
        store.select(List.of(item));
        commands.rename();
    }

    /// Removes what is selected, as one step; a refusal is shown at the figure.
    public void removeSelection() {
        commands.remove();
    }

    /// Opens or closes the focused account, folds or unfolds the focused unit.
    public void openOrFoldSelection() {
        commands.focus().ifPresent(commands::toggle);
    }

    public void nextObstacle() {
        commands.walkObstacles(1);
    }

    public void previousObstacle() {
        commands.walkObstacles(-1);
    }

    /// Whether views and figures jump to their new places instead of travelling there.
    public void setReducedMotion(boolean isReduced) {
        motions.setStill(isReduced);
    }

    /// Whether scrolling zooms and moves the view with Ctrl only, instead of the other way round.
    public void setScrollZooms(boolean zooms) {
        pointer.setScrollZooms(zooms);
    }

    /// How thick lines are, 1 being normal.
    public void setLines(double factor) {
        paper.setLines(factor);
    }

    CanvasViewModel model() {
        return model;
    }

    GestureOwner gestures() {
        return gestures;
    }

    private boolean ask() {
        if (store.focusedItem().orElse(null) instanceof MemberId member) {
            host.ask(member);
            return true;
        }
        return false;
    }

    private void insert(PaletteKind kind) {
        if (Insertion.into(store.design(), kind, store.selection()) instanceof Drop.Legal(var edit)) {
            commands.add(edit, store.design().organization().root().id());
        }
    }

    // What is shown

    private void layoutChanged() {
        emptyHint.setVisible(isBare());
        renameField.place();
        noteField.place();
        describe();
        repaintAll();
    }

    /// Whether there is nothing yet but the management account, and nobody in it.
    private boolean isBare() {
        var root = store.design().organization().root();
        return root.organizationalUnits().isEmpty()
                && root.accounts().size() <= 1
                && root.accounts().stream()
                        .allMatch(
                                account -> Members.identities(account).findAny().isEmpty());
    }

    private void repaintAll() {
        paper.repaint();
        minimap.repaint();
    }

    /// A new question or another verdict is worth a look; any other change of the answer is not.
    private void answered(Optional<Answer> before, Optional<Answer> answer) {
        var isNews = !before.map(Answer::question).equals(answer.map(Answer::question))
                || !before.map(Answer::verdict).equals(answer.map(Answer::verdict));
        if (isNews && answer.isPresent()) {
            motions.drawPath();
        }
    }

    private void viewMoved(Viewport view) {
        zoom.show(view.scale());
        renameField.place();
        noteField.place();
        minimap.repaintFrame();
        paper.repaint();
    }

    private void hovered(Hit hit) {
        setCursor(
                switch (hit) {
                    case Hit.OnFoldKnob _, Hit.OnQuickAdd _, Hit.OnPeople _ -> Cursor.HAND;
                    case Hit.Nothing _, Hit.OnNode _, Hit.OnMember _, Hit.OnMore _, Hit.OnPolicy _, Hit.OnNote _ ->
                        Cursor.DEFAULT;
                });
        paper.repaint();
    }

    /// The pointer has come to rest: on a chip, what the policy there reaches lights up.
    private void restOn(Hit hit) {
        if (hit instanceof Hit.OnPolicy on && !gestures.isActive()) {
            store.showing().pointAt(on.policy(), on.holder());
        }
        if (!gestures.isActive()) {
            noteWhole.over(hit, getWidth(), getHeight());
        }
    }

    private void restNowhere() {
        store.showing().pointAway();
        noteWhole.setVisible(false);
    }

    private void dropShown(Optional<DropPreview> preview) {
        ghost.show(store.design(), preview, store.showing().themeProperty().get(), getWidth());
        paper.repaint();
    }

    private void selectionChanged() {
        describe();
        paper.repaint();
    }

    private void describe() {
        setAccessibleText(commands.describeFocus());
    }

    private void renaming(Optional<ItemId> item) {
        renameField.show(item);
        noteField.show(item);
        paper.repaint();
    }

    private void showNotice(Optional<CanvasViewModel.Notice> shown) {
        notice.setVisible(shown.isPresent());
        notice.setText(shown.map(CanvasViewModel.Notice::sentence).orElse(""));
        shown.ifPresent(said -> {
            notice.applyCss();
            notice.autosize();
            notice.relocate(
                    Math.max(8, Math.min(said.x(), getWidth() - notice.getWidth() - 8)),
                    Math.max(8, Math.min(said.y() + 8, getHeight() - notice.getHeight() - 8)));
        });
    }

    // Where things lie

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        model.resize(width, height);
        paper.resizeRelocate(0, 0, width, height);
        viewBar.autosize();
        viewBar.relocate(Math.rint((width - viewBar.getWidth()) / 2), BAR_MARGIN);
        zoom.autosize();
        zoom.relocate(ISLAND_MARGIN, height - zoom.getHeight() - ISLAND_MARGIN);
        legend.autosize();
        legend.relocate(ISLAND_MARGIN, zoom.getLayoutY() - legend.getHeight() - BAR_MARGIN);
        minimap.setVisible(width >= ROOM_FOR_MINIMAP_ACROSS && height >= ROOM_FOR_MINIMAP_DOWN);
        minimap.autosize();
        minimap.relocate(width - minimap.getWidth() - ISLAND_MARGIN, height - minimap.getHeight() - ISLAND_MARGIN);
        emptyHint.autosize();
        emptyHint.relocate(
                Math.rint((width - emptyHint.getWidth()) / 2),
                Math.rint(Math.min(height / 2 + BELOW_FIGURES, height - emptyHint.getHeight() - BELOW_FIGURES / 2)));
    }
}
