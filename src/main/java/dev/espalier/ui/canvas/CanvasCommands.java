package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.RootId;
import dev.espalier.design.View;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Direction;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.Removals;
import dev.espalier.edit.ReorderNode;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What can be done to the drawing without the pointer: everything the keys and menus ask for.
final class CanvasCommands {
    private static final Texts TEXTS = Texts.of(CanvasCommands.class);
    private static final double WHOLE = 1;
    private static final double CLOSE = 1.5;
    private static final double READABLE = 0.6;
    private static final double AROUND = 240;
    private static final double ROOM_FOR_WALKER = 40;

    private final CanvasViewModel canvas;
    private Consumer<PolicyId> policyOpener = policy -> {};
    private Consumer<NodeId> adder = node -> {};

    CanvasCommands(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    void openPoliciesWith(Consumer<PolicyId> opener) {
        policyOpener = opener;
    }

    void quickAddWith(Consumer<NodeId> quickAdder) {
        adder = quickAdder;
    }

    // Zoom

    void zoomIn() {
        zoomTo(canvas.camera().destination().nextStep());
    }

    void zoomOut() {
        zoomTo(canvas.camera().destination().previousStep());
    }

    void zoomTo(double scale) {
        var view = canvas.camera().destination();
        canvas.camera().travel(view.zoomedTo(scale, view.width() / 2, view.height() / 2));
    }

    void fitAll() {
        canvas.camera().fit(canvas.camera().everything(), WHOLE);
    }

    /// Shows what is selected; everything when nothing is.
    void fitSelection() {
        fit(canvas.store().selection().stream());
    }

    /// Shows the path of the current answer; everything when nothing was asked.
    void fitPath() {
        var design = canvas.store().design();
        fit(canvas.store().answerProperty().get().stream()
                .flatMap(answer -> Principals.find(design, answer.question().principal()).stream())
                .flatMap(principal -> Stream.concat(
                        Stream.of(principal),
                        DesignIndex.of(design).pathTo(principal).stream().map(Entity::id))));
    }

    private void fit(Stream<? extends ItemId> items) {
        items.flatMap(item -> canvas.layout().boundsOf(item).stream())
                .reduce(Bounds::union)
                .ifPresentOrElse(area -> canvas.camera().fit(area, CLOSE), this::fitAll);
    }

    // Selection

    void selectAll() {
        canvas.store()
                .select(List.<ItemId>copyOf(
                        canvas.layout().within(canvas.layout().bounds())));
    }

    void clearSelection() {
        canvas.store().select(List.of());
    }

    void select(ItemId item) {
        canvas.store().select(List.of(item));
        reveal(item);
    }

    void reveal(ItemId item) {
        canvas.layout().boundsOf(item).ifPresent(canvas.camera()::reveal);
    }

    /// Takes the view to an item, wherever it is hidden, and so near that it can be read.
    void visit(ItemId item) {
        place(item).ifPresent(canvas.store().showing()::uncover);
        canvas.layout().boundsOf(item).ifPresent(area -> {
            if (canvas.viewport().scale() < READABLE) {
                canvas.camera().fit(area.grow(AROUND), WHOLE);
            } else {
                canvas.camera().reveal(area);
            }
        });
    }

    /// The node an item is drawn at; for a policy the first it is attached to, or else its account.
    Optional<NodeId> place(ItemId item) {
        return switch (item) {
            case NodeId node -> Optional.of(node);
            case AccountPolicyId policy -> Optional.of(policy.account());
            case NoteId _ -> Optional.empty();
            case PolicyId policy ->
                DesignIndex.of(canvas.store().design()).attachmentsOf(policy).stream()
                        .findFirst();
        };
    }

    void selectRoot() {
        select(canvas.store().design().organization().root().id());
    }

    /// The node the keys are about: what was selected last, for a policy what it hangs on.
    Optional<NodeId> focus() {
        return canvas.store().focusedItem().flatMap(item -> switch (item) {
            case NodeId node -> Optional.of(node);
            case NoteId note -> canvas.store().design().view().note(note).flatMap(View.Note::node);
            case PolicyId _ -> canvas.policyHolder();
        });
    }

    void walk(Direction direction) {
        focus().ifPresentOrElse(
                        from -> canvas.layout().neighbour(from, direction).ifPresent(this::select), this::selectRoot);
    }

    // Folding

    /// What a double click or Enter does: folds and unfolds a unit, opens and closes an account, edits a policy, names
    /// the rest.
    void open(ItemId item) {
        switch (item) {
            case PolicyId policy -> policyOpener.accept(policy);
            case MemberId member -> canvas.rename(Optional.of(member));
            case RootId root -> canvas.rename(Optional.of(root));
            case NoteId note -> canvas.rename(Optional.of(note));
            case NodeId node -> toggle(node);
        }
    }

    /// While an exercise asks which node decides, Enter says that it is the focused one.
    void openFocused() {
        canvas.store().focusedItem().ifPresent(item -> {
            var exercises = canvas.store().asking().exercises();
            if (exercises.current().orElse(null) instanceof Exercise.Pointing && item instanceof NodeId node) {
                exercises.point(node);
            } else {
                open(item);
            }
        });
    }

    /// Folds what is unfolded and the other way round. The figure stays where it is on the screen.
    void toggle(NodeId node) {
        var store = canvas.store();
        canvas.anchored(node, () -> {
            switch (node) {
                case OuId unit
                when store.showing().folding().folded().contains(unit) ->
                    store.showing().unfold(unit);
                case OuId unit -> store.showing().fold(unit);
                case AccountId account
                when store.showing().folding().opened().contains(account) ->
                    store.showing().close(account);
                case AccountId account -> store.showing().open(account);
                case RootId _, MemberId _ -> {}
            }
        });
    }

    /// Gives everybody in an account a row, or folds those of whom there are many again.
    void toggleFull(AccountId account) {
        canvas.anchored(account, () -> canvas.store().showing().toggleFull(account));
    }

    // Changes

    /// Offers what can be added to a node.
    void quickAdd(NodeId node) {
        adder.accept(node);
    }

    /// Adds something new and begins to type its name.
    void add(Edit edit, ItemId where) {
        if (canvas.perform(edit, where) instanceof EditResult.Applied) {
            nameAdded();
        }
    }

    /// Begins to type the name of what was just added, which can be seen even in an account that was folded.
    void nameAdded() {
        canvas.store().focusedItem().ifPresent(added -> {
            switch (added) {
                case MemberId member -> canvas.store().showing().open(member.account());
                case PolicyId policy ->
                    DesignIndex.of(canvas.store().design()).attachmentsOf(policy).stream()
                            .findFirst()
                            .ifPresent(holder -> canvas.holdPolicyAt(policy, holder));
                case NodeId _, NoteId _ -> {}
            }
            rename();
        });
    }

    void rename() {
        canvas.store().focusedItem().ifPresent(item -> {
            reveal(item);
            canvas.rename(Optional.of(item));
        });
    }

    /// Removes what is selected, in one step. A policy whose chip was pressed is taken off there; one that was selected
    /// elsewhere is removed.
    void remove() {
        var selection = canvas.store().selection();
        var edits = Removals.of(selection, canvas::policyHolder);
        if (!edits.isEmpty()) {
            var edit = edits.size() == 1
                    ? edits.getFirst()
                    : new Composite(TEXTS.text("label.remove", selection.size()), edits);
            var holder = canvas.policyHolder();
            if (canvas.perform(edit, selection.getLast()) instanceof EditResult.Applied) {
                // the policy may still exist, but the keyboard stays with what it was taken off
                holder.ifPresent(node -> canvas.store().select(List.of(node)));
            }
        }
    }

    /// Moves the focused unit or account by some places among its siblings of the same kind.
    void reorder(int by) {
        focus().ifPresent(node -> {
            var siblings = DesignIndex.of(canvas.store().design()).containerOf(node).stream()
                    .<Entity>flatMap(parent -> node instanceof AccountId
                            ? parent.accounts().stream()
                            : parent.organizationalUnits().stream())
                    .map(Entity::id)
                    .toList();
            var to = siblings.indexOf(node) + by;
            if (siblings.contains(node) && to >= 0 && to < siblings.size()) {
                canvas.perform(new ReorderNode(node, to), node);
                reveal(node);
            } else if (siblings.contains(node)) {
                canvas.notice(cannotPass(node, by), node);
            }
        });
    }

    /// Accounts stand before units, so that each keeps to its own kind.
    private String cannotPass(NodeId node, int by) {
        var index = DesignIndex.of(canvas.store().design());
        return TEXTS.text(
                by < 0 ? "reorder.first" : "reorder.last",
                index.nameOf(node),
                index.parentOf(node).map(index::nameOf).orElse(""),
                node instanceof AccountId ? 0 : 1);
    }

    // The answer

    /// Ends the question that is shown.
    ///
    /// @return whether there was one
    boolean putQuestionAway() {
        boolean isAsked = canvas.store().questionProperty().get().isPresent();
        if (isAsked) {
            canvas.store().asking().putAwayOrBack();
        }
        return isAsked;
    }

    /// Goes on to the next gate of the answer, or back to the one before.
    void walkGates(boolean isBack) {
        if (isBack) {
            canvas.store().walk().back();
        } else {
            canvas.store().walk().next();
        }
    }

    private Optional<NodeId> asker() {
        return canvas.store()
                .answerProperty()
                .get()
                .flatMap(answer -> Principals.find(
                        canvas.store().design(), answer.question().principal()))
                .map(NodeId.class::cast);
    }

    /// Whether the one who asks is drawn in a part of the screen.
    boolean isAskerIn(Bounds part) {
        return asker().flatMap(canvas.layout()::boundsOf)
                .filter(bounds -> canvas.viewport().onScreen(bounds).intersects(part))
                .isPresent();
    }

    /// Shows where somebody stands who walks through the gates.
    void showStop(Gate gate) {
        gate.at()
                .or(this::asker)
                .flatMap(canvas.layout()::boundsOf)
                .ifPresent(area -> canvas.camera().reveal(area.grow(ROOM_FOR_WALKER)));
    }

    /// Goes to the next gate that stops the request, or the one before, and shows it.
    void walkObstacles(int by) {
        var obstacles =
                canvas.store().answerProperty().get().map(Answer::obstacles).orElse(List.of());
        if (obstacles.isEmpty()) {
            return;
        }
        var hovered = canvas.store().showing().hoveredGateProperty().get();
        // the pointer may rest on a gate that is open
        var now = hovered.map(obstacles::indexOf).filter(at -> at >= 0).orElse(by > 0 ? -1 : 0);
        var next = obstacles.get(Math.floorMod(now + by, obstacles.size()));
        canvas.store().showing().hoveredGateProperty().set(Optional.of(next));
        next.at().flatMap(canvas.layout()::boundsOf).ifPresent(canvas.camera()::reveal);
    }
}
