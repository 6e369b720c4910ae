package dev.espalier.ui.lesson;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the lesson, by menu, button and key.
public final class LessonActions {
    private final DesignStore store;
    private final Lesson lesson;
    private final LessonViewModel model;
    private final UiAction record;
    private final UiAction present;
    private final UiAction presentFrom;
    private final UiAction next;
    private final UiAction back;
    private final UiAction script;
    private final UiAction keep;
    private final UiAction end;
    private final UiAction handOut;
    private final UiAction laser;
    private Runnable handingOut = () -> {};
    private final UiAction pen;
    private final UiAction spotlight;

    public LessonActions(
            DesignStore store, Lesson lesson, LessonPlayer player, LessonViewModel model, PointerLight light) {
        this.store = store;
        this.lesson = lesson;
        this.model = model;
        record = action("recordStep")
                .keys("Shortcut+Alt+R")
                .icon("mdi2r-record-circle-outline")
                .enabledWhen(canRecord())
                .does(this::recordStep);
        present = action("present")
                .keys("F5")
                .icon("mdi2p-presentation-play")
                .enabledWhen(player.possibleProperty())
                .does(() -> player.present(0));
        presentFrom = action("presentFrom")
                .keys("Shift+F5")
                .icon("mdi2p-play-outline")
                .enabledWhen(player.possibleProperty())
                .does(() -> player.present(model.chosenPlace()));
        var isOn = player.standingProperty().map(standing -> standing.isPresent());
        var isImprovised = store.staging().improvisedProperty().map(steps -> !steps.isEmpty());
        next = action("nextStep")
                .keys("Page Down")
                .icon("mdi2c-chevron-right")
                .enabledWhen(isOn)
                .does(player::next);
        back = action("stepBefore")
                .keys("Page Up")
                .icon("mdi2c-chevron-left")
                .enabledWhen(isOn)
                .does(player::back);
        script = action("backToScript")
                .keys("Alt+Home")
                .enabledWhen(isImprovised)
                .does(player::backToScript);
        keep = action("keepImprovised")
                .keys("Shortcut+Alt+I")
                .enabledWhen(isOn) // the shortcut is answered also where there is nothing to keep
                .does(player::keepImprovised);
        handOut = action("handOut")
                .enabledWhen(lesson.stepsProperty().map(steps -> !steps.isEmpty()))
                .does(() -> handingOut.run());
        end = action("endLesson").icon("mdi2c-close").enabledWhen(isOn).does(player::end);
        laser = action("laser").keys("K").does(light::turnLaser);
        pen = action("pen").keys("D").does(light::turnPen);
        spotlight = action("spotlight").keys("Shift+K").does(light::turnSpotlight);
    }

    private static UiAction.Builder action(String id) {
        return UiAction.named(id, Lesson.TEXTS.text(id));
    }

    private ObservableValue<Boolean> canRecord() {
        return Bindings.createObjectBinding(
                () -> !store.isReadOnly()
                        && !store.isTrying()
                        && !store.staging().isStaged(),
                store.readOnlyProperty(),
                store.triedProperty(),
                store.staging().stagedProperty());
    }

    private void recordStep() {
        lesson.record(place -> {
            model.choose(place);
            store.message(Lesson.TEXTS.text("recorded", place + 1));
        });
    }

    /// Has something write the lesson onto pages.
    public void handOutBy(Runnable writing) {
        handingOut = writing;
    }

    public UiAction present() {
        return present;
    }

    UiAction record() {
        return record;
    }

    UiAction presentFrom() {
        return presentFrom;
    }

    UiAction next() {
        return next;
    }

    UiAction back() {
        return back;
    }

    UiAction script() {
        return script;
    }

    UiAction keep() {
        return keep;
    }

    UiAction end() {
        return end;
    }

    /// Those that are seen best while a lesson is given.
    List<UiAction> lights() {
        return List.of(laser, pen, spotlight);
    }

    public Menu menu() {
        var menu = new Menu(Lesson.TEXTS.text("lesson"));
        menu.setId("menu-lesson");
        menu.getItems()
                .setAll(
                        present.menuItem(),
                        presentFrom.menuItem(),
                        record.menuItem(),
                        action("steps")
                                .keys("Shortcut+Alt+L")
                                .does(model::toggle)
                                .menuItem(),
                        handOut.menuItem(),
                        new SeparatorMenuItem(),
                        next.menuItem(),
                        back.menuItem(),
                        script.menuItem(),
                        keep.menuItem(),
                        end.menuItem(),
                        new SeparatorMenuItem(),
                        laser.menuItem(),
                        pen.menuItem(),
                        spotlight.menuItem());
        return menu;
    }
}
