package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Feedback;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Journey;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// What the canvas shows at the moment: the layout of the design, the part of it that is seen, and what the pointer and
/// the keys are up to. It knows no nodes; the view watches it and paints.
final class CanvasViewModel {
    /// So many figures and no more are made to travel: a frame must not take long.
    private static final int TRAVELLERS = 2500;

    private final DesignStore store;
    private final CanvasCommands commands;
    private final ReadOnlyObjectWrapper<Layout> layout;
    private final Camera camera;
    private final ReadOnlyObjectWrapper<Hit> hover = new ReadOnlyObjectWrapper<>(this, "hover", Hit.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<DropPreview>> drop =
            new ReadOnlyObjectWrapper<>(this, "drop", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Marquee>> marquee =
            new ReadOnlyObjectWrapper<>(this, "marquee", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ItemId>> renaming =
            new ReadOnlyObjectWrapper<>(this, "renaming", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Layout>> travelled =
            new ReadOnlyObjectWrapper<>(this, "travelled", Optional.empty());
    private final ReadOnlyObjectWrapper<PathMotion> path = new ReadOnlyObjectWrapper<>(this, "path", PathMotion.REST);
    private final ReadOnlyObjectWrapper<FindingMarks> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", FindingMarks.NONE);
    private final ReadOnlyObjectWrapper<Optional<NoteMove>> noteMove =
            new ReadOnlyObjectWrapper<>(this, "noteMove", Optional.empty());
    private final Subscription watching;
    private Optional<Journey> journey = Optional.empty();
    private Optional<NodeId> anchor = Optional.empty();
    private final Map<PolicyId, NodeId> policyHolders = new HashMap<>();
    private final TrustViewModel trust;
    private final FoundMarks found = new FoundMarks();
    private final Elsewhere elsewhere = new Elsewhere();
    private SpringFolds.Timer springTimer = new Pausing();

    /// A short sentence beside the pointer or a figure, until something else happens.
    record Notice(String sentence, double x, double y) {}

    CanvasViewModel(DesignStore store) {
        this.store = store;
        this.layout = new ReadOnlyObjectWrapper<>(this, "layout", Layout.of(store.design(), foldingNow()));
        this.camera = new Camera(this::layout, () -> store.answerProperty().get());
        this.commands = new CanvasCommands(this);
        this.trust = new TrustViewModel(store);
        this.watching = Subscription.combine(
                store.documentsProperty().subscribe((_, _) -> begin()),
                store.designProperty().subscribe((_, _) -> camera.keepWhole(this::layOut)),
                store.showing().foldingProperty().subscribe(this::layOut),
                store.showing().overlaysProperty().subscribe(this::layOut),
                store.answerProperty().subscribe(this::answered),
                layout.subscribe(this::askForTrust),
                store.showing().overlaysProperty().subscribe(this::askForTrust),
                store.selectionProperty().subscribe(this::askForTrust),
                store.selectionProperty().subscribe(this::forgetHolders));
    }

    void dispose() {
        watching.unsubscribe();
        trust.dispose();
    }

    DesignStore store() {
        return store;
    }

    CanvasCommands commands() {
        return commands;
    }

    /// The rows beside the canvas that take drops.
    Elsewhere elsewhere() {
        return elsewhere;
    }

    // The layout

    ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    Layout layout() {
        return layout.get();
    }

    /// Another document is on show: nothing travels there from the one before, and all of it is seen.
    private void begin() {
        layOut();
        journey = Optional.empty();
        travelled.set(Optional.empty());
        camera.showEverything();
        trust.forget();
        askForTrust();
    }

    private void layOut() {
        var before = layout.get();
        if (before.design().equals(store.design()) && before.folding().equals(foldingNow())) {
            return;
        }
        hover.set(Hit.NOTHING);
        var after = before.changedTo(store.design(), foldingNow());
        var isReread = !before.isReadAs(after);
        var staying = isReread ? staying(before) : Optional.<NodeId>empty();
        var fixed = isReread ? staying : anchor;
        var dx = shift(fixed, before, after, Bounds::x);
        var dy = shift(fixed, before, after, Bounds::y);
        journey = Optional.of(Journey.between(before, after, dx, dy)).filter(way -> way.size() <= TRAVELLERS);
        look(viewport().pannedBy(-dx * viewport().scale(), -dy * viewport().scale()));
        layout.set(after);
        if (isReread && staying.isEmpty()) {
            camera.fit(camera.everything(), 1);
        }
    }

    /// An answer may open an account: while nobody has moved the view, the whole drawing is seen all the same.
    private void answered() {
        boolean isUntouched = camera.isUntouched();
        layOut();
        if (isUntouched) {
            camera.showEverything();
        }
        camera.keepHeld();
    }

    /// What stays where it is on the screen when the drawing is read in another way; nothing when all of it was seen.
    private Optional<NodeId> staying(Layout before) {
        return viewport().visible().contains(before.bounds()) ? Optional.empty() : commands.focus();
    }

    /// How far a figure has moved.
    private static double shift(Optional<NodeId> fixed, Layout before, Layout after, ToDoubleFunction<Bounds> at) {
        var old = fixed.flatMap(before::figureShowing).map(Figure::bounds);
        var now = fixed.flatMap(after::figureShowing).map(Figure::bounds);
        return old.isPresent() && now.isPresent() ? at.applyAsDouble(now.get()) - at.applyAsDouble(old.get()) : 0;
    }

    /// Changes how the drawing is laid out so that one figure stays where it is on the screen.
    void anchored(NodeId figure, Runnable change) {
        anchor = Optional.of(figure);
        change.run();
        anchor = Optional.empty();
    }

    /// What waits while a drag is held over a folded unit.
    SpringFolds.Timer springTimer() {
        return springTimer;
    }

    void springWith(SpringFolds.Timer timer) {
        springTimer = timer;
    }

    /// Shows figures a part of their way after the layout has changed, from 0 to 1.
    void showTravelled(double part) {
        travelled.set(journey.filter(way -> part < 1).map(way -> way.at(part)));
    }

    ReadOnlyObjectProperty<Optional<Layout>> travelledProperty() {
        return travelled.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PathMotion> pathProperty() {
        return path.getReadOnlyProperty();
    }

    void showPath(PathMotion motion) {
        path.set(motion);
    }

    private void askForTrust() {
        trust.ask(layout().folding().opened());
    }

    /// As the store says, and whoever is asked about can be seen.
    private Folding foldingNow() {
        var folding = store.showing()
                .folding()
                .drawing(store.showing().overlaysProperty().get());
        return store.answerProperty().get().map(folding::showing).orElse(folding);
    }

    // The part that is seen

    /// What is seen of the drawing.
    Camera camera() {
        return camera;
    }

    Viewport viewport() {
        return camera.viewport();
    }

    /// Shows this part at once.
    void look(Viewport changed) {
        camera.look(changed);
    }

    Hit hitAt(Pointer at) {
        var hovered = Dropping.nodeAt(hover.get());
        return Drawn.of(
                layout().hitAt(
                                viewport().worldX(at.x()),
                                viewport().worldY(at.y()),
                                viewport().scale(),
                                hovered),
                store.showing());
    }

    // What pointer and keys are up to

    ReadOnlyObjectProperty<Hit> hoverProperty() {
        return hover.getReadOnlyProperty();
    }

    void hover(Hit hit) {
        hover.set(hit);
    }

    ReadOnlyObjectProperty<Optional<DropPreview>> dropProperty() {
        return drop.getReadOnlyProperty();
    }

    void showDrop(Optional<DropPreview> preview) {
        drop.set(preview);
    }

    ReadOnlyObjectProperty<Optional<Marquee>> marqueeProperty() {
        return marquee.getReadOnlyProperty();
    }

    void showMarquee(Optional<Marquee> shown) {
        marquee.set(shown);
    }

    /// The note that is being dragged.
    ReadOnlyObjectProperty<Optional<NoteMove>> noteMoveProperty() {
        return noteMove.getReadOnlyProperty();
    }

    void showNoteMove(Optional<NoteMove> move) {
        noteMove.set(move);
    }

    /// The item whose name is being typed.
    ReadOnlyObjectProperty<Optional<ItemId>> renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    void rename(Optional<ItemId> item) {
        if (item.isPresent() && store.isReadOnly()) {
            notice(store.whyReadOnly(), item.get());
        } else {
            renaming.set(item);
        }
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Says something beside the pointer.
    void notice(String sentence, Pointer at) {
        notice.set(Optional.of(new Notice(sentence, at.x(), at.y())));
    }

    /// Says something under an item.
    void notice(String sentence, ItemId about) {
        var at = layout().boundsOf(about).map(viewport()::onScreen).orElse(Bounds.EMPTY);
        notice.set(Optional.of(new Notice(sentence, at.x(), at.maxY())));
    }

    void clearNotice() {
        notice.set(Optional.empty());
    }

    /// The chip of the policy that was pressed hangs there: removing it while it is selected takes it off that holder.
    void holdPolicyAt(PolicyId policy, NodeId holder) {
        if (store.selection().contains(policy)) {
            policyHolders.put(policy, holder);
        }
    }

    /// What the selected policy hangs on, when its chip was pressed.
    Optional<NodeId> policyHolder(PolicyId policy) {
        return Optional.ofNullable(policyHolders.get(policy));
    }

    /// What the policy that was selected last hangs on, when its chip was pressed.
    Optional<NodeId> policyHolder() {
        return store.focusedItem().filter(PolicyId.class::isInstance).flatMap(item -> policyHolder((PolicyId) item));
    }

    private void forgetHolders(List<ItemId> selection) {
        policyHolders.keySet().removeIf(policy -> !selection.contains(policy));
    }

    /// Makes a change; a refusal is shown where it was asked for.
    EditResult perform(Edit edit, Pointer at) {
        return told(store.perform(edit), at);
    }

    /// Makes a change as a what-if.
    EditResult tryOut(Edit edit, Pointer at) {
        return told(store.tryOut(edit), at);
    }

    private EditResult told(EditResult result, Pointer at) {
        if (result instanceof EditResult.Rejected refused) {
            notice(refused.sentence(), at);
        }
        return result;
    }

    EditResult perform(Edit edit, ItemId about) {
        var result = store.perform(edit);
        if (result instanceof EditResult.Rejected refused) {
            notice(refused.sentence(), about);
        }
        return result;
    }

    /// Marks these wherever they or what hides them can be seen.
    void markFound(List<ItemId> items, Set<ItemId> perhaps) {
        found.mark(items, perhaps);
    }

    /// What is marked as found, as far as it can be seen.
    Feedback.Found found() {
        return found.on(layout());
    }

    /// Where something is wrong or odd.
    ReadOnlyObjectProperty<FindingMarks> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    void markFindings(FindingMarks marks) {
        findings.set(marks);
    }

    // The picture

    /// What is to be painted now.
    PictureRequest picture() {
        return Frame.of(this);
    }
}
