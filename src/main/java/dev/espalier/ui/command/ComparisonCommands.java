package dev.espalier.ui.command;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import dev.espalier.ui.compare.CompareViewModel;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.document.Documents;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/// Comparing the design on show with another file, with what is saved, and with a checkpoint.
public final class ComparisonCommands {
    private static final Texts TEXTS = Texts.of(ComparisonCommands.class);

    private final DesignStore store;
    private final CompareViewModel model;
    private final Documents documents;
    private final Picker picker;
    private final Runnable focus;

    /// @param focus puts the keyboard into the list of differences
    public ComparisonCommands(
            DesignStore store, CompareViewModel model, Documents documents, Picker picker, Runnable focus) {
        this.store = store;
        this.model = model;
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
                .does(() -> picker.askForText(
                                TEXTS.text("setCheckpoint.title"),
                                TEXTS.text("setCheckpoint.label"),
                                model.nameOfNext())
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .ifPresent(model::setCheckpoint));
    }

    private UiAction withCheckpoint() {
        return UiAction.named("compareCheckpoint", TEXTS.text("compareCheckpoint"))
                .keys("Shortcut+Alt+C")
                .enabledWhen(Bindings.isNotEmpty(model.checkpoints()))
                .does(this::pickCheckpoint);
    }

    private void pickCheckpoint() {
        var choices = model.checkpoints().stream()
                .map(base -> new Choice<>(base, base.name(), "", Glyph.POLICY, Optional.empty()))
                .toList();
        var chosen = choices.size() == 1
                ? Optional.of(choices.getFirst().value())
                : picker.pick(new Pick<>(
                        TEXTS.text("compareCheckpoint.title"),
                        TEXTS.text("compareCheckpoint.prompt"),
                        TEXTS.text("compareCheckpoint.action"),
                        choices));
        chosen.ifPresent(this::compareWith);
    }

    private UiAction end() {
        return UiAction.named("endComparison", TEXTS.text("endComparison"))
                .enabledWhen(model.openProperty())
                .does(model::close);
    }
}
