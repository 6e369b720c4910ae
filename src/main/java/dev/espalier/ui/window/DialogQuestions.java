package dev.espalier.ui.window;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.FileProblem;
import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks and tells about files in dialogs over the window.
public final class DialogQuestions implements DocumentQuestions {
    private static final Texts TEXTS = Texts.of(Documents.class);

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Supplier<Window> owner;

    public DialogQuestions(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> whichFileToOpen() {
        var chooser = chooser("open.choose");
        chooser.getExtensionFilters()
                .addFirst(new FileChooser.ExtensionFilter(TEXTS.text("open.kind.any"), "*.json", "*.svg", "*.png"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(file -> file.toPath());
    }

    @Override
    public List<Path> whichFilesToImport() {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("import.choose"));
        var chosen = chooser.showOpenMultipleDialog(owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> whichFolderToImport() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.text("import.choose"));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> whereToSave(String suggestedName) {
        var chooser = chooser("save.choose");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(file -> file.toPath());
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(TEXTS.text("open.kind"), "*.json"));
        return chooser;
    }

    @Override
    public Unsaved whatAboutChangesOf(String name) {
        return what("unsaved", TEXTS.text("unsaved.question", name));
    }

    @Override
    public Unsaved whatAboutTried(String name, int count) {
        return what("tried", TEXTS.text("tried.question", name, count));
    }

    @Override
    public Held whatAboutHeld(Path file, DesignLocks.Holder holder) {
        var owner = holder.owner();
        var question = TEXTS.text(
                "held.question",
                file.getFileName().toString(),
                SINCE.format(holder.since()),
                owner.user(),
                owner.host());
        return switch (what("held", question)) {
            case SAVE -> Held.LOOK_AT;
            case DISCARD -> Held.OPEN;
            case CANCEL -> Held.CANCEL;
        };
    }

    @Override
    public OtherContent whatAboutOtherContent(Path file) {
        var answers = new LinkedHashMap<ButtonType, OtherContent>();
        // what Enter does should cost nobody their work
        answers.put(button("other.compare", ButtonData.YES), OtherContent.COMPARE);
        answers.put(button("other.save", ButtonData.APPLY), OtherContent.KEEP_MINE);
        answers.put(button("other.discard", ButtonData.NO), OtherContent.RELOAD);
        var question = TEXTS.text("other.question", file.getFileName().toString());
        var answer = ask("other", question, answers.keySet());
        return answers.getOrDefault(answer, OtherContent.CANCEL);
    }

    private static ButtonType button(String key, ButtonData data) {
        return new ButtonType(TEXTS.text(key), data);
    }

    private Unsaved what(String key, String question) {
        var save = button(key + ".save", ButtonData.YES);
        var discard = button(key + ".discard", ButtonData.NO);
        var answer = ask(key, question, List.of(save, discard));
        if (answer.equals(save)) {
            return Unsaved.SAVE;
        }
        return answer.equals(discard) ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    private ButtonType ask(String key, String question, Collection<ButtonType> answers) {
        var alert = new Alert(Alert.AlertType.NONE, TEXTS.text(key + ".consequence"));
        alert.getButtonTypes().setAll(answers);
        alert.getButtonTypes().add(ButtonType.CANCEL);
        alert.initOwner(owner.get());
        alert.setTitle(TEXTS.text(key + ".title"));
        alert.setHeaderText(Unbroken.words(question));
        return alert.showAndWait().orElse(ButtonType.CANCEL);
    }

    @Override
    public void tellRefused(Path file, List<FileProblem> problems) {
        var text = new TextArea(problems.stream()
                .map(problem -> TEXTS.text(
                        "problem.line",
                        problem.line(),
                        problem.column(),
                        problem.problem().message()))
                .collect(Collectors.joining("\n")));
        text.setId("file-problems");
        text.setEditable(false);
        Unbroken.wrap(text);
        text.getStyleClass().add("file-problems");
        text.setAccessibleText(TEXTS.text("refused.problems"));
        var alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        alert.initOwner(owner.get());
        alert.setTitle(TEXTS.text("refused.title"));
        alert.setHeaderText(
                Unbroken.words(TEXTS.text("refused.sentence", file.getFileName().toString(), problems.size())));
        alert.getDialogPane().setContent(text);
        alert.setResizable(true);
        alert.showAndWait();
    }

    @Override
    public void tellFailed(String sentence) {
        var alert = new Alert(Alert.AlertType.NONE, Unbroken.words(sentence), ButtonType.CLOSE);
        alert.initOwner(owner.get());
        alert.setTitle(TEXTS.text("failed.title"));
        alert.setHeaderText(TEXTS.text("failed.title"));
        alert.showAndWait();
    }
}
