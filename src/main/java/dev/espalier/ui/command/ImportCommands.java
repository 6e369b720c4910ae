package dev.espalier.ui.command;

import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.intake.Importing;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import javafx.scene.control.Menu;

/// Importing what other tools wrote: chosen files, or a folder with everything in it.
public final class ImportCommands {
    private static final Texts TEXTS = Texts.of(ImportCommands.class);

    private final DocumentQuestions questions;
    private final Importing importing;

    public ImportCommands(DocumentQuestions questions, Importing importing) {
        this.questions = questions;
        this.importing = importing;
    }

    Menu menu() {
        var menu = new Menu(TEXTS.text("import"));
        menu.setId("menu-import");
        menu.getItems()
                .setAll(
                        UiAction.named("importFiles", TEXTS.text("importFiles"))
                                .keys("Shortcut+Shift+I")
                                .does(() -> importing.offer(questions.whichFilesToImport()))
                                .menuItem(),
                        UiAction.named("importFolder", TEXTS.text("importFolder"))
                                .does(() -> questions
                                        .whichFolderToImport()
                                        .map(List::of)
                                        .ifPresent(importing::offer))
                                .menuItem());
        return menu;
    }
}
