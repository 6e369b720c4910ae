package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.speech.FigureWords;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What a screen reader knows of the canvas. Figures are painted and it cannot find them, so one node without looks
/// stands where the focused figure is and has its sentence. The canvas reports that node as the item that has the
/// focus, and says so anew whenever another figure is selected or the figure changed; what has just been done is said
/// before it.
final class CanvasSpeech {
    private static final Texts TEXTS = Texts.of(CanvasSpeech.class);

    private final CanvasViewModel model;
    private final Region canvas;
    private final Figure figure = new Figure();
    private final StringBuilder news = new StringBuilder();
    private final Subscription watching;
    private Optional<Bounds> spot = Optional.empty();
    private boolean isDue;

    CanvasSpeech(CanvasViewModel model, Region canvas) {
        this.model = model;
        this.canvas = canvas;
        canvas.setAccessibleRole(AccessibleRole.PARENT);
        canvas.setAccessibleRoleDescription(TEXTS.text("accessible.role"));
        canvas.setAccessibleHelp(TEXTS.text("accessible.help"));
        var store = model.store();
        watching = Subscription.combine(
                store.selectionProperty().subscribe(_ -> later()),
                store.answerProperty().subscribe(_ -> later()),
                model.layoutProperty().subscribe(_ -> later()),
                model.camera().viewportProperty().subscribe(_ -> place()),
                model.noticeProperty()
                        .subscribe(notice ->
                                notice.map(CanvasViewModel.Notice::sentence).ifPresent(this::announce)));
    }

    void dispose() {
        watching.unsubscribe();
    }

    Node figure() {
        return figure;
    }

    /// The node that is reported as the focused item.
    Optional<Node> focused() {
        return model.store().selection().isEmpty() ? Optional.empty() : Optional.of(figure);
    }

    /// Says what has happened, before the figure, as soon as all of it has happened.
    void announce(String words) {
        if (!words.isEmpty()) {
            news.append(words).append(words.endsWith(".") || words.endsWith("?") ? " " : ". ");
            later();
        }
    }

    /// One edit changes the design, the selection and the answer; it is one thing to be told.
    private void later() {
        if (!isDue) {
            isDue = true;
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        isDue = false;
        var words = news + sentence();
        news.setLength(0);
        canvas.setAccessibleText(
                focused().isPresent()
                        ? TEXTS.text("accessible.name", model.store().design().name())
                        : words);
        spot = model.store().focusedItem().flatMap(model.layout()::boundsOf);
        place();
        if (!words.equals(figure.getAccessibleText())) {
            figure.setAccessibleText(words);
            figure.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            if (canvas.isFocused()) {
                canvas.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
            }
        }
    }

    private String sentence() {
        var store = model.store();
        return new FigureWords(
                        store.design(),
                        store.showing().folding(),
                        store.answerProperty().get())
                .of(store.selection(), model.policyHolder());
    }

    /// Magnifiers follow the focused item, so it lies where the figure is drawn.
    private void place() {
        spot.map(model.viewport()::onScreen)
                .ifPresent(on -> figure.resizeRelocate(on.x(), on.y(), on.width(), on.height()));
    }

    /// Where the focused figure is drawn.
    private static final class Figure extends Region {
        Figure() {
            setId("canvas-figure");
            setManaged(false);
            setMouseTransparent(true);
            setAccessibleRole(AccessibleRole.TEXT);
        }
    }
}
