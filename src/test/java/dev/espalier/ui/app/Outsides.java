package dev.espalier.ui.app;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.document.Keeping;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.task.Background;
import dev.espalier.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;

/// What windows of tests find around them: a folder with recovery files and locks, and somebody who answers.
final class Outsides {
    private Outsides() {}

    static Windows.Outside in(
            Path folder,
            TaskRunner tasks,
            Settings settings,
            Background background,
            Function<Stage, DocumentQuestions> questions) {
        return new Windows.Outside(
                tasks,
                settings,
                questions,
                new SimpleBooleanProperty(),
                new Keeping(
                        new RecoveryFolder(folder.resolve("recovery"), Owner.current(), InstantSource.system()),
                        new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                        background));
    }
}
