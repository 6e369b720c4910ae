package dev.espalier.ui.command;

import dev.espalier.design.Checkpoint;
import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.compare.Checkpoints;
import dev.espalier.ui.compare.CompareViewModel;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/// Comparing the design on show with another file, with what is saved, and with a checkpoint.
public final class ComparisonCommands {
    private static final Texts TEXTS = Texts.of(ComparisonCommands.class);

    private final DesignStore store;
    private final CompareViewModel model;
    private final Checkpoints checkpoints;
    private final Documents documents;
    private final Picker picker;
    private final Runnable focus;

    /// @param focus puts the keyboard into the list of differences
    public ComparisonCommands(
            DesignStore store,
            CompareViewModel model,
            Checkpoints checkpoints,
            Documents documents,
            Picker picker,
            Runnable focus) {
        this.store = store;
        this.model = model;
        this.checkpoints = checkpoints;
        this.documents = documents;
        this.picker = picker;
        this.focus = focus;
        documents.compareBy(this::compareWith);
    }

    Menu menu() {
        var menu = new Menu(TEXTS.text("compareDesigns"));
        menu.setId("menu-compareDesigns");
        menu.getItems()
                .setAll(
                        withFile().menuItem(),
                        withSaved().menuItem(),
                        new SeparatorMenuItem(),
                        setCheckpoint().menuItem(),
                        withCheckpoint().menuItem(),
                        renameCheckpoint().menuItem(),
                        deleteCheckpoint().menuItem(),
                        new SeparatorMenuItem(),
                        end().menuItem());
        return menu;
    }

    private UiAction withFile() {
        return UiAction.named("compareFile", TEXTS.text("compareFile"))
                .does(() -> documents.choose().ifPresent(this::compareWith));
    }

    private UiAction withSaved() {
        return UiAction.named("compareSaved", TEXTS.text("compareSaved"))
                .keys("Shortcut+Alt+S")
                .enabledWhen(store.fileProperty().map(Optional::isPresent))
                .does(documents::compareWithFile);
    }

    private void compareWith(Path file) {
        documents.readBeside(
                file, design -> compareWith(new Base(file.getFileName().toString(), design)));
    }

    private void compareWith(Base base) {
        model.compareWith(base);
        focus.run();
    }

    private UiAction setCheckpoint() {
        return UiAction.named("setCheckpoint", TEXTS.text("setCheckpoint"))
                .keys("Shortcut+Alt+K")
                .enabledWhen(store.readOnlyProperty().not())
                .does(() -> name(TEXTS.text("setCheckpoint.title"), checkpoints.nameOfNext())
                        .ifPresent(checkpoints::keep));
    }

    private Optional<String> name(String title, String initial) {
        return picker.askForText(title, TEXTS.text("setCheckpoint.label"), initial)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private UiAction withCheckpoint() {
        return UiAction.named("compareCheckpoint", TEXTS.text("compareCheckpoint"))
                .keys("Shortcut+Alt+C")
                .enabledWhen(checkpoints.emptyProperty().map(none -> !none))
                .does(() -> pick("compareCheckpoint")
                        .ifPresent(checkpoint -> checkpoints.open(checkpoint, this::compareWith)));
    }

    private UiAction renameCheckpoint() {
        return UiAction.named("renameCheckpoint", TEXTS.text("renameCheckpoint"))
                .enabledWhen(canChange())
                .does(() -> pick("renameCheckpoint")
                        .ifPresent(checkpoint -> name(TEXTS.text("renameCheckpoint.title"), checkpoint.name())
                                .ifPresent(name -> checkpoints.rename(checkpoint, name))));
    }

    private UiAction deleteCheckpoint() {
        return UiAction.named("deleteCheckpoint", TEXTS.text("deleteCheckpoint"))
                .enabledWhen(canChange())
                .does(() -> choose("deleteCheckpoint").ifPresent(checkpoints::delete));
    }

    private ObservableValue<Boolean> canChange() {
        var none = checkpoints.emptyProperty();
        return Bindings.createObjectBinding(
                () -> !none.getValue() && !store.isReadOnly(), none, store.readOnlyProperty());
    }

    /// The only one there is, or the one that is chosen.
    private Optional<Checkpoint> pick(String purpose) {
        var all = checkpoints.all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : choose(purpose);
    }

    private Optional<Checkpoint> choose(String purpose) {
        var choices = checkpoints.all().stream()
                .map(one ->
                        new Choice<>(one, one.name(), one.made().orElse(""), Glyph.POLICY, Optional.<String>empty()))
                .toList();
        return picker.pick(new Pick<>(
                TEXTS.text(purpose + ".title"),
                TEXTS.text("compareCheckpoint.prompt"),
                TEXTS.text(purpose + ".action"),
                choices));
    }

    private UiAction end() {
        return UiAction.named("endComparison", TEXTS.text("endComparison"))
                .enabledWhen(model.openProperty())
                .does(model::close);
    }
}
