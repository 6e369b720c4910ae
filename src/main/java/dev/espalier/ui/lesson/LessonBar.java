package dev.espalier.ui.lesson;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Below the drawing while a lesson is given: what is said at this step, which one it is, and the way on, back and out.
public final class LessonBar extends HBox {
    private static final Texts TEXTS = Lesson.TEXTS;

    private final CaptionFlow caption = new CaptionFlow();
    private final Label count = new Label();
    private final Label improvised = new Label();
    private final HBox branch;
    private final Subscription watching;

    public LessonBar(DesignStore store, LessonPlayer player, LessonActions actions) {
        setId("lesson-bar");
        getStyleClass().add("lesson-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setId("lesson-count");
        count.setMinWidth(USE_PREF_SIZE);
        improvised.setId("lesson-improvised");
        improvised.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        branch = new HBox(
                8, improvised, actions.script().button(), actions.keep().button());
        branch.setAlignment(Pos.CENTER_LEFT);
        branch.setMinWidth(USE_PREF_SIZE);
        var ways = new HBox(
                4,
                actions.back().iconButton(),
                count,
                actions.next().iconButton(),
                actions.end().iconButton());
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.setMinWidth(USE_PREF_SIZE);
        watching = Subscription.combine(
                player.standingProperty().subscribe(this::show),
                store.staging()
                        .improvisedProperty()
                        .subscribe(steps -> showImprovised(
                                steps.size(), player.asideProperty().get())),
                player.asideProperty()
                        .subscribe(aside -> showImprovised(
                                store.staging().improvisedProperty().get().size(), aside.intValue())));
        Late.fill(this, caption, branch, ways);
    }

    public void dispose() {
        watching.unsubscribe();
    }

    private void show(Optional<LessonPlayer.Standing> standing) {
        setVisible(standing.isPresent());
        setManaged(standing.isPresent());
        standing.ifPresent(now -> {
            caption.show(now.step().caption());
            count.setText(TEXTS.text("count", now.number(), now.count()));
        });
    }

    /// What was changed at this step comes before what lies aside.
    private void showImprovised(int changes, int aside) {
        improvised.setText(
                changes > 0 ? TEXTS.text("improvised", changes) : aside > 0 ? TEXTS.text("aside", aside) : "");
        branch.getChildren().stream().filter(Button.class::isInstance).forEach(button -> {
            button.setVisible(changes > 0);
            button.setManaged(changes > 0);
        });
        branch.setVisible(changes > 0 || aside > 0);
        branch.setManaged(changes > 0 || aside > 0);
    }
}
