package dev.espalier.ui;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OuId;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.Samples;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.window.DialogQuestions;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What tests with nodes share: the toolkit without a screen, the sample *Four departments*, and a scene that is
/// dressed as in the program and fits the headless screen.
@Windowed
public abstract class UiTest {
    public static final AccountId HR = new AccountId("444444444444");
    public static final UserId HANA = new UserId(HR, "hana");
    public static final GroupId ADMINS = new GroupId(HR, "Admins");
    public static final OuId PEOPLE = new OuId("ou-ab12-people01");

    /// As large as the headless screen, so that full screen changes nothing.
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 1000;

    /// The sample that the picture and the tests speak of.
    public static Design fourDepartments() {
        return Samples.open("four-departments.json");
    }

    /// Shows a part of the window.
    protected static void show(Stage stage, Parent part) {
        var scene = new Scene(part, WIDTH, HEIGHT);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    /// Shows the whole window with the sample, without background threads and settings of its own.
    protected static UiModule showWindow(Stage stage, ObservableBooleanValue systemIsDark) {
        var module = new UiModule(
                fourDepartments(),
                new UiModule.Outside(
                        new DirectTaskRunner(),
                        new MemorySettings(),
                        new DialogQuestions(() -> stage),
                        new DialogPicker(() -> stage),
                        systemIsDark));
        show(stage, module.window());
        return module;
    }
}
