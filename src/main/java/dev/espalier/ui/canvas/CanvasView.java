package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRows;
import dev.espalier.ui.drag.Insertion;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The canvas: the painted drawing with its islands. It receives all mouse, scroll and key events and hands them to the
/// gesture that is active; figures are painted and have no nodes.
public final class CanvasView extends Region {
    private final DesignStore store;
    private final CanvasHost host;
    private final CanvasViewModel model;
    private final CanvasCommands commands;
    private final CanvasMenu menu;
    private final GestureOwner gestures;
    private final Motions motions;
    private final PointerEvents pointer;
    private final Paper paper;
    private final Resting resting;
    private final CanvasSpeech speech;
    private final GhostView ghost = new GhostView();
    private final LandingSign landing;
    private final ImpactLayer impacts;
    private final RenameField renameField;
    private final Region focusFrame = new Region();
    private final NoteField noteField;
    private final NoticeLabel notice;
    private final Islands islands;
    private final ObservableValue<Double> zoomed;
    private final FindingLayer findings;
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
        speech = new CanvasSpeech(model, this);
        resting = new Resting(this, model, gestures);
        noteField = new NoteField(model, this::requestFocus);
        notice = new NoticeLabel(model::clearNotice);
        renameField = new RenameField(model, this::requestFocus);
        landing = new LandingSign(model);
        impacts = new ImpactLayer(model, ghost, landing, this);
        islands = new Islands(model, this::insert);
        zoomed = model.camera().viewportProperty().map(Viewport::scale);
        setUp();
        var keys = new CanvasKeys(model, gestures, this::ask, menu::showAtFocus);
        pointer = new PointerEvents(this, model, gestures, keys, motions, session);
        pointer.listen();
        findings = new FindingLayer(this, model);
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
        focusFrame.getStyleClass().add("canvas-focus");
        focusFrame.setManaged(false);
        focusFrame.setMouseTransparent(true);
        motions.setStill(Platform.getPreferences().isReducedMotion());
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(paper, focusFrame);
        getChildren().addAll(islands.nodes());
        getChildren().addAll(renameField, noteField);
        getChildren().addAll(resting.nodes());
        getChildren().addAll(notice, landing, ghost, impacts.card(), speech.figure());
    }

    private Subscription watch() {
        return Subscription.combine(
                paper.watch(),
                islands.watch(),
                impacts.watch(),
                store.designProperty().subscribe(_ -> follow()),
                store.selectionProperty().subscribe(_ -> closeMenus()),
                model.layoutProperty().subscribe(layout -> layoutChanged()),
                model.layoutProperty().subscribe((before, layout) -> motions.layoutChanged()),
                model.camera().viewportProperty().subscribe(this::viewMoved),
                model.hoverProperty().subscribe(hit -> hovered(hit)),
                model.hoverProperty().subscribe(resting::over),
                model.dropProperty().subscribe(this::dropShown),
                model.noticeProperty().subscribe(notice::show),
                model.renamingProperty().subscribe(this::renaming),
                store.answerProperty().subscribe(this::answered),
                store.walk().stopProperty().subscribe(this::walked));
    }

    /// Releases what listens to the store.
    public void dispose() {
        resting.end();
        findings.dispose();
        speech.dispose();
        watching.unsubscribe();
        model.dispose();
    }

    // What a screen reader asks

    /// Has a screen reader say what has happened, when the keyboard is on the canvas.
    public void announce(String words) {
        speech.announce(words);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? speech.focused().orElse(null)
                : super.queryAccessibleAttribute(attribute, parameters);
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

    /// What a selected policy hangs on, when its chip was pressed.
    public Optional<NodeId> policyHolder(PolicyId policy) {
        return model.policyHolder(policy);
    }

    /// Takes the view to an item, wherever it is hidden.
    public void visit(ItemId item) {
        commands.visit(item);
    }

    /// Whether the one who asks is drawn in a part of the canvas, given in pixels.
    public boolean showsAskerIn(Bounds part) {
        return commands.isAskerIn(part);
    }

    /// The triangles of findings.
    public FindingLayer findings() {
        return findings;
    }

    /// Draws what is dragged over everything that a pane shows, also beyond the canvas.
    ///
    /// @param pane with its corner where the canvas has its own
    public void floatOver(Pane pane) {
        pane.getChildren().addAll(ghost, impacts.card());
    }

    /// What is dragged on the canvas can be dropped on these rows as well.
    public void dropAlsoOn(DropRows rows) {
        model.elsewhere().use(rows, at -> {
            var inScene = localToScene(at.x(), at.y());
            return Pointer.at(inScene.getX(), inScene.getY());
        });
        rows.whenMoved(gestures::scrolled);
    }

    /// Keeps what is shown whole clear of a board that lies over the upper left corner, while it is visible.
    public void coverWith(Node board) {
        islands.coverWith(board);
    }

    /// Marks what was found.
    ///
    /// @param perhaps those of them of which it is not sure that they suit
    public void markFound(List<ItemId> items, Set<ItemId> perhaps) {
        model.markFound(items, perhaps);
        paper.repaint();
    }

    /// Begins to type the name of an item over its figure.
    public void rename(ItemId item) {
        store.select(List.of(item));
        commands.rename();
    }

    /// Begins to type the name of what was just added.
    public void nameAdded() {
        commands.nameAdded();
    }

    /// Begins to write on a note that was just added: giving up takes it away again.
    public void writeNew(NoteId note) {
        store.select(List.of(note));
        noteField.expectNew(note);
        commands.rename();
    }

    /// Whether views and figures jump to their new places instead of travelling there.
    public void setReducedMotion(boolean isReduced) {
        motions.setStill(isReduced);
    }

    /// Whether scrolling zooms and moves the view with Ctrl only, instead of the other way round.
    public void setScrollZooms(boolean zooms) {
        pointer.setScrollZooms(zooms);
    }

    /// Whether the pointer only shows something to an audience: then nothing under it answers, until it is pressed.
    public void setPointing(boolean isPointing) {
        gestures.setPointing(isPointing);
    }

    /// How thick lines are, 1 being normal.
    public void setLines(double factor) {
        paper.setLines(factor);
    }

    /// Ends what the pointer is up to, without a trace.
    ///
    /// @return whether it was up to anything
    public boolean cancelGesture() {
        return gestures.cancel();
    }

    /// What is seen, to be kept and found again.
    public Sights sights() {
        return new Sights(model);
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
        closeMenus();
        renameField.place();
        noteField.place();
    }

    /// What was opened for a figure does not outlive a change of it.
    private void follow() {
        closeMenus();
        noteField.follow();
        renameField.follow();
    }

    private void closeMenus() {
        menu.close();
        resting.hide();
    }

    /// A new question or another verdict is worth a look; any other change of the answer is not.
    private void answered(Optional<Answer> before, Optional<Answer> answer) {
        var isNews = !before.map(Answer::question).equals(answer.map(Answer::question))
                || !before.map(Answer::verdict).equals(answer.map(Answer::verdict));
        if (isNews && answer.isPresent()) {
            motions.drawPath();
        }
    }

    private void walked(Optional<GateWalk.Stop> stop) {
        stop.map(GateWalk.Stop::gate).ifPresent(commands::showStop);
    }

    private void viewMoved(Viewport view) {
        closeMenus();
        renameField.place();
        noteField.place();
        islands.showView(view);
        gestures.viewMoved();
    }

    private void hovered(Hit hit) {
        setCursor(
                switch (hit) {
                    case Hit.OnFoldKnob _, Hit.OnQuickAdd _, Hit.OnPeople _ -> Cursor.HAND;
                    case Hit.Nothing _, Hit.OnNode _, Hit.OnMember _, Hit.OnMore _, Hit.OnPolicy _, Hit.OnNote _ ->
                        Cursor.DEFAULT;
                });
    }

    private void dropShown(Optional<DropPreview> preview) {
        ghost.show(store.design(), preview, store.showing().themeProperty().get(), room());
        landing.show(preview);
        impacts.show(preview);
    }

    private Dimension2D room() {
        return new Dimension2D(getWidth(), getHeight());
    }

    private void renaming(Optional<ItemId> item) {
        renameField.show(item);
        noteField.show(item);
    }

    // Where things lie

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        islands.place(width, height);
        model.camera().resize(width, height, islands.covered());
        paper.resizeRelocate(0, 0, width, height);
        focusFrame.resizeRelocate(0, 0, width, height);
    }
}
