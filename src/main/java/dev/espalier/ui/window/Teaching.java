package dev.espalier.ui.window;

import dev.espalier.design.Design;
import dev.espalier.design.LessonStep.Area;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.lesson.Eye;
import dev.espalier.ui.lesson.ImprovisedDialog;
import dev.espalier.ui.lesson.Lesson;
import dev.espalier.ui.lesson.LessonActions;
import dev.espalier.ui.lesson.LessonBar;
import dev.espalier.ui.lesson.LessonKeys;
import dev.espalier.ui.lesson.LessonPlayer;
import dev.espalier.ui.lesson.LessonPlayer.Standing;
import dev.espalier.ui.lesson.LessonView;
import dev.espalier.ui.lesson.LessonViewModel;
import dev.espalier.ui.lesson.LightView;
import dev.espalier.ui.lesson.PointerLight;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The lesson in the window: its list of steps, and the window while it is given. Then nothing is seen but the drawing,
/// the caption and, where something is asked, the panel.
final class Teaching {
    private static final Texts TEXTS = Texts.of(LessonPlayer.class);

    private final MainWindow window;
    private final DesignStore store;
    private final LessonPlayer player;
    private final LessonViewModel model;
    private final PointerLight light = new PointerLight(System::nanoTime);
    private final LightView lightView = new LightView(light);
    private final LessonActions actions;
    private final LessonView steps;
    private final LessonBar bar;
    private boolean wasFullScreen;

    /// @param elsewhere shows a design in a window of its own
    Teaching(MainWindow window, Documents documents, Consumer<Design> elsewhere) {
        this.window = window;
        store = window.store();
        var eye = new CanvasEye();
        var lesson = new Lesson(store, eye);
        player = new LessonPlayer(store, lesson, eye, count -> ImprovisedDialog.ask(window.stage(), count), elsewhere);
        model = new LessonViewModel(store, lesson);
        actions = new LessonActions(store, lesson, player, model, light);
        steps = new LessonView(model, actions);
        bar = new LessonBar(store, player, actions);
        documents.leaveStageBy(player::mayLeave);
    }

    /// The canvas of the window, which comes after this.
    private final class CanvasEye implements Eye {
        @Override
        public Optional<Area> seen() {
            return window.canvas().sights().seen();
        }

        @Override
        public void show(Optional<Area> area) {
            window.canvas().sights().show(area);
        }

        @Override
        public Runnable wayBack() {
            return window.canvas().sights().wayBack();
        }
    }

    LessonActions actions() {
        return actions;
    }

    LessonViewModel model() {
        return model;
    }

    LessonView steps() {
        return steps;
    }

    LessonBar bar() {
        return bar;
    }

    /// @param middle the canvas and what floats over it
    /// @param around what is not seen while a lesson is given
    /// @param panel what is seen then only while something is asked
    Subscription begin(Pane middle, List<? extends Node> around, Node panel) {
        middle.getChildren().add(lightView);
        lightView.follow(middle);
        new LessonKeys(player, light, this::cancel).listenAt(window);
        return Subscription.combine(
                player.standingProperty().subscribe((before, now) -> stand(before, now, around)),
                player.standingProperty().subscribe(_ -> showPanel(panel)),
                store.questionProperty().subscribe(_ -> showPanel(panel)),
                light.pointingProperty().subscribe(window.canvas()::setPointing),
                window.preferences()
                        .stillProperty(Platform.getPreferences().reducedMotionProperty())
                        .subscribe(lightView::setStill));
    }

    private void stand(Optional<Standing> before, Optional<Standing> now, List<? extends Node> around) {
        if (before.isPresent() != now.isPresent()) {
            around.forEach(node -> show(node, now.isEmpty()));
            fill(now.isPresent());
            window.focusCanvas();
        }
        window.announcements()
                .say(now.map(standing -> TEXTS.text(
                                "spoken",
                                standing.number(),
                                standing.count(),
                                standing.step().caption()))
                        .orElseGet(() -> TEXTS.text(player.isInterrupted() ? "interrupted" : "ended")));
    }

    private void fill(boolean isPresenting) {
        if (window.stage() instanceof Stage stage) {
            if (isPresenting) {
                wasFullScreen = stage.isFullScreen();
                stage.setFullScreenExitHint("");
                stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            } else {
                light.turnOff();
                stage.setFullScreenExitHint(null);
                stage.setFullScreenExitKeyCombination(null); // Escape again
            }
            stage.setFullScreen(isPresenting || wasFullScreen);
        }
    }

    private void showPanel(Node panel) {
        show(
                panel,
                player.standingProperty().get().isEmpty()
                        || store.questionProperty().get().isPresent());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /// What Escape ends before it ends the lesson: the pen, a drag, the walk through the gates, a what-if.
    private boolean cancel() {
        if (light.putPenAway() || window.canvas().cancelGesture()) {
            return true;
        }
        if (store.walk().isWalking()) {
            store.walk().end();
            return true;
        }
        if (store.isTrying()) {
            store.leaveTried();
            return true;
        }
        return false;
    }

    void dispose() {
        lightView.dispose();
        steps.dispose();
        bar.dispose();
        model.dispose();
        player.dispose();
    }
}
