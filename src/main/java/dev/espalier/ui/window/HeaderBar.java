package dev.espalier.ui.window;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.GlyphView;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import dev.espalier.ui.command.Commands;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar at the top: menus, what is open and whether it is saved, undo and redo, the theme.
final class HeaderBar extends StackPane {
    private static final Texts TEXTS = Texts.of(HeaderBar.class);
    private static final double MARK = 60;
    private static final double LEAST_NAME = 80;
    private static final double WIDE = 1360;
    private static final PseudoClass WITH_WORDS = PseudoClass.getPseudoClass("with-words");

    private final MenuBar menus = new MenuBar();
    private final Button history;

    HeaderBar(DesignStore store, Commands commands) {
        getStyleClass().add("header");
        var mark = new GlyphView(Glyph.ROOT, 20);
        mark.getStyleClass().add("app-mark");
        menus.setId("menus");
        menus.getMenus().setAll(commands.menus());
        history = commands.edits().history().iconButton();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(
                4,
                mark,
                menus,
                space,
                search(commands.searches().find()),
                commands.edits().undo().iconButton(),
                commands.edits().redo().iconButton(),
                history,
                commands.views().toggleTheme().iconButton());
        bar.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(bar, document(store));
    }

    List<Menu> menus() {
        return menus.getMenus();
    }

    Button historyButton() {
        return history;
    }

    /// The way to find things; only an icon where the window is narrow.
    private Button search(UiAction find) {
        var button = find.iconButton();
        var isWide = widthProperty().map(width -> width.doubleValue() >= WIDE);
        button.getStyleClass().add("search-button");
        button.textProperty()
                .bind(isWide.map(wide -> wide
                        ? TEXTS.text(
                                "search",
                                find.accelerator()
                                        .map(KeyCombination::getDisplayText)
                                        .orElse(""))
                        : ""));
        isWide.subscribe(wide -> button.pseudoClassStateChanged(WITH_WORDS, wide));
        return button;
    }

    /// The name in the middle of the window, whatever stands beside it.
    private HBox document(DesignStore store) {
        var name = new Label();
        name.getStyleClass().add("document-name");
        name.textProperty().bind(store.designProperty().map(design -> design.name()));
        var state = new Label();
        state.setId("document-state");
        state.getStyleClass().add("document-state");
        state.setMinWidth(USE_PREF_SIZE);
        state.textProperty()
                .bind(store.dirtyProperty()
                        .flatMap(dirty -> store.fileProperty()
                                .map(file -> dirty
                                        ? TEXTS.text("state.edited")
                                        : TEXTS.text(file.isPresent() ? "state.saved" : "state.sample"))));
        var document = new HBox(8, name, state);
        document.setAlignment(Pos.CENTER);
        document.setMouseTransparent(true);
        document.maxWidthProperty()
                .bind(Bindings.max(
                        0,
                        widthProperty().subtract(menus.widthProperty().add(MARK).multiply(2))));
        document.visibleProperty().bind(document.maxWidthProperty().greaterThan(LEAST_NAME));
        return document;
    }
}
